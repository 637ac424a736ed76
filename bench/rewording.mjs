// npm run rewording: how many labelled sentences keep their verdict when they are reworded, for each way of rewording, and every failure
// with its original. What the metamorphic test (test/core/claims/metamorphic.test.ts) asks for at the least, measured.
import { buildData, loadSource } from '../scripts/build-data.mjs';

await buildData();
const { check, reword, rewritings, sentences, shareOf, tell } = await loadSource('bench/rewording.ts');
const outcomes = rewritings.map((rewriting) => reword(rewriting, sentences(), check));
const cell = (kept) => `${String(kept.kept).padStart(4)} of ${String(kept.all).padStart(4)} ${shareOf(kept).toFixed(3)}`;
for (const { rewriting, flagged, silent } of outcomes)
  console.log(`${rewriting.padEnd(30)} flagged ${cell(flagged)}   not flagged ${cell(silent)}`);
for (const { rewriting, failures } of outcomes)
  if (failures.length > 0) console.log(`\n${rewriting}: ${failures.length}\n\n${failures.map(tell).join('\n\n')}`);
