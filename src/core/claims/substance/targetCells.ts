/** A table's column, or its row, of targets: "| nemolizumab | IL-31 receptor |" under "Target". */
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/sentence.ts';
import type { Claim } from '../types.ts';
import { targetsIn } from './agents.ts';
import { mechanismClaim } from './mechanismClaim.ts';

const HEADER =
  /^\W*(?:(?:main|molecular|drug|its)\s+)?(?:targets?|blocks?|inhibits?|acts\s+on|what\s+it\s+(?:blocks|targets|acts\s+on|hits)|hits)\W*$/i;
/** What may stand between targets, and behind them in brackets. */
const BETWEEN =
  /^(?:\s|,|;|\/|&|\+|\(|\)|-|\b(?:and|the|both|alpha|subunit|chain|receptors?|signal\w*|pathways?|cytokines?|enzymes?|selective(?:ly)?|only)\b)*$/i;

export function readTargetCell(clause: Clause): Claim[] {
  const cell = cellOf(clause);
  if (!cell || cell.subject.kind !== 'drug' || clause.before || !HEADER.test(cell.header)) return [];
  const targets = targetsIn(clause);
  const { text } = clause.sentence.block;
  const rest = targets.reduceRight((left, t) => left.slice(0, t.start) + ' '.repeat(t.end - t.start) + left.slice(t.end), text);
  // What follows a first clause explains it.
  if (targets.length === 0 || !BETWEEN.test(rest.slice(clause.start, clause.end).replace(/,\s+(?:so|which|that)\b.*$/is, ''))) return [];
  const several = targets.length > 1 ? '+' : '';
  const ids = [...new Set(targets.flatMap((t) => t.ids))];
  const mark = { start: targets[0]!.start, end: targets.at(-1)!.end };
  return [mechanismClaim(clause, cell.subject, `inhibits${several}`, ids, mark, mark)];
}
