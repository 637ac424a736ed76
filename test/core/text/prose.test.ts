import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/text/block.ts';
import { readProse } from '../../../src/core/text/prose.ts';

const blocks = (source: string): readonly Block[] => readProse(source).blocks;
const texts = (source: string): string[] => blocks(source).map((b) => b.text);
const all = (source: string): string => texts(source).join('\n');
const lines = (...parts: string[]): string => parts.join('\n');

/** In every source `secret` stands where nothing is read, and `plain` where everything is. */
const NEVER_READ: Record<string, string> = {
  'front matter': lines('---', 'title: secret', 'tags:', '  - secret', '---', '', 'plain text'),
  'front matter behind a byte order mark': lines('\uFEFF---', 'title: secret', '---', 'plain text'),
  'front matter with CRLF line ends': '---\r\ntitle: secret\r\n---\r\n\r\nplain text\r\n',
  'front matter closed by dots': lines('---', 'title: secret', '...', 'plain text'),
  'fenced code': lines('plain text', '', '```', 'secret', '```'),
  'fenced code behind a byte order mark': '\uFEFF```\nsecret\n```\n\nplain text',
  'fenced code with tildes': lines('~~~text', 'secret', '~~~', '', 'plain text'),
  'a fence with a shorter fence inside': lines('````', '```', 'secret', '```', 'secret', '````', '', 'plain text'),
  'a fence that is never closed': lines('plain text', '', '```', 'secret', '', 'secret'),
  'fenced code in a list': lines('- plain text', '', '  ```', '  secret', '  ```'),
  'fenced code in a block quotation': lines('> plain text', '>', '> ```', '> secret', '> ```'),
  'fenced code with CRLF line ends': 'plain text\r\n\r\n```\r\nsecret\r\n```\r\n',
  'an R cell': lines('```{r, echo=FALSE}', 'x <- "secret"', '```', '', 'plain text'),
  'a Quarto cell with options': lines('```{python}', '#| label: secret', 'print("secret")', '```', '', 'plain text'),
  'indented code': lines('plain text', '', '    secret', '', 'more'),
  'a code span': 'plain text with `secret` in it',
  'a code span of two backticks': 'plain text with ``a ` secret`` in it',
  'an R value in a line': 'plain text with `r mean(secret)` in it',
  'a block of HTML': lines('<div class="secret">', 'secret', '</div>', '', 'plain text'),
  'an HTML attribute': 'plain <span title="secret">text</span>',
  'HTML code': 'plain text with <code>secret</code> in it',
  'an HTML citation': 'plain text, see <cite>secret</cite>',
  'an HTML script': lines('plain text', '', '<script>', 'const secret = 1;', '</script>'),
  'a comment of its own': lines('<!-- secret -->', '', 'plain text'),
  'a comment over several lines': lines('plain text', '', '<!-- a', 'secret', '', 'secret -->', '', 'more'),
  'a comment in a line': 'plain <!-- secret --> text',
  'a link target': 'plain [text](https://example.org/secret)',
  'a link title': 'plain [text](https://example.org "secret")',
  'a reference link target': lines('plain [text][secret] and more', '', '[secret]: https://example.org/secret "secret"'),
  'an autolink': 'plain text at <https://example.org/secret>',
  'a bare address': 'plain text at https://example.org/secret?secret=1#secret and on',
  'a bare address without a scheme': 'plain text at www.example.org/secret and on',
  'a mail address': 'plain text from secret@example.org today',
  'an image': 'plain text ![secret](secret.png "secret")',
  'an image in a link': 'plain text [![secret](secret.png)](https://example.org/secret)',
  'maths in a line': 'plain text with $secret + 1$ in it',
  'maths on its own': lines('plain text', '', '$$', 'secret = 1', '$$', '', 'more'),
  'a citation': 'plain text [@secret2020]',
  'several citations': 'plain text [see @secret2020, p. 3; -@secret2021]',
  'a citation in the text': 'plain text as @secret2020 says',
  'a suppressed author': 'plain text by them -@secret2020',
  'a footnote mark': 'plain text[^secret] goes on',
  'attributes of a heading': lines('# plain {#secret .secret}', '', 'text'),
  'attributes of a span': 'plain [text]{.secret key="secret"}',
  'attributes of a cell': 'plain text {width="secret"}',
  'the fence of a div': lines('::: {.secret}', 'plain text', ':::'),
  'the fence of a named div': lines('::: secret', '', 'plain text', '', ':::'),
  'a nested div': lines(':::: {.a #secret}', '', '::: {.secret}', 'plain text', ':::', '', '::::'),
  'a Quarto shortcode': 'plain text {{< video secret.mp4 >}} and on',
  'a JSX element': lines('<Drug name="secret" />', '', 'plain text'),
  'a JSX attribute': 'plain <Drug name="secret">text</Drug>',
  'a JSX expression': 'plain text {props.secret} and on',
  'an MDX comment': 'plain text {/* secret */} and {/*secret*/} on',
  'an MDX import': lines("import Secret from './secret.mdx';", '', 'plain text'),
  'an MDX export': lines("export const drug = 'secret';", '', 'plain text'),
};

