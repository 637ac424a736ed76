import assert from 'node:assert/strict';
import { citationOf } from '../../../src/core/describe/citations.ts';
import { applyEdits } from '../../../src/core/nameRules/bulk.ts';

const EVIDENCE = {
  id: 'us-x-2024',
  date: '2024-03-04',
  jurisdiction: 'US' as const,
  fact: 'The FDA approved x.',
  url: 'https://example.org/x',
  publisher: 'FDA (label)',
};
const cite = (source: string, marked: string, evidence = [EVIDENCE]) => {
  const start = source.indexOf(marked);
  return citationOf(source, { start, end: start + marked.length, evidence });
};
const cited = (source: string, marked = 'claim'): string => applyEdits(source, cite(source, marked)!.edits);
const DEFINITION = 'FDA, 4 March 2024: The FDA approved x. <https://example.org/x>';

describe('a citation', () => {
  const CASES: [what: string, before: string, after: string][] = [
    ['is a footnote behind the sentence', 'A claim here. More.\n', `A claim here.[^us-x-2024] More.\n\n[^us-x-2024]: ${DEFINITION}\n`],
    ['is numbered where all are', 'A claim.\n\nB.[^1]\n\n[^1]: C.\n', `A claim.[^2]\n\nB.[^1]\n\n[^1]: C.\n[^2]: ${DEFINITION}\n`],
    [
      'uses the footnote that is there',
      'A claim.\n\nB.[^a]\n\n[^a]: See <https://example.org/x>.\n',
      'A claim.[^a]\n\nB.[^a]\n\n[^a]: See <https://example.org/x>.\n',
    ],
    ['stays behind emphasis', '**A claim.** More.\n', `**A claim.**[^us-x-2024] More.\n\n[^us-x-2024]: ${DEFINITION}\n`],
    ['stays in its cell', '| A |\n|---|\n| A claim |\n', `| A |\n|---|\n| A claim[^us-x-2024] |\n\n[^us-x-2024]: ${DEFINITION}\n`],
    ['keeps the line ends', 'A claim.\r\n', `A claim.[^us-x-2024]\r\n\r\n[^us-x-2024]: ${DEFINITION}\r\n`],
    [
      'is a link where the document links to its sources',
      'A claim here. See [this](https://example.org/).\n',
      'A claim here ([FDA, 4 March 2024](https://example.org/x)). See [this](https://example.org/).\n',
    ],
    [
      'is a key where the document has a bibliography',
      '---\nbibliography: [a.json, refs.bib]\n---\n\nA claim. B [@other].\n',
      '---\nbibliography: [a.json, refs.bib]\n---\n\nA claim [@us-x-2024]. B [@other].\n',
    ],
  ];
  it('is a key where a bibliography is all that the document has, in whatever form the front matter names it', () => {
    for (const named of ['refs.bib', '"refs.bib" # ours', '[a.json, refs.bib]', '\n  - a.json\n  - refs.bib', '\n- a.json\n- "refs.bib"']) {
      const head = `---\nbibliography: ${named}\ntitle: x\n---\n\n`;
      assert.equal(cited(`${head}A claim.\n`), `${head}A claim [@us-x-2024].\n`);
      assert.equal(cite(`${head}A claim.\n`, 'claim')!.bibliography!.file, 'refs.bib');
    }
  });
  it('is no key where the document cites otherwise, or its bibliography is none for LaTeX', () => {
    assert.equal(cite('---\nbibliography: refs.bib\n---\n\nA claim. B.[^1]\n\n[^1]: C.\n', 'claim')!.style, 'footnote');
    assert.equal(cite('---\nbibliography: refs.json\n---\n\nA claim.\n', 'claim')!.style, 'footnote');
    assert.equal(cite('bibliography: refs.bib\n\nA claim.\n', 'claim')!.style, 'footnote');
  });
  for (const [what, before, after] of CASES) it(what, () => assert.equal(cited(before), after));

  it('brings the entry for the bibliography', () => {
    const { file, entries } = cite('---\nbibliography: refs.bib\n---\n\nA claim. B [@other].\n', 'claim')!.bibliography!;
    assert.equal(file, 'refs.bib');
    assert.equal(
      entries.map((e) => e.text).join(),
      '@online{us-x-2024,\n  author = {{FDA (label)}},\n  title = {{The FDA approved x}},\n  date = {2024-03-04},\n  url = {https://example.org/x},\n}\n',
    );
  });
  it('is none without an address', () => {
    assert.equal(citationOf('A claim.', { start: 2, end: 7, evidence: [{ ...EVIDENCE, url: null }] }), undefined);
  });
  it('is none for what is no sentence', () => {
    assert.equal(cite('---\nreviewed: 2024-01-01\n---\n', '2024-01-01'), undefined);
  });
});
