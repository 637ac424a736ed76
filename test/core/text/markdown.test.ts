/** Stepping over plain text changes nothing: the tree is the one that the parser makes by itself. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { GFM, parser } from '@lezer/markdown';
import type { Tree } from '@lezer/common';
import fc from 'fast-check';
import { markdown } from '../../../src/core/text/markdown.ts';

const untouched = parser.configure(GFM);

function shown(tree: Tree): string {
  const nodes: string[] = [];
  tree.iterate({ enter: (node) => void nodes.push(`${node.name} ${node.from}-${node.to}`) });
  return nodes.join('\n');
}

const same = (text: string): void => assert.equal(shown(markdown.parse(text)), shown(untouched.parse(text)));

describe('the parser', () => {
  const cases: Record<string, string> = {
    addresses: 'Write to a.b@example.org, mailto:x@y.zz or <me@here.org>.',
    'links without marks': 'See www.example.org, http://example.org/a_b and xmpp:a@b.cc; shttp://no, wwwx, www',
    'hard breaks': 'one  \ntwo   \n three\\\nfour \nfive  six  ',
    emphasis: 'a*b*c _d_ e_f_g **h** ***i*** ~~j~~ ~k~',
    'code and HTML': '`a` ``b ` c`` <b>d</b> <!-- e --> <?f?> &amp; &nbsp;x &no',
    'links and images': '[a](b) ![c](d "e") [f][g] [h] ]i[ !j',
    table: '| a | `b` | *c* |\n|---|---|---|\n| www.d.ee | f  g | h |',
    'no letters of ours': 'é*è*ü 漢*字* 😀_😀_',
  };
  for (const [name, text] of Object.entries(cases)) it(`reads ${name} as it always does`, () => same(text));

  it('reads every document of the project as it always does', () => {
    const files = ['bench/accuracy', 'docs', 'examples', 'test/fixtures'].flatMap((dir) =>
      fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).flatMap((file) => (file.endsWith('.md') ? [`${dir}/${file}`] : [])),
    );
    assert.ok(files.length > 100);
    for (const file of files) same(fs.readFileSync(file, 'utf8'));
  });

  const pieces =
    'a|bc|A.b| |  |\n|\n\n|*|**|_|`|``|~~|[|]|(|)|](|![|!|<|>|<!--|-->|&amp;|&|\\|@|a@b.cc|www.|www.x.yy|http://|https://x.yy/z|ht|mailto:a@b.cc|xmpp:|é|# |- |> |1. || a | b |\n|---|---|\n|$|:|"';
  it('reads any markup as it always does', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces.split('|'), '|'), { maxLength: 40 }), (words) => same(words.join(''))),
      { numRuns: 2000 },
    ));
});
