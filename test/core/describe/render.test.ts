/** Facts may come from a writer's own file: whatever stands in it, nothing becomes a link, markup or a command. */
import assert from 'node:assert/strict';
import { classCard, drugCard, type Card } from '../../../src/core/describe/card.ts';
import { escapeMarkdown, safeUrl } from '../../../src/core/describe/escape.ts';
import { cardToHover, cardToMarkdown, evidenceToHover } from '../../../src/core/describe/render.ts';
import { classSnippets } from '../../../src/core/describe/snippets/index.ts';
import { evidenceOf } from '../../../src/core/describe/words.ts';
import type { Dataset } from '../../../src/core/dataset/dataset.ts';
import { inserted } from '../../support/snippetSyntax.ts';
import { approval, box, day, drug, drugClass, drugOf, smallDataset } from '../support.ts';

const OPTIONS = { jurisdiction: 'US' as const, on: day('2024-01-01'), indication: 'atopic-dermatitis' };
const PARTS = new Set(['class', 'status', 'boxed-warning', 'sources']);

/** A dataset in which a text stands wherever a person may write one, and an address as the only source. */
function hostile(text: string, url = 'https://example.org/made-up'): Dataset {
  return smallDataset(
    [
      drug('novumab', [approval('n-1', '2020-05-10', 18), box('n-2', '2020-05-10', true)], {
        name: text,
        brands: [{ name: text, jurisdictions: ['US'] }],
        classes: ['blocker'],
      }),
    ],
    {
      classes: [{ ...drugClass('blocker'), name: text, about: { professional: text, patient: text } }],
      sources: { 'made-up': { url, publisher: text, type: 'primary' } },
    },
  );
}

const cards = (dataset: Dataset): Card[] => [
  drugCard(dataset, drugOf('novumab', dataset), OPTIONS),
  classCard(dataset, dataset.classes.get('blocker')!, OPTIONS),
];

/** Every text that is shown as Markdown. */
const outputs = (dataset: Dataset): [surface: string, text: string][] => [
  ...cards(dataset).flatMap((card): [string, string][] => [
    [`hover of the ${card.kind}`, cardToHover(card, PARTS)],
    [`page of the ${card.kind}`, cardToMarkdown(card)],
  ]),
  ...classSnippets(dataset, OPTIONS).map((s): [string, string] => [`${s.kind} snippet`, inserted(s.text)]),
];

