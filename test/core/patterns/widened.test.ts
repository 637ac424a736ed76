/** A pattern that matches in a piece of a text matches, widened, in the whole. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { readSets } from '../../../bench/accuracy/sets.ts';
import { rules } from '../../../src/core/claims/rules/index.ts';
import { alternativesOf, widened } from '../../../src/core/patterns/widened.ts';
import { bundled } from '../support.ts';

describe('a widened pattern', () => {
  const cases: readonly [RegExp, string][] = [
    [/^\W*(?:approved|sold)\b/i, String.raw`(?:)\W*(?:approved|sold)\b`],
    [/\blabel\s*$/gi, String.raw`\blabel\s*(?:)`],
    [/(?<=\bthe\s)label(?!\s+(?:of|(?:for|to))\b)/, String.raw`(?<=\bthe\s)label(?:)`],
    [/(?<![\w.-])\d+(?![\d%])/, String.raw`(?<!\w)\d+(?:)`],
    [/(?<who>[)(\]^$]+)\(\^/, String.raw`(?<who>[)(\]^$]+)\(\^`],
    [/label(?=\s(?!of)(?:for|to)$)/, String.raw`label(?=\s(?:)(?:for|to)(?:))`],
    [/(?:^|,\s)it(?:$|\s)/y, String.raw`(?:(?:)|,\s)it(?:(?:)|\s)`],
  ];
  for (const [pattern, wide] of cases) it(`of ${pattern.source} is ${wide}`, () => assert.equal(widened(pattern).source, wide));

  it('keeps no state, and the meaning of letters', () => {
    assert.equal(widened(/a/dgiuy).flags, 'iu');
  });

  const cut: readonly [RegExp, string[]][] = [
    [/approved/, ['approved']],
    [/\bsold\b|^on (?:the|a) market$/i, ['\\bsold\\b', '^on (?:the|a) market$']],
    [/a(?:b|c)|[|\]|]d|\|e|(?<=f|g)h/, ['a(?:b|c)', '[|\\]|]d', '\\|e', '(?<=f|g)h']],
  ];
  for (const [pattern, alternatives] of cut)
    it(`of ${pattern.source} is tried as ${alternatives.length}`, () => assert.deepEqual(alternativesOf(pattern), alternatives));

  it('matches in a sentence wherever the pattern matches in a piece of it that is cut at words', function () {
    this.timeout(60_000);
    const dataset = bundled();
    const cues = rules.flatMap((rule) => (typeof rule.cues === 'function' ? rule.cues(dataset) : rule.cues));
    const patterns = [...new Set(cues.flat())].map((pattern) => ({ pattern, wide: widened(pattern) }));
    const sentences = readSets(path.resolve('bench/accuracy')).flatMap((set) => set.documents.flatMap((d) => d.cases.map((c) => c.text)));
    let seen = 0;
    sentences.forEach((text, n) => {
      if (n % 5 !== 0) return;
      const edges = [...text.matchAll(/(?<!\w)(?=\w)/g)].map((m) => m.index);
      const at = edges[n % Math.max(1, edges.length)] ?? 0;
      for (const piece of [text.slice(at), text.slice(0, at)])
        for (const { pattern, wide } of patterns) {
          pattern.lastIndex = 0;
          if (!pattern.test(piece)) continue;
          seen++;
          assert.ok(wide.test(text), `${pattern.source} matches in "${piece}", but its widened form not in "${text}"`);
        }
    });
    assert.ok(seen > 300, `${seen} matches`);
  });
});
