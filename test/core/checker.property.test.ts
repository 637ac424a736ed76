/** For all texts: nothing throws, nothing lies outside the text, and what stands where nothing is read is not found. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bundled, check, checker, mentions } from './support.ts';

const NAMES = [...bundled().drugs.values()].flatMap((d) => [d.name, ...d.names.map((n) => n.name), ...d.brands.map((b) => b.name)]);
const CLASSES = [...bundled().classes.values()].flatMap((c) => c.names.map((n) => n.name));
const TERMS = bundled().vocabulary.indications.flatMap((i) => i.names.map((n) => n.name));

/** Whole sentences that are flagged as they stand: see "is flagged as it stands" below. */
const CLAIMS = [
  'Dupilumab is the only biologic approved in the US for atopic dermatitis.',
  'Tralokinumab is still under investigation in the United States for atopic dermatitis.',
  'Upadacitinib has no boxed warning.',
  'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 12 years and older.',
  'Two topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.',
];
const MARKUP =
  '# |## |- |* |1. |> |> [!NOTE]\n|| | | |---|---|\n|```\n|~~~|`|``|**|__|*|_|~~|[|](https://x.y)|][a]|![|<!--|-->|<b>|</b>|<code>|</code>|<div>|</div>|<|>|{|}|{.a}|:::|::: {.b}|$|$$|@a|[@a]|[^1]|[^1]: |\\|  \n|\n|\n\n|\r\n|\t|    |---\n|...\n|---\ntitle: x\n---\n|&nbsp;|&ge;|®|™|\u00AD|\u200B|\uFEFF|😀|\uD83D|\uDE00|{{< x >}}|{/* x */}|<X y="z" />|<!-- classwise-disable|<!-- classwise-enable -->|<!-- classwise-disable-line count -->|asOf: published'.split(
    '|',
  );
const WORDS =
  'is are was not the only first newest approved licensed FDA-approved for from in under age years old 12 6 months adults children US EU FDA boxed warning safe investigational trials no two three few of since until 2021 March , . ; : ? ! ( ) " “ ” — – and or but which it they class cream tablets 0.15% 15 mg topical oral'.split(
    ' ',
  );

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...CLASSES) },
  { weight: 1, arbitrary: fc.constantFrom(...TERMS) },
  { weight: 1, arbitrary: fc.constantFrom(...CLAIMS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
/** Something like a Markdown document about drugs. */
const markdown = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', ' ', '\n')), { maxLength: 60 })
  .map((parts) => parts.map(([p, gap]) => p + gap).join(''));
/** One piece said over and over: what makes careless patterns slow. */
const repeated = fc
  .tuple(fc.constantFrom(...MARKUP, ...WORDS, ...CLASSES.slice(0, 40), ' ', 'a', '-', '('), fc.integer({ min: 50, max: 600 }), piece)
  .map(([p, n, end]) => p.repeat(n) + end);
const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 5, arbitrary: markdown },
  { weight: 1, arbitrary: repeated },
);
const settings = { numRuns: 1000, seed: 20261122, endOnFailure: false } as const;

/** A mention's text, and the source it stands in, without what prose leaves out. */
const bare = (text: string): string =>
  text
    .replace(/\]\([^)]*\)|\]\[[^\]]*\]|<!--[^]*?-->|<\/?[a-zA-Z][^<>]*>|&[#\w]+;|[\u00AD\u200B\u2060\uFEFF\u00AE\u2122\u2120*_~[\]\\]/g, '')
    .replace(/[\s>\u00A0]+/g, ' ')
    .replace(/[\u2010-\u2012]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'");

describe('for all texts', () => {
  it('checking never throws, and findings lie in order within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const f of check(text)) {
          assert.ok(f.start >= last && f.start < f.end && f.end <= text.length, `${f.start} to ${f.end} of ${text.length}`);
          assert.ok(f.message.length > 0 && f.evidence.length > 0);
          for (const fix of f.fixes) for (const e of fix.edits) assert.ok(e.start >= 0 && e.start <= e.end && e.end <= text.length);
          last = f.start;
        }
      }),
      settings,
    );
  });
  it('checking twice says the same', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.deepEqual(check(text), check(text))),
      { ...settings, numRuns: 50 },
    );
  });
  it('mentions lie in order within the text and are what stands there, markup left out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const m of mentions(text)) {
          assert.ok(m.start >= last && m.start < m.end && m.end <= text.length, `${m.start} to ${m.end} of ${text.length}`);
          assert.equal(bare(text.slice(m.start, m.end)).trim(), bare(m.text).trim());
          last = m.end;
        }
      }),
      settings,
    );
  });
  it('hovering never throws and finds the mention that stands there', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, n) => {
        const at = text.length === 0 ? 0 : n % (text.length + 1);
        const found = checker().mentionAt(text, at);
        if (found) assert.ok(found.start <= at && at <= found.end);
        for (const m of mentions(text)) assert.equal(checker().mentionAt(text, m.start)?.id, m.id);
      }),
      { ...settings, numRuns: 150 },
    );
  });
  it('every name of the data is found where it stands alone, as its own', () => {
    const clear = [...bundled().drugs.values()].flatMap((d) => [d.name, ...d.names.map((n) => n.name)].map((name) => ({ name, id: d.id })));
    for (const { name, id } of clear) {
      const [found] = mentions(`The drug ${name} helps.`);
      assert.deepEqual(found && [found.text, found.id], [name, id]);
    }
  });
});

