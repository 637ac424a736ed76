// npm run words: chooses from the word lists of scripts/words/package.json (installed here when missing) the ordinary words, personal and
// place names that would be taken for a slip of a drug's name, and writes them to data/words/ordinary.txt. To be run when names change.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildData, loadSource } from '../build-data.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');

if (!fs.existsSync(path.join(here, 'node_modules')))
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
const { ordinaryWords, scientificWords } = await import('./sources.mjs');

const { dataset } = await buildData();
const { createDataset, parseLexicon, buildNameTable, createSpeller, NO_WORDS } = await loadSource('scripts/lib/spelling.ts');
const lexicon = parseLexicon(fs.readFileSync(path.join(root, 'out', 'data', 'lexicon.txt'), 'utf8'));
const speller = createSpeller(buildNameTable(createDataset([dataset]), lexicon), NO_WORDS);
const near = (word, from) => {
  const distance = speller.slipDistance(word);
  return distance !== undefined && distance >= from;
};
// The largest list was gathered, not edited, and holds misspelled drug names too: what is all but a name is not taken from it.
const ALL_BUT_A_NAME = 0.6;
const chosen = new Set();
for (const word of new Set(ordinaryWords())) if (near(word, 0)) chosen.add(word);
for (const word of new Set(scientificWords())) if (near(word, ALL_BUT_A_NAME)) chosen.add(word);
fs.writeFileSync(path.join(root, 'data', 'words', 'ordinary.txt'), `${[...chosen].sort().join('\n')}\n`);
console.log(`data/words/ordinary.txt: ${chosen.size} words`);
