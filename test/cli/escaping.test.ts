/** Documents, file names and a person's own facts are data: in no output do they become markup, a link that runs something, or a command. */
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { approval, drug } from '../core/support.ts';
import { classwise, folderWith, removeFolders } from './support.ts';

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['an image', '<img src=https://evil.example/x.png onerror=alert(1)>'],
  ['an image in Markdown', '![x](https://evil.example/x.png)'],
  ['a command link', '[x](command:workbench.action.quit)'],
  ['a script link', '[x](javascript:alert(1))'],
  ['an attribute', '" onmouseover="alert(1)'],
  ['the end of the style', '</style></title><script>1</script>'],
  ['an autolink', '<javascript:alert(1)>'],
  ['a table cell and a heading', '| x |\n# y\n---'],
  ['a workflow command', '\n::error file=a.md::pwned\r\n::set-output name=x::y'],
  ['a terminal command', '\x1B]0;pwned\x07\x1B[2J\x9B31m'],
];

/** What a Markdown viewer that lets HTML through makes of it. */
const rendered = (markdown: string): string => new MarkdownIt({ html: true, linkify: false }).render(markdown);
const elements = (html: string): string[] => [...new Set([...html.matchAll(/<([a-z][\w-]*)/gi)].map((m) => m[1]!.toLowerCase()))].sort();
const addresses = (html: string): string[] => [...html.matchAll(/<[^<>]*\s(?:href|src)\s*=\s*"?([^"\s>]*)/gi)].map((m) => m[1]!);
const isSafe = (address: string): boolean => /^(?:https?:\/\/(?!evil)|#)/.test(address);
const HANDLER = /<[^>]*\son\w+\s*=/i;

/** A library whose facts, documents and front matter hold a text wherever a person may write one. */
function library(text: string): string {
  const own = drug('mymab', [approval('m-1', '2021-05-10', 18, { summary: text })], {
    name: text,
    names: [{ name: 'mymab', kind: 'synonym' }],
    classes: ['biologic'],
  });
  return folderWith({
    '.classwise.json': '{ "datasets": ["own.json"] }',
    'own.json': JSON.stringify({
      sources: { 'made-up': { url: 'https://example.org/x', publisher: text, type: 'primary' } },
      drugs: [own],
    }),
    'a.md': `---\nlastReviewed: "${text.replace(/["\n\r]/g, ' ')}"\n---\n\nMymab is still under investigation in the United States for atopic dermatitis.\n`,
    'b.md': `Last reviewed: January 2020\n\nMymab **${text}** is the only biologic approved in the US for atopic dermatitis.\n`,
    'c.md': Buffer.from([0]),
  });
}

async function outputs(text: string): Promise<Record<'html' | 'markdown' | 'sarif' | 'github' | 'text' | 'json', string>> {
  const cwd = library(text);
  const all = {} as Awaited<ReturnType<typeof outputs>>;
  for (const format of ['html', 'markdown', 'sarif', 'github', 'text', 'json'] as const)
    all[format] = (await classwise(['check', '.', '--format', format], { cwd })).out;
  return all;
}

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly { readonly ruleId: string; readonly message: { readonly text: string; readonly markdown: string } }[];
  }[];
}
const messages = (sarif: string): Sarif['runs'][0]['results'][0]['message'][] =>
  (JSON.parse(sarif) as Sarif).runs[0]!.results.map((r) => r.message);

describe('what others wrote', () => {
  let quiet: Awaited<ReturnType<typeof outputs>>;
  before(async () => void (quiet = await outputs('Novum')));
  afterEach(removeFolders);

  it('is in the outputs that follow', () => {
    for (const [format, out] of Object.entries(quiet)) assert.match(out, /Novum/, format);
    assert.equal(messages(quiet.sarif).length >= 2, true);
  });

  for (const [what, text] of HOSTILE)
    it(`is shown as it was written: ${what}`, async () => {
      const out = await outputs(text);
      assert.deepEqual(elements(out.html), elements(quiet.html));
      assert.doesNotMatch(out.html, HANDLER);
      assert.deepEqual(
        addresses(out.html).filter((a) => !isSafe(a)),
        [],
      );

      const page = rendered(out.markdown);
      assert.deepEqual(elements(page), elements(rendered(quiet.markdown)));
      assert.deepEqual(
        addresses(page).filter((a) => !isSafe(a)),
        [],
      );

      const findings = (JSON.parse(out.json) as unknown[]).length;
      assert.ok(findings >= 3);
      assert.equal(messages(out.sarif).length, findings);
      for (const { text: plain, markdown } of messages(out.sarif)) {
        const shown = rendered(markdown);
        assert.deepEqual(
          elements(shown).filter((e) => e !== 'p' && e !== 'a'),
          [],
        );
        assert.deepEqual(
          addresses(shown).filter((a) => !isSafe(a)),
          [],
        );
        // SARIF 3.11.6: plain texts may hold links, too.
        assert.doesNotMatch(plain, /(?<!\\)\[[^\]]*\]\([^)]*\)/);
      }

      const commands = out.github.split(/[\r\n]+/).filter(Boolean);
      assert.equal(commands.length, findings + 1, 'one for each finding, one for the document that cannot be read');
      for (const line of commands) assert.match(line, /^::(?:error|warning|notice) (?:file|title)=/);

      for (const format of ['text', 'github'] as const) assert.doesNotMatch(out[format], /[\x00-\x08\x0B-\x1F\x7F-\x9F]/, format);
    });
});
