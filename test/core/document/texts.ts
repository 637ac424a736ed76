/** Texts like those that people write, of claims that are flagged and of much that is not, in all kinds of Markdown. */
import fc from 'fast-check';
import { bundled } from '../support.ts';

const drugs = [...bundled().drugs.values()];
const NAMES = [...drugs.flatMap((d) => [d.name, ...d.brands.map((b) => b.name)]), ...[...bundled().classes.values()].map((c) => c.name)];
const name = fc.constantFrom(...NAMES, 'acetaminophen', 'paracetamol', 'ciclosporin', 'cyclosporine', 'dupilumabb', 'upadacitnib');
const sentence = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Tralokinumab is still under investigation in the United States for atopic dermatitis.',
      'It is approved for people aged 12 years and older.',
      'Upadacitinib has no boxed warning.',
      'Upadacitinib is safe.',
      'They carry a boxed warning.',
      'This drug is approved in the UK.',
      'It is not licensed in Japan.',
      'Dupilumab is the only biologic approved in the US for atopic dermatitis.',
      'In 2019 the AAD guideline recommended it.',
      'It has not been updated since.',
      'The academy does not recommend it.',
      'Two topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.',
      'Psoriasis is another disease.',
      'In the European Union the cream is for adults only.',
      'Neither drug is approved.',
      'Which of the following statements is true?',
      'A. Dupilumab is a JAK inhibitor.',
      'Last reviewed: May 2019.',
      'Wash the skin with cool water.',
      'Nobody knows why (see below).',
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        name,
        fc.constantFrom(
          'is approved for adults only',
          'acts on IL-4',
          'is a tablet',
          'was given twice',
          'has a generic',
          'is not approved in the US',
        ),
      )
      .map(([n, said]) => `${n} ${said}.`),
  },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 1, mode: 'sentences' }) },
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((s) => s.join(' '));
const item = fc.oneof(paragraph, name, fc.constantFrom('adults', 'children from 6 months', '12 years and older'));
const heading = fc.oneof(fc.constantFrom('Eczema', 'Myths', 'References', 'Psoriasis', '2019', 'Under 2', 'In the UK', 'Guidelines'), name);

const block = fc.oneof(
  { weight: 12, arbitrary: paragraph },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('# ', '## ', '### ', '', ' # '), heading).map(([marks, h]) => marks + h) },
  { weight: 1, arbitrary: heading.map((h) => `${h}\n${'='.repeat(h.length)}`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('- ', '* ', '1. ', '• '), fc.array(item, { minLength: 1, maxLength: 4 }))
      .map(([m, list]) => list.map((i) => m + i).join('\n')),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(name, fc.constantFrom('is approved only for:', 'are licensed in:', 'The myths:')).map((said) => said.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(name, item), { minLength: 1, maxLength: 3 })
      .map((rows) => `| Drug | Approved for |\n|---|---|\n${rows.map(([a, b]) => `| ${a} | ${b} |`).join('\n')}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(name, item), { minLength: 1, maxLength: 2 })
      .map((rows) => `Drug | Ages\n---|---\n${rows.map(([a, b]) => `${a} | ${b}`).join('\n')}`),
  },
  { weight: 2, arbitrary: paragraph.map((p) => `> ${p}`) },
  { weight: 1, arbitrary: paragraph.map((p) => `\`\`\`\n${p}\n\n${p}\n\`\`\``) },
  { weight: 1, arbitrary: paragraph.map((p) => `<div>\n${p}\n</div>`) },
  { weight: 1, arbitrary: paragraph.map((p) => `    ${p}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '```',
      '~~~',
      '<!--',
      '-->',
      '<pre>',
      '</pre>',
      '---',
      'import x from "y"',
      '[a]: https://example.org',
      '[^1]: Note.',
      '::: {.note}',
      ':::',
      '$$',
      '| a |',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<!-- classwise-disable -->',
      '<!-- classwise-enable -->',
      '<!-- classwise-disable-next-line -->',
      '<!-- classwise-disable-line count -->',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('5 May 2019', 'May 2019') },
  // A title and its date, with little between.
  {
    weight: 1,
    arbitrary: fc.constantFrom('> # T', '- # T', '#', '# T\n***', '# T\n<hr>', '# T\n>', '# T\n*').map((title) => `${title}\n\nMay 2015`),
  },
);

/** Some blocks, up to so many. */
export const blocksOfText = (most: number, least = 0): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        block,
        fc.oneof({ weight: 12, arbitrary: fc.constant('\n\n') }, fc.constantFrom('\n', '\r\n\r\n', '\n\n\n', '\n \t\n', '\r\n')),
      ),
      { minLength: least, maxLength: most, size: 'max' },
    )
    .map((all) => all.map(([b, gap]) => b + gap).join(''));