describe('a claim', () => {
  const claim = fc.constantFrom(...CLAIMS);
  const HIDING: Record<string, (claim: string) => string> = {
    'fenced code': (c) => `Text.\n\n\`\`\`\n${c}\n\`\`\`\n`,
    'indented code': (c) => `Text.\n\n    ${c}\n`,
    'a code span': (c) => `Text \`${c}\` text.`,
    'front matter': (c) => `---\ntitle: "${c}"\n---\n\nText.\n`,
    'a comment': (c) => `Text. <!-- ${c} --> Text.`,
    'a comment of its own': (c) => `Text.\n\n<!--\n${c}\n-->\n\nText.`,
    'an HTML block': (c) => `<div>\n${c}\n</div>\n\nText.`,
    'an image': (c) => `![${c}](a.png)`,
    'a link title': (c) => `[text](a.html "${c}")`,
    'a block quotation': (c) => `An old text:\n\n> ${c}\n`,
    'quotation marks': (c) => `The leaflet read “${c}” for years.`,
    'a list of references': (c) => `## References\n\n1. ${c} 2019.\n`,
    'a question': (c) => `Is it true that ${c[0]!.toLowerCase()}${c.slice(1, -1)}?`,
    'a switched-off line': (c) => `${c} <!-- classwise-disable-line -->`,
    'a switched-off next line': (c) => `<!-- classwise-disable-next-line -->\n${c}`,
    'a switched-off file': (c) => `${c}\n\n<!-- classwise-disable-file -->\n`,
    'a switched-off part': (c) => `<!-- classwise-disable -->\n\n${c}\n\n<!-- classwise-enable -->\n`,
  };
  const SHOWING: Record<string, (claim: string) => string> = {
    'as it stands': (c) => c,
    'in a list': (c) => `- ${c}\n`,
    'in a numbered list': (c) => `1. Text.\n2. ${c}\n`,
    'in a callout': (c) => `> [!NOTE]\n> ${c}\n`,
    'in a task': (c) => `- [x] ${c}\n`,
    'with CRLF line ends': (c) => `Text.\r\n\r\n${c}\r\n`,
    'behind a byte order mark': (c) => `\uFEFF${c}`,
    'behind front matter': (c) => `---\ntitle: x\n---\n\n${c}\n`,
    'in a fenced div': (c) => `::: {.callout-note}\n${c}\n:::\n`,
    'behind another sentence': (c) => `This is a text. ${c} So it goes.`,
    'wrapped at every space': (c) => c.replaceAll(' ', '\n'),
    'with its names in bold': (c) => c.replace(/dupilumab|tralokinumab|upadacitinib|ruxolitinib/i, '**$&**'),
    'as a link': (c) => c.replace(/dupilumab|tralokinumab|upadacitinib|ruxolitinib/i, '[$&](https://example.org)'),
    'in bold as a whole': (c) => `**${c}**`,
    'before a footnote mark': (c) => `${c}[^1]\n\n[^1]: A note.`,
    'before a switched-off other rule': (c) => `${c} <!-- classwise-disable-line no-such-rule -->`,
  };
  for (const [where, hide] of Object.entries(HIDING)) {
    it(`is not found in ${where}`, () => {
      fc.assert(
        fc.property(claim, (c) =>
          assert.deepEqual(
            check(hide(c)).map((f) => f.rule),
            [],
          ),
        ),
        { numRuns: CLAIMS.length * 2, seed: 1 },
      );
    });
  }
  for (const [how, show] of Object.entries(SHOWING)) {
    it(`is flagged ${how}`, () => {
      for (const c of CLAIMS) assert.equal(check(show(c)).length, 1, show(c));
    });
  }
});

describe('time', () => {
  /** Each of these is tens of thousands of characters; a pattern that looks back and forth would take minutes. */
  const LONG: Record<string, string> = {
    'one word': 'a'.repeat(30_000),
    'one name over and over': 'dupilumab '.repeat(3_000),
    'one claim over and over': `${CLAIMS[0]} `.repeat(390),
    'a sentence without end': `${CLAIMS[0]!.slice(0, -1)}, and it is approved `.repeat(300),
    'open brackets': '['.repeat(15_000) + '('.repeat(15_000),
    'open comments': '<!--'.repeat(7_500),
    'open maths': '$x '.repeat(9_900),
    'open braces': '{a='.repeat(9_900),
    'open MDX comments': '{/* '.repeat(7_500),
    backticks: '` '.repeat(15_000),
    'nested quotations': `${'> '.repeat(20_000)}x`,
    'nested lists': `${'- '.repeat(900)}x`,
    'nested emphasis': `${'*'.repeat(12_000)}a${'*'.repeat(12_000)}`,
    'nested images': `${'!['.repeat(20_000)}x${'](u)'.repeat(20_000)}`,
    numbers: '12 to '.repeat(4_800),
    stops: '. '.repeat(15_000),
    'at signs': '@a'.repeat(15_000),
    'table bars': `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(4_500)}`,
    colons: ':'.repeat(30_000),
    'class words': 'topical corticosteroid '.repeat(1_200),
  };
  for (const [what, text] of Object.entries(LONG)) {
    it(`of a check of ${what} grows with the text`, function () {
      this.timeout(5_000);
      assert.doesNotThrow(() => check(text));
    });
  }
});