const TEXTS: [what: string, text: string, live: RegExp][] = [
  ['bold', 'x**bold**y', /(?<!\\)\*\*bold/],
  ['a link', '[x](https://evil.example/)', /(?<!\\)\[x/],
  ['a command link', '[x](command:workbench.action.quit)', /(?<!\\)\](?=\(command:)/],
  ['a script link', '[x](javascript:alert%281%29)', /(?<!\\)\](?=\(javascript:)/],
  ['an image', '![x](https://evil.example/x.png)', /(?<!\\)\[x/],
  ['a reference link', '[x][1]', /(?<!\\)\[x/],
  ['html', '<img src=x onerror=alert(1)>', /(?<!\\)<img/],
  ['an autolink', '<command:workbench.action.quit>', /(?<!\\)<command/],
  ['an entity', '&lt;b&gt;', /(?<!\\)&lt;/],
  ['code', 'x`y`', /(?<!\\)`y/],
  ['an icon', '$(trash)', /(?<!\\)\$\(trash/],
  ['a heading in a new line', 'x\n# y', /^# y/m],
  ['an escape undone', 'x\\\\*y*', /(?<!\\)(?:\\\\)*\*y/],
  ['a snippet variable', '${1:x} $TM_SELECTED_TEXT }', /(?<!\\)\$\{1/],
];

describe("texts of a writer's own", () => {
  for (const [what, text, live] of TEXTS) {
    it(`show ${what} as it was written`, () => {
      assert.match(text, live, 'the pattern finds the text where it is not escaped');
      const shown = outputs(hostile(text));
      assert.equal(shown.length, 8);
      for (const [surface, markdown] of shown) {
        assert.doesNotMatch(markdown, live, surface);
        const escaped = escapeMarkdown(text);
        assert.ok(markdown.includes(escaped.slice(1)), `${surface} holds the text: ${markdown}`);
      }
    });
  }
});

/** A link to the source, with its date or without. */
const links = (url: string): RegExp => new RegExp(`\\[Novum(?:, 10 May 2020)?\\]\\(${url.replace(/[.?+^$()[\]]/g, '\\$&')}\\)`);

describe('addresses of sources', () => {
  for (const url of [
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vscode://x/y',
    ' https://example.org/',
    'httpsx://example.org/',
    'command:https://example.org/',
  ]) {
    it(`are left out where they begin with ${url.split(':')[0]}: (${url})`, () => {
      const dataset = hostile('Novum', url);
      for (const [surface, markdown] of outputs(dataset)) {
        assert.doesNotMatch(markdown, /\]\(/, surface);
        assert.ok(!markdown.includes(url.trim()), surface);
      }
      const evidence = evidenceOf(dataset, dataset.facts.get('n-1')!);
      assert.equal(evidence.url, null);
      assert.equal(evidence.publisher, 'Novum');
    });
  }
  it('are kept where they are http or https', () => {
    for (const url of ['https://example.org/a?b=c#d', 'http://example.org/', 'HTTPS://example.org/']) {
      const dataset = hostile('Novum', url);
      assert.equal(evidenceOf(dataset, dataset.facts.get('n-1')!).url, url);
      for (const [surface, markdown] of outputs(dataset)) assert.match(markdown, links(url), surface);
    }
  });
  it('cannot close the link that they stand in', () => {
    const url = 'https://example.org/a) [x](command:quit) <b> "t\\';
    const safe = 'https://example.org/a%29%20%5Bx%5D%28command:quit%29%20%3Cb%3E%20%22t%5C';
    assert.equal(safeUrl(url), safe);
    const dataset = hostile('Novum', url);
    assert.equal(evidenceOf(dataset, dataset.facts.get('n-1')!).url, safe);
    for (const [surface, markdown] of outputs(dataset)) assert.match(markdown, links(safe), surface);
  });
  it('of a fact without any known source are null', () => {
    const dataset = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', 18, { sources: ['nowhere'] })])]);
    assert.deepEqual(
      [evidenceOf(dataset, dataset.facts.get('n-1')!)].map((e) => [e.url, e.publisher]),
      [[null, null]],
    );
  });
});

describe('the hover', () => {
  const dataset = hostile('Novum');
  const [drugs, group] = cards(dataset) as [Card, Card];
  const firstLine = (text: string): string => text.split('\n')[0]!;

  it('begins with the name and what it is', () => {
    assert.equal(firstLine(cardToHover(drugs, PARTS)), '**Novum (Novum)**, drug');
    assert.equal(firstLine(cardToHover(group, PARTS)), '**Novum**, drug class');
    assert.equal(
      firstLine(cardToHover(drugs, PARTS, { named: { kind: 'brand', text: 'Brandix', name: 'novumab' } })),
      '**Brandix**, brand of novumab',
    );
    assert.match(firstLine(cardToHover(drugs, PARTS, { named: { kind: 'combination', text: 'x', name: 'x' } })), /, combination$/);
  });
  it('ends with the way to everything else, where there is one and it is wanted', () => {
    const more = 'command:open';
    assert.match(
      cardToHover(drugs, new Set([...PARTS, 'more']), { more }),
      /Data as of 1 January 2024\. \[Show all facts\]\(command:open\)$/,
    );
    assert.match(cardToHover(drugs, PARTS, { more }), /Data as of 1 January 2024\.$/);
    assert.match(cardToHover(drugs, new Set(['more'])), /Data as of 1 January 2024\.$/);
  });
  it('links to the evidence of a finding, three sources at most, and nothing where there is none', () => {
    const evidence = evidenceOf(dataset, dataset.facts.get('n-1')!);
    assert.equal(evidenceToHover([evidence]), 'Evidence: [Novum](https://example.org/made-up) (2020-05-10, US).');
    assert.equal(evidenceToHover([evidence, evidence, evidence, evidence]).split(';').length, 3);
    assert.equal(evidenceToHover([]), '');
    assert.equal(
      evidenceToHover([{ ...evidence, url: null, publisher: '[x](command:y)' }]),
      'Evidence: \\[x\\](command:y) (2020-05-10, US).',
    );
  });
});
