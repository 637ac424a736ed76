/** The facts page says what the facts say, to eyes, keyboards and screen readers alike. A small dataset of made-up drugs. */
import assert from 'node:assert/strict';
import { lexiconCard } from '../../../src/core/describe/lexiconCard.ts';
import { bundledLexicon } from '../../../src/bundled.ts';
import { factsPage } from '../../../src/core/factsPage/page.ts';
import { approval, bundled, box, day, drug, drugClass, expansion, notApproved, smallDataset, TODAY, withdrawal } from '../support.ts';
import { classPage, drugPage, FRAME, links, marks, plain, rows, section } from './support.ts';

const dataset = smallDataset([
  drug('novumab', [
    approval('n-1', '2018-05-10', 18, { route: 'subcutaneous' }),
    expansion('n-2', '2021-06', 12, { route: 'subcutaneous', supersedes: ['n-1'] }),
    expansion('n-3', '2020-01-02', 6, { indication: 'vitiligo' }),
    approval('n-eu', '2019-02-03', 18, { jurisdiction: 'EU' }),
    { ...withdrawal('n-gone', '2022-08-09', ['n-eu']), jurisdiction: 'EU' },
    approval('n-eu-2', undefined, 18, { jurisdiction: 'EU', indication: 'vitiligo' }),
    box('n-box', '2021-09-01', true),
  ]),
  drug('vetustin', [
    approval('v-1', '2012-03-04', 2, { route: 'oral' }),
    box('v-box', '2012-03-04', false),
    { ...approval('v-m', undefined, undefined), kind: 'mechanism', action: 'inhibits', targets: ['XYZ1', 'XYZ2'] } as never,
  ]),
  drug('exspectin', [notApproved('e-1', '2023-01-01')]),
]);
const on = '2024-01-01';

describe('the facts page of a drug', () => {
  const page = drugPage(dataset, 'novumab', { on });

  it('begins with the name, what it is, the place, the disease and the day of the data', () => {
    assert.match(plain(page), /^novumab: facts Drug novumab Atopic dermatitis, in the United States; data as of 1 January 2024\./);
  });
  it('has its sections in the order in which they are read', () => {
    assert.deepEqual(
      [...page.matchAll(/<h2[^>]*>([^<]*)/g)].map((m) => m[1]),
      ['At a glance', 'Timeline', 'Beside its class', 'Place by place', 'Sources'],
    );
  });
  it('draws every dated event as a mark that tells date, place, kind and fact', () => {
    assert.deepEqual(marks(page), [
      '10 May 2018, United States, approval (novumab): Made up for a test: n-1.',
      'June 2021, United States, wider age (novumab): Made up for a test: n-2.',
      '1 September 2021, United States, boxed warning (novumab): Made up for a test: n-box.',
      '2 January 2020, United States, wider age (novumab): Made up for a test: n-3.',
      '3 February 2019, European Union, approval (novumab): Made up for a test: n-eu.',
      '9 August 2022, European Union, withdrawal (novumab): Made up for a test: n-gone.',
    ]);
  });
  it('gives the picture a name, a description and a row for each place, the document’s own first', () => {
    const drawn = section(page, 'Timeline');
    assert.match(drawn, /<svg[^>]*role="group" aria-label="Timeline of novumab" aria-describedby="tldesc"/);
    assert.match(plain(drawn), /6 dated events in 2 rows: United States, European Union\. The same as a table follows\./);
    const places = (html: string): string[] => [...html.matchAll(/<g role="group" aria-label="([^"]*)"/g)].map((m) => m[1]!);
    assert.deepEqual(places(page), ['United States', 'European Union']);
    assert.deepEqual(places(drugPage(dataset, 'novumab', { on, jurisdiction: 'EU' })), ['European Union', 'United States']);
  });
  it('writes ages, other diseases, boxed warnings and withdrawals beside the marks', () => {
    const labels = [...page.matchAll(/text-anchor="(?:start|end)">([^<]*)/g)].map((m) => m[1]);
    assert.deepEqual(labels, ['adults', '12 y', 'boxed warning', 'vitiligo, 6 y', 'adults', 'withdrawn']);
  });
  it('tells the kinds of marks in a legend, by name and shape', () => {
    const legend = /<ul class="legend">([^]*?)<\/ul>/.exec(page)?.[1] ?? '';
    assert.equal(plain(legend), 'approval wider age boxed warning refusal, delay or withdrawal');
    const shapes = [...legend.matchAll(/<svg[^>]*>(.*?)<\/svg>/g)].map((m) => m[1]);
    assert.equal(new Set(shapes).size, 4);
  });
  it('says the same in a table, the newest first, with what no source dates at its end', () => {
    const table = rows(page, 'events');
    assert.deepEqual(
      table.map(([date, where, what]) => [date, where, what]),
      [
        ['9 August 2022', 'European Union', 'withdrawal'],
        ['1 September 2021', 'United States', 'boxed warning'],
        ['June 2021', 'United States', 'wider age'],
        ['2 January 2020', 'United States', 'wider age'],
        ['3 February 2019', 'European Union', 'approval'],
        ['10 May 2018', 'United States', 'approval'],
        ['date not known', 'European Union', 'approval'],
      ],
    );
    assert.match(table[0]![3]!, /^Made up for a test: n-gone\. \( Nobody \)$/);
  });
  it('shows the class side by side: those licensed first, with route, target, youngest age and boxed warning', () => {
    assert.deepEqual(rows(page, 'siblings'), [
      ['vetustin', 'oral', 'inhibits XYZ1 and XYZ2', '2 years, since 4 March 2012', 'none, as of 1 January 2024'],
      ['novumab (this drug)', 'subcutaneous', 'not in the data', '12 years, since June 2021', 'yes: harm'],
      ['exspectin', 'not in the data', 'not in the data', 'not approved', 'not in the data'],
    ]);
  });
  it('asks the table of siblings for the document’s place', () => {
    const eu = drugPage(dataset, 'novumab', { on, jurisdiction: 'EU' });
    assert.match(plain(section(eu, 'Beside its class')), /in the European Union, for atopic dermatitis/);
    assert.deepEqual(
      rows(eu, 'siblings').map((r) => r[3]),
      ['no approval in the data', 'not authorised', 'no approval in the data'],
    );
  });
  it('knows nothing later than the day it is asked for', () => {
    const early = drugPage(dataset, 'novumab', { on: '2019-01-01' });
    assert.deepEqual(marks(early), ['10 May 2018, United States, approval (novumab): Made up for a test: n-1.']);
    assert.equal(rows(early, 'siblings')[1]![3], 'adults, since 10 May 2018');
  });
  it('links to its siblings, its class, other places and the sources, and to nothing else', () => {
    assert.deepEqual([...new Set(links(page))].sort(), [
      'command:in?EU',
      'command:open?class.blocker',
      'command:open?drug.exspectin',
      'command:open?drug.vetustin',
      'https://example.org/made-up',
    ]);
    assert.deepEqual(
      links(drugPage(dataset, 'novumab', { on, frame: { nonce: 'x' } })).filter((l) => !l.startsWith('https:')),
      [],
    );
  });
  it('lists each source once, with its site and whether it is primary', () => {
    assert.equal(plain(section(page, 'Sources')), 'Nobody : not dated, example.org, primary source');
  });
});

