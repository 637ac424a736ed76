import assert from 'node:assert/strict';
import { apply, inOnePiece, opened, said } from './support.ts';

const told = (text: string): string[] =>
  inOnePiece(text)
    .findings()
    .map((f) => f.message);

describe('an edit is felt behind the part that it is made in', () => {
  const CASES: [what: string, before: string, gone: string, instead: string][] = [
    [
      'by a pronoun',
      'Tralokinumab is an antibody.\n\nIt is still under investigation in the United States for eczema.\n',
      'Tralokinumab',
      'Adalimumab',
    ],
    [
      'by a pronoun that a stranger could be meant with',
      '# Tralokinumab\n\nWash the skin.\n\nIt is still under investigation in the United States.\n',
      'Wash the skin',
      'Orismilast, a related drug, is a tablet',
    ],
    [
      'by what stands below a heading',
      '# Tralokinumab\n\nStill under investigation in the United States for eczema.\n',
      'Tralokinumab',
      'Skin care',
    ],
    ['by what a heading disowns', '# Facts\n\nUpadacitinib has no boxed warning.\n', 'Facts', 'Myths'],
    [
      'by the answers to a question',
      'The following is true.\n\nA. Upadacitinib has no boxed warning.\n',
      'The following is true.',
      'Which of the following is true?',
    ],
    ['by the list of references', '# Facts\n\nUpadacitinib has no boxed warning.\n', 'Facts', 'References'],
    ['by a body that is meant later', 'The AAD published a guideline.\n\nIt is its latest guideline, published in 2014.\n', 'AAD', 'club'],
    ['by a switch', 'Text.\n\n<!-- classwise-enable -->\n\nUpadacitinib has no boxed warning.\n', 'enable', 'disable'],
    [
      'by a switch for the next line',
      'Text.\n\n<!-- classwise-enable -->\n\nUpadacitinib has no boxed warning.\n',
      'enable',
      'disable-next-line',
    ],
    ['by a fence that opens', 'Text. x\n\nUpadacitinib has no boxed warning.\n\n```\ny\n```\n', 'x', '\n\n```\n'],
    ['by a comment that opens', 'Text.\n\n%\n\nUpadacitinib has no boxed warning.\n\nText -->\n', '%', '<!--'],
    [
      'by the place that the document is for',
      'In the EU, creams are sold.\n\nTralokinumab is approved for eczema in people aged 18 and older.\n',
      'EU',
      'US',
    ],
    ['by the place in the front matter', '---\njurisdiction: US\n---\n\nText.\n\nUpadacitinib has no boxed warning.\n', 'US', 'JP'],
    ['by front matter that closes', '---\ntitle: x\n\nUpadacitinib has no boxed warning.\n\ny\n\nText.\n', 'y', '---'],
    [
      'by the name that is used elsewhere',
      'Give ciclosporin.\n\nTake care.\n\nGive ciclosporin. Check ciclosporin.\n',
      'ciclosporin',
      'cyclosporine',
    ],
    [
      'by a boxed warning that is told elsewhere',
      'Upadacitinib has a boxed warning.\n\nText.\n\nUpadacitinib is safe.\n',
      'boxed warning',
      'good taste',
    ],
  ];
  for (const [what, before, gone, instead] of CASES) {
    it(what, () => {
      const start = before.indexOf(gone);
      const edit = { start, end: start + gone.length, newText: instead };
      const after = apply(before, edit);
      assert.notDeepEqual(told(before), told(after), 'the edit changes nothing that is found');
      const document = opened(before);
      assert.deepEqual(said(document), said(inOnePiece(before)));
      document.edit([edit]);
      assert.deepEqual(said(document), said(inOnePiece(after)));
      const back = { start, end: start + instead.length, newText: gone };
      document.edit([back]);
      assert.deepEqual(said(document), said(inOnePiece(before)));
    });
  }
});

describe('a document kept open', () => {
  it('takes several edits at once, each of the text that the one before it left', () => {
    const document = opened('a\n\nb\n\nc\n');
    document.edit([
      { start: 6, end: 7, newText: 'C' },
      { start: 0, end: 1, newText: 'A\n\nAA' },
      { start: 7, end: 8, newText: 'B' },
    ]);
    assert.equal(document.source, 'A\n\nAA\n\nB\n\nC\n');
  });
  it('refuses an edit outside of its text, and stays as it is', () => {
    for (const [start, end] of [
      [-1, 0],
      [2, 1],
      [0, 99],
      [99, 99],
      [NaN, 1],
    ] as const) {
      const document = opened('a\n\nb');
      assert.throws(
        () => document.edit([{ start, end, newText: 'x' }]),
        /an edit from .* to .* lies outside of the text, which has 4 code units/,
      );
      assert.equal(document.source, 'a\n\nb');
    }
  });
  it('may become empty, and go on', () => {
    const document = opened('Upadacitinib has no boxed warning.\n\nText.');
    document.edit([{ start: 0, end: document.source.length, newText: '' }]);
    assert.deepEqual(document.findings(), []);
    document.edit([{ start: 0, end: 0, newText: 'Upadacitinib has no boxed warning.' }]);
    assert.equal(document.findings().length, 1);
  });
});
