import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { previewMarks } from '../../src/core/preview/marks.ts';
import { markTokens } from '../../src/core/preview/markTokens.ts';
import { checker as bundledChecker, TODAY } from './support.ts';

/** The document as a preview shows it, with its marks. */
function rendered(source: string): string {
  const md = new MarkdownIt();
  const checker = bundledChecker();
  const options = { asOf: TODAY };
  const marks = previewMarks(checker, source, checker.check(source, options), options);
  return md.renderer.render(markTokens(md.parse(source, {}), source, marks), md.options, {});
}

/** The words that are marked, each with its kind. */
const marked = (source: string): string[] =>
  [...rendered(source).matchAll(/<span class="classwise-(\w+)[^"]*" title="[^"]+">(.*?)<\/span>/gs)].map((m) => `${m[1]}: ${m[2]}`);

describe('a preview', () => {
  const CASES: [what: string, source: string, ...marks: string[]][] = [
    ['names', 'Dupilumab and Opzelura.', 'name: Dupilumab', 'name: Opzelura'],
    ['what is claimed', 'In the US dupilumab is the only biologic approved for eczema.', 'name: dupilumab', 'finding: the only biologic'],
    ['nothing in code and links’ addresses', '`dupilumab` and [a page](https://example.org/dupilumab)'],
    ['the name behind the same word in code', '`dupilumab` is dupilumab', 'name: dupilumab'],
    ['a name in the cell of a table', '| Drug | Route |\n|---|---|\n| tralokinumab | injection |', 'name: tralokinumab'],
    ['each of two alike', 'Dupilumab, then **dupilumab**.\n\n- dupilumab', 'name: Dupilumab', 'name: dupilumab', 'name: dupilumab'],
    ['a name over a line end in two parts', 'They use topical\ncalcineurin inhibitors.', 'name: topical', 'name: calcineurin inhibitors'],
  ];
  for (const [what, source, ...marks] of CASES) it(`marks ${what}`, () => assert.deepEqual(marked(source), marks));

  it('keeps the words and the markup as they are', () => {
    const source =
      '# Dupilumab\n\nIn the US **dupi*luma*b** is the *only biologic* approved for eczema, [tralokinumab](x.md) not.\n\n> Opzelura\n';
    assert.equal(rendered(source).replace(/<\/?span[^>]*>/g, ''), new MarkdownIt().render(source));
  });

  it('says what is wrong, without leaving its attribute', () => {
    const html = rendered('Upadacitinib is still under investigation in the US for atopic dermatitis.');
    assert.match(html, /<span class="classwise-finding classwise-warning" title="[^"<>]*approved[^"<>]*">/);
  });
});
