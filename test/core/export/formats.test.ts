/** Files for other spell checkers: each by its format's own rules, Hunspell's by a Hunspell. */
import assert from 'node:assert/strict';
import nspell from 'nspell';
import { bundledLexicon } from '../../../src/bundled.ts';
import { EXPORT_FORMATS, hunspellAffixes, writeWords } from '../../../src/core/export/formats.ts';
import { exportWords } from '../../../src/core/export/words.ts';
import { bundled, drug, smallDataset } from '../support.ts';

const ABOUT = { title: 'Names.', notices: ['Source: somebody.', 'And somebody else.'] };
const words = exportWords(bundled(), bundledLexicon());
const linesOf = (format: (typeof EXPORT_FORMATS)[number], from = words): string[] =>
  writeWords(format, from, ABOUT).split('\n').slice(0, -1);
const own = exportWords(
  smallDataset([
    drug('fooline', [], {
      name: 'fooline',
      names: [
        { name: 'fooline-abcd', kind: 'suffixed' },
        { name: 'Foo acid (Bar)', kind: 'synonym' },
      ],
      brands: [
        { name: 'Fooxa', jurisdictions: ['US'] },
        { name: 'Fooxa XR 12', jurisdictions: ['US'] },
        { name: "L'Eau", jurisdictions: ['EU'] },
      ],
    }),
  ]),
  undefined,
);

describe('the words of all names', () => {
  it('are single words, each once, sorted', () => {
    assert.deepEqual(
      own.map((w) => w.word),
      ['abcd', 'acid', 'Bar', 'blocker', 'blockers', 'Eau', 'Foo', 'fooline', 'fooline-abcd', 'Fooxa', "L'Eau", 'medicine', 'medicines'],
    );
  });
  it('know which is a whole brand and nothing else', () => {
    assert.deepEqual(
      own.filter((w) => w.brand).map((w) => w.word),
      ['Fooxa'],
    );
    assert.deepEqual(
      words.filter((w) => ['Dupixent', 'dupilumab', 'Rinvoq', 'Allay', 'Lo'].includes(w.word)),
      [
        { word: 'Allay', brand: false },
        { word: 'dupilumab', brand: false },
        { word: 'Dupixent', brand: true },
        { word: 'Rinvoq', brand: true },
      ],
    );
  });
  it('hold every drug, brand and class of the dataset, and the lexicon', () => {
    const all = new Set(words.map((w) => w.word));
    for (const d of bundled().drugs.values())
      for (const name of [d.name, ...d.names.map((n) => n.name), ...d.brands.map((b) => b.name)])
        for (const word of name.match(/\p{L}{3,}/gu) ?? []) assert.ok(all.has(word) || name.includes('-') || /\d/.test(name), word);
    for (const word of ['acetaminophen', 'paracetamol', 'frusemide', 'Keytruda', 'inhibitors', 'dyyb']) assert.ok(all.has(word), word);
    assert.ok(words.length > 8000);
  });
});

describe('the file', () => {
  for (const format of EXPORT_FORMATS) {
    it(`for ${format} is the same each time, without empty ends or doubles`, () => {
      assert.equal(writeWords(format, exportWords(bundled(), bundledLexicon()), ABOUT), writeWords(format, words, ABOUT));
      const entries = linesOf(format).filter((line) => line && !line.startsWith('# '));
      assert.equal(new Set(entries).size, entries.length);
      for (const entry of entries) assert.equal(entry, entry.trim());
    });
  }
  for (const format of ['cspell', 'vale'] as const)
    it(`for ${format} begins with what the sources ask to be said`, () => {
      assert.deepEqual(linesOf(format).slice(0, 1), ['# Names.']);
      assert.deepEqual(linesOf(format).slice(2, 5), ['# Source: somebody.', '# And somebody else.', '']);
    });

  // Source: cspell's SimpleDictionaryParser: `#` begins a comment, `!`, `+`, `*`, `~` and `=` at an end have a meaning, blanks make phrases.
  it('for cspell has runs of letters alone, sorted', () => {
    const entries = linesOf('cspell').slice(5);
    for (const entry of entries) assert.match(entry, /^[\p{L}\p{M}]{3,}$/u);
    const folded = entries.map((e) => e.toLowerCase());
    assert.deepEqual(folded, [...folded].sort());
    assert.deepEqual(linesOf('cspell', own).slice(5).slice(0, 4), ['abcd', 'acid', 'Bar', 'blocker']);
  });

  // Source: Vale's vocabularies: a line is a regular expression, `# ` begins a comment, and a line of letters alone is also a term of
  // which Vale asks for these very capitals (core.IsPhrase).
  describe('for Vale', () => {
    const entries = linesOf('vale').slice(5);
    it('is regular expressions that match their words and nothing longer', () => {
      const all = new Set(words.map((w) => w.word));
      for (const entry of entries) {
        const plain = entry.replace(/\\/g, '');
        const [, first, second, rest] = /^(?:\[(.)(.)\])?(.*)$/u.exec(plain)!;
        const made = first && second ? [first + rest!, second + rest!] : [rest!];
        assert.ok(
          made.some((word) => all.has(word)),
          entry,
        );
        for (const word of made) assert.match(word, new RegExp(`^(?:${entry})$`, 'u'));
      }
    });
    it('asks for the capitals of brands alone', () => {
      const terms = entries.filter((e) => /^\p{L}+$/u.test(e));
      const brands = new Set(words.filter((w) => w.brand).map((w) => w.word));
      for (const term of terms) assert.ok(brands.has(term), term);
      assert.ok(terms.includes('Dupixent'));
    });
    it('lets other names begin a sentence', () => {
      assert.ok(entries.includes('[Dd]upilumab') && entries.includes('[Ii]nfliximab-dyyb'));
      assert.deepEqual(
        linesOf('vale', [
          { word: 'a.b', brand: false },
          { word: '13-valent', brand: false },
        ]).slice(5),
        ['[Aa]\\.b', '13-valent'],
      );
    });
  });

  describe('for Hunspell', () => {
    const lines = linesOf('hunspell');
    const speller = nspell(hunspellAffixes(ABOUT), writeWords('hunspell', words, ABOUT));
    it('begins with the number of its words', () => assert.equal(Number(lines[0]), lines.length - 1));
    it('has no flags, blanks or fields', () => {
      for (const line of lines.slice(1)) assert.doesNotMatch(line, /[\s/*]/);
    });
    for (const word of ['dupilumab', 'Dupilumab', 'DUPILUMAB', 'Dupixent', 'acetaminophen', 'infliximab-dyyb', 'inhibitor'])
      it(`lets Hunspell know ${word}`, () => assert.ok(speller.correct(word)));
    for (const word of ['dupilumib', 'dupixent', 'upadactinib']) it(`lets Hunspell flag ${word}`, () => assert.ok(!speller.correct(word)));
    it('lets Hunspell suggest', () => assert.ok(speller.suggest('dupilumib').includes('dupilumab')));
    it('tells what the sources ask to be said in the affix file', () => {
      assert.match(hunspellAffixes(ABOUT), /^# Names\.\n# .*\n# Source: somebody\.\n# And somebody else\.\nSET UTF-8\n/);
    });
  });
});