describe('the facts page of a class', () => {
  const page = classPage(dataset, 'blocker', { on });

  it('says what the class is and shows its members side by side', () => {
    assert.match(plain(page), /^blocker: facts Drug class blocker /);
    assert.deepEqual(
      rows(page, 'siblings').map((r) => r[0]),
      ['vetustin', 'novumab', 'exspectin'],
    );
  });
  it('draws a row for each member, in a picture for each place', () => {
    const drawn = section(page, 'Timeline');
    const pictures = [...drawn.matchAll(/<svg[^>]*aria-label="(Timeline[^"]*)"[^]*?<\/svg>/g)];
    assert.deepEqual(
      pictures.map((p) => p[1]),
      ['Timeline of blocker, United States', 'Timeline of blocker, European Union'],
    );
    const lanes = pictures.map((p) => [...p[0].matchAll(/<g role="group" aria-label="([^"]*)"/g)].map((m) => m[1]));
    assert.deepEqual(lanes, [['vetustin', 'novumab'], ['novumab']]);
    assert.deepEqual(
      rows(page, 'events').map((r) => r[2]),
      [...Array<string>(6).fill('novumab'), 'vetustin', 'novumab'],
    );
  });
  it('names the classes around it', () => {
    assert.equal(plain(section(page, 'Classes around it')), 'Part of: medicine .');
    assert.equal(plain(section(classPage(dataset, 'medicine', { on }), 'Classes around it')), 'Holds: blocker .');
  });
  it('is short where a class has no members', () => {
    const lonely = smallDataset([], { classes: [drugClass('alone')] });
    assert.doesNotMatch(classPage(lonely, 'alone', { on }), /<svg|<table/);
  });
});

describe('the facts page of a name that only the lexicon knows', () => {
  it('is short, tells where it comes from, and has no timeline', () => {
    const lexicon = bundledLexicon();
    const entry = lexicon.entry(lexicon.find('metoprolol')[0]!.entry);
    const card = lexiconCard(lexicon, entry, '2024-01-01');
    const subject = { kind: card.kind, id: entry.id, lexiconOnly: true };
    const page = factsPage(bundled(), { subject, card, jurisdiction: 'US', on: day(TODAY) }, FRAME);
    assert.match(plain(page), /Drug, from the lexicon: it names things and judges no claim metoprolol \(/);
    assert.match(plain(page), /At a glance .*Brands: /);
    assert.doesNotMatch(page, /<svg|<table|command:/);
  });
});