/** What is read, whatever stands around or in it. */
const READ: Record<string, [source: string, text: string]> = {
  'a name in bold': ['take **dupilumab** now', 'take dupilumab now'],
  'a name half in bold': ['take **dupi**lumab now', 'take dupilumab now'],
  'a name in italics': ['take _dupilumab_ now', 'take dupilumab now'],
  'a name in bold italics': ['take ***dupilumab*** now', 'take dupilumab now'],
  'a name struck out': ['take ~~dupilumab~~ now', 'take dupilumab now'],
  'the text of a link': ['take [dupilumab](https://example.org) now', 'take dupilumab now'],
  'the text of a reference link': ['take [dupilumab][1] now\n\n[1]: https://example.org', 'take dupilumab now'],
  'emphasis in a link': ['take [**dupilumab**](https://example.org) now', 'take dupilumab now'],
  'a link in emphasis': ['take *[dupilumab](https://example.org)* now', 'take dupilumab now'],
  'a phrase over two lines': ['JAK\ninhibitors', 'JAK inhibitors'],
  'a phrase over two lines with CRLF': ['JAK\r\ninhibitors', 'JAK inhibitors'],
  'a phrase over two lines of a quotation': ['> JAK\n> inhibitors', 'JAK inhibitors'],
  'a phrase over two lines of a list': ['- JAK\n  inhibitors', 'JAK inhibitors'],
  'a phrase over a hard break': ['JAK  \ninhibitors', 'JAK inhibitors'],
  'a phrase over a backslash break': ['JAK\\\ninhibitors', 'JAK inhibitors'],
  'a registered brand': ['Rinvoq® 15 mg', 'Rinvoq 15 mg'],
  'a trade-mark sign': ['Rinvoq™ 15 mg', 'Rinvoq 15 mg'],
  'a raised trade-mark sign': ['Rinvoq<sup>®</sup> 15 mg', 'Rinvoq 15 mg'],
  'a soft hyphen': ['dupi\u00ADlumab', 'dupilumab'],
  'a zero width space': ['dupi\u200Blumab', 'dupilumab'],
  'a no-break space': ['JAK\u00A0inhibitors', 'JAK inhibitors'],
  'a narrow no-break space': ['15\u202Fmg', '15 mg'],
  'a no-break hyphen': ['IL\u201113', 'IL-13'],
  'a curly apostrophe': ['the drug’s label', "the drug's label"],
  'a no-break space as an entity': ['JAK&nbsp;inhibitors', 'JAK inhibitors'],
  'a registered sign as an entity': ['Rinvoq&reg; 15 mg', 'Rinvoq 15 mg'],
  'a soft hyphen as an entity': ['dupi&shy;lumab', 'dupilumab'],
  'a comparison as an entity': ['from &ge; 12 years', 'from ≥ 12 years'],
  'an ampersand as an entity': ['cream &amp; ointment', 'cream & ointment'],
  'a dash as an entity': ['6&ndash;11 years', '6–11 years'],
  'a numeric entity': ['the drug&#8217;s label', "the drug's label"],
  'an escaped mark': ['1\\. dupilumab \\*now\\*', '1. dupilumab *now*'],
  'text between HTML tags': ['take <b>dupilumab</b> now', 'take dupilumab now'],
  'a subscript': ['JAK<sub>1</sub>', 'JAK1'],
  'text between JSX tags': ['<Callout>take dupilumab</Callout> now', 'take dupilumab now'],
  'a price': ['It costs $5 and then $6 more', 'It costs $5 and then $6 more'],
  'a heading': ['## Dupilumab', 'Dupilumab'],
  'a heading with closing marks': ['## Dupilumab ##', 'Dupilumab'],
  'an underlined heading': ['Dupilumab\n=========', 'Dupilumab'],
  'a task': ['- [ ] ask for dupilumab', 'ask for dupilumab'],
  'a definition in a list': ['Dupilumab\n: an antibody', 'Dupilumab : an antibody'],
};

