/** Fixes: what they write, where none is offered, and that the text is no longer flagged for it once they are applied. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Finding, Fix } from '../../../src/core/checker.ts';
import { rules } from '../../../src/core/claims/rules/index.ts';
import type { Jurisdiction } from '../../../src/core/dataset/schema.ts';
import { fixtureFiles, readFixture } from '../claims/fixture.ts';
import { check, TODAY } from '../support.ts';

/** The text with all these fixes applied, and where in it the new words stand. */
function apply(text: string, fixes: readonly Fix[]): { text: string; written: { start: number; end: number }[] } {
  const edits = fixes.flatMap((f) => f.edits).sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  const written = edits.map((e) => {
    out += text.slice(at, e.start) + e.newText;
    at = e.end;
    return { start: out.length - e.newText.length, end: out.length };
  });
  return { text: out + text.slice(at), written };
}

/** The `nth` fix of each finding that has one, without those whose edits would meet another's. */
function apart(found: readonly Finding[], nth: number, draft: boolean): Fix[] {
  let reached = -1;
  const all = found.flatMap(({ fixes }) => (fixes[nth] && (fixes[nth].kind === 'draft') === draft ? [fixes[nth]] : []));
  const start = (f: Fix): number => f.edits[0]!.start;
  return all
    .sort((a, b) => start(a) - start(b))
    .filter((f) => {
      if (start(f) < reached) return false;
      reached = f.edits.at(-1)!.end;
      return true;
    });
}

const say = (f: Finding): string => `${f.rule}: ${f.message}`;
/** Messages with how often each stands there. */
function tally(found: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const f of found) counts.set(say(f), (counts.get(say(f)) ?? 0) + 1);
  return counts;
}

/** Fails unless the fixed findings are gone and no other came. */
function removes(before: readonly Finding[], fixed: readonly Finding[], after: readonly Finding[]): void {
  const left = tally(before);
  for (const f of fixed) left.set(say(f), left.get(say(f))! - 1);
  for (const [message, n] of tally(after)) assert.ok(n <= (left.get(message) ?? 0), `is there after the fix: ${message}`);
}

const only = (text: string, jurisdiction?: Jurisdiction): Fix[] => {
  const found = check(text, TODAY, jurisdiction);
  assert.equal(found.length, 1, found.map(say).join('\n'));
  return [...found[0]!.fixes];
};
/** What the text reads with each of its fixes. */
const readings = (text: string, jurisdiction?: Jurisdiction): string[] => only(text, jurisdiction).map((fix) => apply(text, [fix]).text);

describe('a fix of a value', () => {
  const CASES: [what: string, text: string, ...fixed: string[]][] = [
    [
      'is an age in the manner of the text',
      'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 12 and up.',
      'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 2 and up.',
    ],
    [
      'is a number word where the text has one',
      'Ruxolitinib cream is approved in the US for atopic dermatitis from twelve years of age.',
      'Ruxolitinib cream is approved in the US for atopic dermatitis from two years of age.',
    ],
    [
      'brings its unit',
      'Dupilumab is approved in the US for atopic dermatitis in people aged 12 and older.',
      'Dupilumab is approved in the US for atopic dermatitis in people aged 6 months and older.',
    ],
    [
      'is no bare plus behind months',
      'Dupilumab is approved in the US for atopic dermatitis in people aged 12+.',
      'Dupilumab is approved in the US for atopic dermatitis in people aged 6 months and older.',
    ],
    [
      'replaces a word and the "only" behind it',
      'In the US abrocitinib is licensed for atopic dermatitis in adults only.',
      'In the US abrocitinib is licensed for atopic dermatitis in people aged 12 years and older.',
    ],
    [
      'leaves no adolescents of two years',
      'Ruxolitinib cream is approved in the US for atopic dermatitis in adults and adolescents aged 12 years and older.',
      'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 2 years and older.',
    ],
    [
      'is a count with its capital',
      'Two topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.',
      'Three topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.',
    ],
    [
      'is a count in digits',
      'In the US 2 biologics are approved for people with atopic dermatitis.',
      'In the US 4 biologics are approved for people with atopic dermatitis.',
    ],
    ['is a class with its article', 'Tapinarof is a topical steroid.', 'Tapinarof is an AhR agonist.'],
    ['is the brand of the place', 'In the US tralokinumab is marketed as Adtralza.', 'In the US tralokinumab is marketed as Adbry.'],
    ['drops letters that a name does not have', 'Dupixent (dupilumab-ldrm) is injected.', 'Dupixent (dupilumab) is injected.'],
    [
      'offers both names of a wrong pair',
      'Opzelura (crisaborole) is for mild eczema.',
      'Eucrisa (crisaborole) is for mild eczema.',
      'Opzelura (ruxolitinib) is for mild eczema.',
    ],
    [
      'names the successor as the text names the old edition',
      'According to the 2022 EuroGuiDerm guideline, topical corticosteroids and systemic ciclosporin are used.',
      'According to the 2025 EuroGuiDerm guideline, topical corticosteroids and systemic ciclosporin are used.',
    ],
    [
      'keeps emphasis around it whole',
      '**Ruxolitinib** cream is approved in the US for atopic dermatitis from **12 years** of age.',
      '**Ruxolitinib** cream is approved in the US for atopic dermatitis from 2 years of age.',
    ],
    [
      'stands in a table too',
      '| Drug | Class |\n|---|---|\n| tapinarof | steroid |\n',
      '| Drug | Class |\n|---|---|\n| tapinarof | AhR agonist |\n',
    ],
  ];
  for (const [what, text, ...fixed] of CASES) {
    it(what, () => {
      assert.deepEqual(readings(text), fixed);
      for (const t of fixed) assert.deepEqual(check(t).map(say), []);
    });
  }

  it('says place and date in its title', () => {
    const [fix] = only('Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 12 years and older.');
    assert.deepEqual([fix!.title, fix!.kind], ['Change to "2 years and older" (FDA, 18 September 2025)', 'value']);
  });
  it('tells to read on where the words around it may be different too', () => {
    for (const fix of only('According to the 2014 AAD guideline, topical corticosteroids are the mainstay of treatment.')) {
      assert.match(fix.title, /; check what it says$/);
      assert.equal(fix.kind, 'choice');
    }
  });

  const DRAFTED: [what: string, text: string][] = [
    ['for a count whose drugs are listed', 'Two biologics, dupilumab and tralokinumab, are approved by the FDA for atopic dermatitis.'],
    ['for a count of one', 'Only one JAK inhibitor is approved in the US for atopic dermatitis.'],
    ['for a group that is denied', 'Cibinqo is not licensed for adolescents in the European Union.'],
    ['for a class that a comparison leans on', 'Opzelura is a calcineurin inhibitor, like Elidel.'],
  ];
  for (const [what, text] of DRAFTED)
    it(`is not offered ${what}`, () =>
      assert.deepEqual(
        only(text).map((f) => f.kind),
        ['draft'],
      ));
});

