/** The page is safe to open and fit to read whatever the data holds. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Dataset } from '../../../src/core/dataset/dataset.ts';
import { escapeMarkup, markup } from '../../../src/core/factsPage/markup.ts';
import { approval, bundled, box, drug, drugClass, smallDataset } from '../support.ts';
import { classPage, drugPage, links, marks, plain, rows, unclosed } from './support.ts';

/** A dataset in which a text stands wherever a person may write one, and an address as the only source. */
function hostile(text: string, url = 'https://example.org/'): Dataset {
  return smallDataset(
    [
      drug(
        'novumab',
        [approval('n-1', '2020-05-10', 18, { summary: text, strengths: [text] }), box('n-2', '2021-01-01', true, { summary: text })],
        {
          name: text,
          brands: [{ name: text, jurisdictions: ['US'] }],
        },
      ),
      drug('other', [], { name: text }),
    ],
    {
      version: text,
      classes: [{ ...drugClass('blocker'), name: text, about: { professional: text, patient: text } }],
      sources: { 'made-up': { url, publisher: text, type: 'primary' } },
    },
  );
}

const pages = (dataset: Dataset): string[] => [drugPage(dataset, 'novumab'), classPage(dataset, 'blocker')];

/** Every attribute of every tag, by name. */
const attributes = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(/<\w+((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)].flatMap((tag) => [...tag[1]!.matchAll(/([\w:-]+)="/g)].map((m) => m[1]!)),
  );

const elements = (html: string): Set<string> => new Set([...html.matchAll(/<(\w+)/g)].map((m) => m[1]!));

describe('texts of a writer’s own on the facts page', () => {
  const quiet = pages(hostile('Novum'));
  for (const text of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onfocus='alert(1)",
    '</style><script>x</script>',
    '</title><b>',
    '<!-- x',
    '&lt;b&gt;',
    '<a href="command:workbench.action.quit">x</a>',
  ])
    it(`are shown as they were written: ${text}`, () => {
      pages(hostile(text)).forEach((page, i) => {
        assert.deepEqual(elements(page), elements(quiet[i]!));
        assert.deepEqual(attributes(page), attributes(quiet[i]!));
        assert.deepEqual(unclosed(page), []);
        assert.ok(page.includes(escapeMarkup(text)), 'the text is there');
        assert.deepEqual(
          links(page).filter((l) => !/^(?:https:\/\/example\.org\/|command:(?:open|in)\?[\w.-]+)$/.test(l)),
          [],
        );
      });
    });

  it('cannot make an element, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        assert.doesNotMatch(markup`<p title="${text}">${[text, [text]]}</p>`.text.slice(3, -4), /<(?!$)|>.*>/);
        const escaped = escapeMarkup(text);
        assert.equal(plain(`<p>${escaped}</p>`), text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});

describe('addresses of sources on the facts page', () => {
  for (const url of ['command:workbench.action.quit', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vscode://x/y'])
    it(`are left out where they begin with ${url.split(':')[0]}:`, () => {
      for (const page of pages(hostile('Novum', url))) {
        assert.ok(!page.includes(url));
        assert.match(plain(page), /\( ?Novum ?\)/);
      }
    });
});

describe('what a facts page may do', () => {
  const page = drugPage(hostile('Novum'), 'novumab');

  it('is to show itself: its own style and nothing else', () => {
    const policy = plain(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '');
    assert.equal(policy, "default-src 'none'; style-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'");
    assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<style'), 'before anything it is about');
    assert.doesNotMatch(page, /<script|<link|<iframe|<img|<form|\ssrc=|\son\w+=|\sstyle=|@import|url\(/);
  });
  it('takes every colour from the theme', () => {
    const style = /<style[^>]*>([^]*)<\/style>/.exec(page)![1]!;
    assert.doesNotMatch(style, /#[\da-f]{3,8}\b|rgba?\(|hsla?\(/i);
    assert.match(style, /var\(--vscode-foreground\)/);
  });
});

describe('the bundled data', () => {
  const everything = [
    ...[...bundled().drugs.values()].map((d) => ({
      name: d.name,
      make: (j: 'US' | 'EU' | 'JP') => drugPage(bundled(), d.id, { jurisdiction: j }),
    })),
    ...[...bundled().classes.values()].map((c) => ({
      name: c.name,
      make: (j: 'US' | 'EU' | 'JP') => classPage(bundled(), c.id, { jurisdiction: j }),
    })),
  ];

  it('makes a whole page of every drug and class, in every place', () => {
    for (const { name, make } of everything)
      for (const place of ['US', 'EU', 'JP'] as const) {
        const page = make(place);
        assert.deepEqual(unclosed(page), [], name);
        assert.ok(plain(page).includes(name), name);
        assert.doesNotMatch(plain(page), /undefined|NaN|\[object|null\b/, name);
        const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]);
        assert.equal(new Set(ids).size, ids.length, `${name}: every id once`);
      }
  });
  it('draws each event once, and says each also in the table', () => {
    for (const { name, make } of everything) {
      const page = make('US');
      const told = rows(page, 'events');
      assert.equal(marks(page).length, told.filter(([date]) => date !== 'date not known').length, name);
    }
  });
  it('places every mark and every label inside of its picture, none upon another', () => {
    for (const { name, make } of everything) {
      for (const [, width, height, body] of make('US').matchAll(/<svg viewBox="0 0 ([\d.]+) ([\d.]+)"([^]*?)<\/g>\n<\/svg>/g)) {
        const seen = new Set<string>();
        for (const [, x, y] of body!.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)/g)) {
          assert.ok(Number(x) >= 0 && Number(x) <= Number(width) && Number(y) > 0 && Number(y) < Number(height), `${name}: ${x}, ${y}`);
          assert.ok(!seen.has(`${x} ${y}`), `${name}: two marks at ${x}, ${y}`);
          seen.add(`${x} ${y}`);
        }
      }
    }
  });
});