describe('prose', () => {
  describe('never reads', () => {
    for (const [what, source] of Object.entries(NEVER_READ)) {
      it(what, () => {
        const read = all(source);
        assert.doesNotMatch(read, /secret/i);
        assert.match(read, /plain/);
        assert.match(read, /text/);
      });
    }
  });

  describe('reads', () => {
    for (const [what, [source, text]] of Object.entries(READ)) {
      it(what, () => assert.equal(texts(source)[0]!.trim(), text));
    }

    it('a sentence that opens with import', () => assert.equal(texts('import of "secret" goods')[0], 'import of "secret" goods'));
    it('an entity that nobody knows as a mark', () => assert.equal(texts('dupi&dollar;lumab')[0], 'dupi\uFFFClumab'));
    it('a front matter that is never closed as text', () => assert.match(all('---\ntitle: Dupilumab\n\nMore'), /Dupilumab/));
    it('a thematic break in the middle as no front matter', () => assert.match(all('One\n\n---\nTwo: three\n---\n'), /Two: three/));
    it('nothing of an empty document', () => assert.deepEqual(texts(''), []));
    it('nothing of a document of blank lines', () => assert.deepEqual(texts('\n \n\t\n'), []));
  });

  it('keeps the words around what it leaves out apart', () => {
    assert.match(texts('dupi`x`lumab')[0]!, /^dupi.lumab$/);
    assert.match(texts('dupi![x](y)lumab')[0]!, /^dupi.lumab$/);
  });

  it('collects comments with their place, in the text and on lines of their own', () => {
    const source = 'One <!-- a --> two\n\n<!-- b -->\n\n<div>\n<!-- c -->\n</div>\n';
    const { comments } = readProse(source);
    assert.deepEqual(
      comments.map((c) => c.text),
      ['<!-- a -->', '<!-- b -->', '<!-- c -->'],
    );
    for (const c of comments) assert.equal(source.slice(c.start, c.end), c.text);
  });
});