describe('a draft', () => {
  const CLAIM = 'Tralokinumab is still under investigation in the United States for atopic dermatitis.';

  it('is a sentence with its source and date, marked as a draft', () => {
    const text = `First. ${CLAIM} Last.`;
    const [fix] = only(text);
    assert.equal(fix!.title, 'Replace the sentence by a dated, cited draft (FDA, 28 December 2021)');
    assert.match(
      apply(text, [fix!]).text,
      /^First\. The FDA approved tralokinumab \(Adbry\) for .+ in adults on 28 December 2021\. .+Sources?: \[.+, 28 December 2021\]\(https:.+\) \(draft, as of \d+ \w+ \d{4}\)\. Last\.$/,
    );
  });
  it('is as of the day at which the text is judged, where that is earlier', () => {
    const [found] = check(CLAIM, '2022-06-30');
    assert.match(found!.fixes[0]!.edits[0]!.newText, /\(draft, as of 30 June 2022\)\.$/);
  });
  it('takes emphasis and line breaks with it', () => {
    const text = `First.\n**Tralokinumab** is still under investigation\nin the *United States* for atopic dermatitis. Last.`;
    assert.match(readings(text)[0]!, /^First\.\nThe FDA approved .+\. Last\.$/);
  });

  const NONE: [where: string, text: string][] = [
    ['in a heading', `## ${CLAIM.slice(0, -1)}\n\nText.\n`],
    ['in a table', `| A |\n|---|\n| ${CLAIM} |\n`],
    ['over a link', CLAIM.replace('Tralokinumab', '[Tralokinumab](https://example.org)')],
    ['over a citation', `${CLAIM.slice(0, -1)} [@smith].`],
    ['over half an emphasis', `A **bold. ${CLAIM.replace('still', 'still**')}`],
    [
      'before a pronoun that would mean another drug',
      'Dupilumab is the only biologic approved in the US for atopic dermatitis. It is injected.',
    ],
    ['over lines of a callout', `> [!NOTE]\n> ${CLAIM.replace('under', 'under\n>')}\n`],
  ];
  for (const [where, text] of NONE) it(`is not offered ${where}`, () => assert.deepEqual(only(text), []));
});

describe('applied', () => {
  for (const rule of rules)
    for (const { text, asOf = TODAY } of rule.flags)
      it(`each fix mends "${text}"`, () => {
        const before = check(text, asOf);
        for (const f of before) for (const fix of f.fixes) removes(before, [f], check(apply(text, [fix]).text, asOf));
      });

  const offered = { value: 0, choice: 0, draft: 0 };
  for (const file of fixtureFiles()) {
    const { text, asOf, jurisdiction } = readFixture(fs.readFileSync(file, 'utf8'));
    it(`the fixes of values mend ${path.basename(file)}`, () => {
      const before = check(text, asOf, jurisdiction);
      for (const f of before) for (const fix of f.fixes) offered[fix.kind]++;
      for (const nth of [0, 1]) {
        const fixes = apart(before, nth, false);
        if (fixes.length === 0) continue;
        const fixed = before.filter((f) => f.fixes.some((fix) => fixes.includes(fix)));
        removes(before, fixed, check(apply(text, fixes).text, asOf, jurisdiction));
      }
    });
    // Each draft names places and diseases, which may change what the rest of a document is about: only its own words are looked at.
    it(`no draft for ${path.basename(file)} is flagged itself`, () => {
      const { text: drafted, written } = apply(text, apart(check(text, asOf, jurisdiction), 0, true));
      const flagged = check(drafted, asOf, jurisdiction).filter((f) => written.some((w) => f.start < w.end && f.end > w.start));
      assert.deepEqual(
        flagged.map((f) => `${say(f)} <- ${drafted.slice(f.start, f.end)}`),
        [],
      );
    });
  }
  it('are many', () => assert.ok(offered.value >= 100 && offered.choice >= 40 && offered.draft >= 400, JSON.stringify(offered)));
});
