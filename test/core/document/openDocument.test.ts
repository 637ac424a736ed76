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
      'by a place, where a medicine that is not known was named before',
      '# Tralokinumab\n\nWash the skin.\n\nIt is still under investigation in the United States.\n\nIn the EU, creams are sold.\n',
      'Wash the skin',
      'Orismilast, a related drug, is a tablet',
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
  it('is judged again as it is read again', () => {
    const before =
      '# Tralokinumab\n\nOrismilast, a related drug, is a tablet.\n\nIt is still under investigation in the United States.\n\nIn the EU, creams are sold.\n';
    const document = opened(before);
    document.findings();
    const at = before.indexOf('EU');
    document.edit([{ start: at, end: at + 2, newText: 'US' }]);
    assert.deepEqual(said(document), said(inOnePiece(before.replace('EU', 'US'))));
  });
  it('knows when lines that came together are code', () => {
    const before = 'Myths:\n\nim\n\nport x from "y"\n\n- Upadacitinib has no boxed warning.\n\nText.\n';
    const document = opened(before);
    document.findings();
    document.edit([{ start: 9, end: 12, newText: 'm' }]);
    assert.match(document.source, /^import x/m);
    assert.deepEqual(said(document), said(inOnePiece(document.source)));
  });
  it('keeps the date right below a title with it, whatever stands between', () => {
    for (const title of ['> # T', '- # T', '1. # T', '#', '# T\n***', '# T\n<hr>', '# T\n>', '# T\n*', '# T\n\n<b>', '# T\n\tx']) {
      const text = `${title}\n\nMay 2015\n\nUpadacitinib has no boxed warning.\n`;
      assert.deepEqual(said(opened(text)), said(inOnePiece(text)), title);
    }
  });
  const PROSE = `Wash the skin with cool water and pat it dry. ${'It helps to do so every day, and to write it down. '.repeat(10)}`;
  const MANY: Record<string, string> = {
    'plain paragraphs': `${PROSE}\n\n`,
    'paragraphs that begin in bold': `**Note:** ${PROSE}\n\n`,
    'paragraphs that begin with a quotation mark': `“Wash”, she said. ${PROSE}\n\n`,
    'headings and lists': `## Care\n\n- ${PROSE}\n- ${PROSE}\n\n`,
    'long fences': `${PROSE}\n\n\`\`\`\n${'code\n\nMore code.\n\n'.repeat(250)}\`\`\`\n\n`,
    'long comments': `${PROSE}\n\n<!--\n${'Old text.\n\n'.repeat(400)}-->\n\n`,
  };
  for (const [what, text] of Object.entries(MANY)) {
    it(`reads few blocks again when a letter is typed among ${what}`, () => {
      let read = 0;
      const document = opened(text.repeat(60), {}, () => read++);
      document.findings();
      assert.ok(read >= 60, `${read} blocks`);
      read = 0;
      const at = Math.floor(document.source.length / 2);
      const edit = { start: document.source.indexOf(' skin', at), end: document.source.indexOf(' skin', at), newText: 'x' };
      document.edit([edit]);
      document.findings();
      assert.ok(read > 0 && read <= 20, `${read} blocks`);
    });
  }
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
    const changed = opened('a\n\nb');
    const edits = [
      { start: 0, end: 1, newText: 'A' },
      { start: 9, end: 9, newText: 'x' },
    ];
    assert.throws(() => changed.edit(edits), RangeError);
    assert.equal(changed.source, 'a\n\nb');
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