describe('prose offsets', () => {
  const same = (a: string, b: string): boolean =>
    a === b || (/[\s\uFFFC]/.test(b) && /[\s\\&`<![{$@:]/.test(a)) || (b === '-' && a === '\u2011') || (b === "'" && a === '’');
  /** Every character of the clean text stands in the source where `sourceOf` says, and `indexOf` finds the way back. */
  const assertExact = (source: string): void => {
    const read = blocks(source);
    assert.ok(read.length > 0);
    for (const block of read) {
      for (let i = 0; i < block.text.length; i++) {
        const at = block.spans.sourceOf(i);
        assert.ok(at >= block.start && at < block.end, `${i} of "${block.text}" lies outside its block`);
        if (block.text[i] !== '\uFFFC')
          assert.ok(same(source[at]!, block.text[i]!), `"${block.text[i]}" of "${block.text}" is said to be "${source[at]}" of the source`);
        assert.equal(block.spans.sourceEndOf(i + 1), at + 1);
      }
    }
  };
  /** The source text of a word of the prose, found by way of the clean text. */
  const sourceTextOf = (source: string, word: string): string => {
    const block = blocks(source).find((b) => b.text.includes(word))!;
    const at = block.text.indexOf(word);
    return source.slice(block.spans.sourceOf(at), block.spans.sourceEndOf(at + word.length));
  };

  const SOURCES: Record<string, string> = {
    'in a plain paragraph': 'Dupilumab is an antibody.\nIt is injected.',
    'behind surrogate pairs': 'A 👩🏽‍⚕️ prescribes 💉 dupilumab 😀 **today** 🎉.',
    'with CRLF line ends': '# Title\r\n\r\nDupilumab is\r\nan antibody.\r\n\r\n- one\r\n- two\r\n  three\r\n',
    'with CR line ends': '# Title\r\rDupilumab is an antibody.\r',
    'behind a byte order mark': '\uFEFF# Title\n\nDupilumab is here.',
    'behind front matter': '---\ntitle: x\n---\n\nDupilumab is **here**.',
    'behind front matter with a byte order mark and CRLF': '\uFEFF---\r\ntitle: x\r\n---\r\n\r\nDupilumab is **here**.\r\n',
    'in nested lists': '- a **b**\n  - c `d` e\n    1. f\n       g\n- h',
    'in block quotations': '> One **two**\n> three\n>\n> > four\n> > five\n\nsix',
    'in a list in a quotation': '> - one\n>   two\n> - three',
    'in tables': '| A | B |\n|---|:-:|\n| **c** | d \\| e |\n|  | f |',
    'through links and emphasis': 'See [the **label** of _it_](https://example.org "t") now.',
    'through soft hyphens and signs': 'Du\u00ADpilumab® and Rinvoq™ are’nt IL\u201113.',
    'through comments': 'One <!-- x --> two <!-- y -->three.',
    'through escapes': 'One \\* two \\# three.',
    'through maths and citations': 'One $x$ two @key three [@key] four.',
  };
  for (const [where, source] of Object.entries(SOURCES)) it(`are exact ${where}`, () => assertExact(source));

  it('span the markup inside a name', () => {
    assert.equal(sourceTextOf('Take **dupi**lumab.', 'dupilumab'), 'dupi**lumab');
    assert.equal(sourceTextOf('Take Rin®voq.', 'Rinvoq'), 'Rin®voq');
    assert.equal(sourceTextOf('Take du\u00ADpi\u00ADlumab.', 'dupilumab'), 'du\u00ADpi\u00ADlumab');
  });
  it('leave the markup around a name out', () => {
    assert.equal(sourceTextOf('Take **dupilumab** now.', 'dupilumab'), 'dupilumab');
    assert.equal(sourceTextOf('Take [dupilumab](https://example.org) now.', 'dupilumab'), 'dupilumab');
    assert.equal(sourceTextOf('Take Rinvoq® now.', 'Rinvoq'), 'Rinvoq');
  });
  it('span a line wrap with its quotation marks', () => {
    assert.equal(sourceTextOf('> JAK\n> inhibitors', 'JAK inhibitors'), 'JAK\n> inhibitors');
    assert.equal(sourceTextOf('- JAK\r\n  inhibitors', 'JAK inhibitors'), 'JAK\r\n  inhibitors');
  });
  it('are exact around entities', () => {
    assert.equal(sourceTextOf('Use it &ge; 12 years.', '12 years'), '12 years');
    assert.equal(sourceTextOf('Take dupi&shy;lumab.', 'dupilumab'), 'dupi&shy;lumab');
    assert.equal(sourceTextOf('Take Rinvoq&reg; now.', 'Rinvoq'), 'Rinvoq');
  });
  it('lead from a source place to the text and back', () => {
    const source = 'Take **dupilumab** now.';
    const [block] = blocks(source);
    const at = source.indexOf('lumab');
    assert.equal(block!.text.slice(block!.spans.indexOf(at)), 'lumab now.');
  });
  it('say that a place in code has no text', () => {
    const source = 'Take `dupilumab` now.';
    assert.equal(blocks(source)[0]!.spans.indexOf(source.indexOf('lumab')), undefined);
  });
});

describe('prose blocks', () => {
  const kinds = (source: string): string[] => blocks(source).map((b) => `${b.kind}: ${b.text.trim()}`);
  const find = (source: string, text: string): Block => {
    const block = blocks(source).find((b) => b.text.includes(text));
    assert.ok(block, `no block reads "${text}"`);
    return block;
  };

  it('tell headings, paragraphs, items and cells apart', () => {
    assert.deepEqual(kinds('# H\n\nP.\n\n- I\n\n1. J\n\n| A |\n|---|\n| C |\n'), [
      'heading: H',
      'paragraph: P.',
      'item: I',
      'item: J',
      'header-cell: A',
      'cell: C',
    ]);
  });
  it('give headings their level', () => {
    assert.deepEqual(
      blocks('# A\n\n### B\n\nC\n-\n').map((b) => b.level),
      [1, 3, 2],
    );
  });
  it('take a short line of a plain text for a heading', () => {
    const source = 'How it works\n\nDupilumab blocks a receptor that two proteins share.\n';
    assert.equal(find(source, 'How').kind, 'heading');
    assert.equal(find(source, 'receptor').headings[0]?.text, 'How it works');
  });
  it('take a sentence for no heading', () => assert.equal(find('It works well.\n\nMore.', 'works').kind, 'paragraph'));
  it('know the headings they stand under, nearest first', () => {
    const source = '# A\n\n## B\n\none\n\n## C\n\ntwo\n\n# D\n\nthree';
    assert.deepEqual(
      find(source, 'one').headings.map((h) => h.text),
      ['B', 'A'],
    );
    assert.deepEqual(
      find(source, 'two').headings.map((h) => h.text),
      ['C', 'A'],
    );
    assert.deepEqual(
      find(source, 'three').headings.map((h) => h.text),
      ['D'],
    );
  });

  describe('of a table', () => {
    const table = '| Drug | From |\n|---|---|\n| dupilumab | 6 months |\n| | 12 years |\n| crisaborole | |\n| x | y |';
    it('know their column and row', () => {
      const cell = find(table, '6 months');
      assert.equal(cell.column?.text, 'From');
      assert.equal(cell.row?.text, 'dupilumab');
    });
    it('stand in the right column behind an empty cell', () => assert.equal(find(table, '12 years').column?.text, 'From'));
    it('stand in the right column behind an empty last cell', () => assert.equal(find(table, 'y').column?.text, 'From'));
    it('work without outer bars', () => {
      const cell = find('Drug | From\n--- | ---\ndupilumab | 6 months', '6 months');
      assert.deepEqual([cell.column?.text, cell.row?.text], ['From', 'dupilumab']);
    });
    it('have a first cell that is no row of its own', () => assert.equal(find(table, 'dupilumab').row, undefined));
  });

  describe('of a list', () => {
    it('know the paragraph that leads in', () => {
      const source = 'The FDA has approved:\n\n- dupilumab\n- crisaborole\n';
      assert.equal(find(source, 'crisaborole').leadIn?.text, 'The FDA has approved:');
    });
    it('know it in a nested list too', () => {
      const source = 'The FDA has approved:\n\n- antibodies\n  - dupilumab\n- creams\n';
      assert.equal(find(source, 'creams').leadIn?.text, 'The FDA has approved:');
    });
    it('have none without a colon', () => assert.equal(find('The FDA has approved.\n\n- dupilumab\n', 'dupilumab').leadIn, undefined));
    it('have none from before a heading', () => assert.equal(find('Approved:\n\n# Next\n\n- dupilumab\n', 'dupilumab').leadIn, undefined));
    it('have none once a paragraph stands between', () =>
      assert.equal(find('Approved:\n\nNothing of note.\n\n- dupilumab\n', 'dupilumab').leadIn, undefined));
  });

  describe('in quotations', () => {
    it('are marked as quoted', () => assert.equal(find('> an old text\n\nown words', 'old').quoted, true));
    it('are marked in nested quotations', () => assert.equal(find('> a\n>\n> > an old text', 'old').quoted, true));
    it('are marked in lists in quotations', () => assert.equal(find('> - an old text', 'old').quoted, true));
    it('end with the quotation', () => assert.equal(find('> an old text\n\nown words', 'own').quoted, false));
    for (const kind of ['NOTE', 'WARNING', 'tip', 'IMPORTANT']) {
      it(`are the author's own in a [!${kind}] callout`, () => assert.equal(find(`> [!${kind}]\n> own words`, 'own').quoted, false));
    }
  });

  describe('of references', () => {
    for (const heading of [
      'References',
      'Reference list',
      'Bibliography',
      'Literature cited',
      'Works cited',
      'Sources',
      'Further reading',
      '7. References',
      'References:',
    ]) {
      it(`are marked under "${heading}"`, () =>
        assert.equal(find(`# A\n\ntext\n\n## ${heading}\n\n1. A title of a paper\n`, 'title').reference, true));
    }
    it('are marked under a heading below it', () =>
      assert.equal(find('# References\n\n## Trials\n\n- A title\n', 'A title').reference, true));
    it('end with the next heading of the same level', () =>
      assert.equal(find('## References\n\n- A title\n\n## Notes\n\nown words', 'own').reference, false));
    it('are marked in a plain text, whose entries look like headings', () => {
      const source =
        'Text of an article that says something.\n\nReferences\n\nSmith J. Dupilumab in adults. 2016\n\nJones K. Tralokinumab in adults 2020\n\n3. Third entry, 2021.\n';
      assert.deepEqual(
        blocks(source)
          .slice(2)
          .map((b) => b.reference),
        [true, true, true],
      );
    });
    it('are footnotes', () => assert.equal(find('text[^1]\n\n[^1]: A title of a paper, 2016.', 'title').reference, true));
    it('are not sections about referring', () =>
      assert.equal(find('# Referral and references to care\n\nown words', 'own').reference, false));
  });

  it('behind HTML is read, whatever ends the lines', () => {
    for (const html of ['<br>', '<div>\n</div>', '<b>secret</b>']) {
      const source = lines(html, '', 'One.', '', '# Two', '', 'Three.', '');
      for (const end of ['\n', '\r\n'])
        assert.deepEqual(
          texts(source.replaceAll('\n', end))
            .map((text) => text.trim())
            .slice(-3),
          ['One.', 'Two', 'Three.'],
          html + end,
        );
    }
  });
});
