import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mentionsIn as mentions } from './marked.ts';

/** Names of several words and of one, of both tiers. */
const NAME = fc.constantFrom(
  'methotrexate',
  'clobetasol propionate',
  'topical calcineurin inhibitors',
  'Dupixent',
  'amoxicillin',
  'tricyclic antidepressants',
  'angiotensin-converting enzyme inhibitors',
  'Premarin',
  'phenobarbital',
);
/** What may stand around letters without changing what is read. */
const AROUND = fc.constantFrom<readonly [string, string]>(
  ['**', '**'],
  ['*', '*'],
  ['~~', '~~'],
  ['[', '](https://example.org/page)'],
  ['<b>', '</b>'],
  ['<span class="x">', '</span>'],
  ['***', '***'],
);
const INVISIBLE = fc.constantFrom('\u00AD', '\u200B', '\u2060');

describe('markup', () => {
  it('around a name, or a run of its letters, does not hide it', () => {
    fc.assert(
      fc.property(NAME, AROUND, fc.nat(), fc.nat(), (name, [open, close], a, b) => {
        // A delimiter run inside of a word opens and closes where letters stand on both sides.
        const [from, to] = [a % name.length, b % name.length].sort((x, y) => x - y) as [number, number];
        const isWord = (i: number): boolean => /[A-Za-z]/.test(name[i] ?? '');
        const free = isWord(from) && isWord(to) && from < to ? { from, to: to + 1 } : { from: 0, to: name.length };
        const written = name.slice(0, free.from) + open + name.slice(free.from, free.to) + close + name.slice(free.to);
        const source = `They took ${written} for a year.`;
        const found = mentions(source);
        assert.equal(found.length, 1, source);
        assert.equal(found[0]!.text, name);
        const first = source.indexOf(written) + (free.from === 0 ? open.length : 0);
        assert.equal(found[0]!.start, first, source);
        const tail = free.to === name.length ? close.length : 0;
        assert.equal(found[0]!.end, source.indexOf(written) + written.length - tail, source);
      }),
    );
  });

  it('a character without width inside of a name does not hide it', () => {
    fc.assert(
      fc.property(NAME, INVISIBLE, fc.nat(), (name, char, at) => {
        const place = 1 + (at % (name.length - 1));
        const source = `They took ${name.slice(0, place)}${char}${name.slice(place)} for a year.`;
        const found = mentions(source);
        assert.equal(found.length, 1, source);
        assert.equal(source.slice(found[0]!.start, found[0]!.end).replace(char, ''), name);
      }),
    );
  });

  it('a line end, another blank or another dash between the words of a name does not hide it', () => {
    fc.assert(
      fc.property(
        NAME,
        fc.constantFrom('\n', '\u00A0', '\u202F', '  ', '\n  '),
        fc.constantFrom('-', '\u2010', '\u2011', '\u2013'),
        (name, blank, dash) => {
          const written = name.replaceAll(' ', blank).replaceAll('-', dash);
          const source = `They took ${written} for a year.`;
          const found = mentions(source);
          assert.equal(found.length, 1, source);
          assert.equal(source.slice(found[0]!.start, found[0]!.end), written);
        },
      ),
    );
  });

  it('that makes code of a name hides it', () => {
    fc.assert(
      fc.property(NAME, fc.nat(3), (name, kind) => {
        const source = [`They took \`${name}\` here.`, `\`\`\`\n${name}\n\`\`\``, `~~~\n${name}\n~~~`, `text\n\n    ${name}\n`][kind]!;
        assert.deepEqual(mentions(source), []);
      }),
    );
  });

  it('a trade mark sign, a possessive or a hyphen behind a name does not hide it', () => {
    fc.assert(
      fc.property(NAME, fc.constantFrom('®', '™', "'s label", '’s label', '-treated', '\u2011treated', ' (10 mg)'), (name, behind) => {
        const found = mentions(`They took ${name}${behind} for a year.`);
        assert.deepEqual(
          found.map((m) => m.text),
          [name],
        );
      }),
    );
  });
});
