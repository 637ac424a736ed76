// Class snippets: what is inserted is what the data says, cited as the document cites, and nothing that the engine would flag.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { JURISDICTIONS } from '../../../src/core/config.ts';
import { defaultIndication } from '../../../src/core/describe/card.ts';
import { BY_LINK, citingWay } from '../../../src/core/describe/citing.ts';
import { classSnippets, snippetsOf, type Snippet, type SnippetKind } from '../../../src/core/describe/snippets/index.ts';
import type { Dataset } from '../../../src/core/dataset/dataset.ts';
import { lastDay } from '../../../src/core/dataset/dataset.ts';
import type { Jurisdiction } from '../../../src/core/dataset/schema.ts';
import { inserted, stops } from '../../support/snippetSyntax.ts';
import { AD, approval, box, bundled, checker, day, drug, drugClass, expansion, folder, notApproved, smallDataset } from '../support.ts';

const WAYS = {
  link: BY_LINK,
  footnote: citingWay(''),
  key: citingWay('---\nbibliography: refs.bib\n---\n'),
};
const all = (jurisdiction: Jurisdiction, citing = BY_LINK): Snippet[] =>
  classSnippets(bundled(), { jurisdiction, on: lastDay(bundled()), indication: defaultIndication(bundled()), citing });

/** The text of one kind of snippet of a class. */
function text(
  dataset: Dataset,
  kind: SnippetKind,
  more: { jurisdiction?: Jurisdiction; on?: string; citing?: typeof BY_LINK } = {},
): string {
  const { jurisdiction = 'US', on = '2024-06-01', citing = BY_LINK } = more;
  const group = dataset.classes.get('blocker')!;
  const found = snippetsOf(dataset, group, { jurisdiction, on: day(on), indication: AD, citing }).find((s) => s.kind === kind);
  return found ? inserted(found.text) : '';
}

const withDrugs = (drugs: Parameters<typeof smallDataset>[0], extra: Parameters<typeof smallDataset>[1] = {}): Dataset =>
  smallDataset(drugs, { classes: [drugClass('blocker')], ...extra });

describe('class snippets', () => {
  for (const jurisdiction of JURISDICTIONS)
    for (const [style, citing] of Object.entries(WAYS))
      it(`give no finding when they are checked: ${jurisdiction}, cited by ${style}`, () => {
        for (const { prefix, text: body, definitions } of all(jurisdiction, citing)) {
          // A quotation is not judged: read as the writer's own words, the box must hold, too.
          const own = inserted(body).replace(/^> ?/gm, '');
          const document = `---\njurisdiction: ${jurisdiction}\n---\n\n${own}\n\n${definitions.join('\n')}\n`;
          const found = checker().check(document, { asOf: bundled().asOf });
          assert.deepEqual(
            found.map((f) => `${f.rule}: ${f.message}`),
            [],
            `${prefix}:\n${document}`,
          );
        }
      });
  it('are there in each kind for every class that has members with facts', () => {
    for (const group of bundled().classes.values()) {
      const kinds = all('US')
        .filter((s) => s.classId === group.id)
        .map((s) => s.kind);
      assert.deepEqual(kinds.slice(0, 2), ['professional', 'patient'], group.id);
      assert.equal(kinds.includes('table'), bundled().membersOf(group.id).length > 0, group.id);
    }
  });
  it('have prefixes of their own, which no name begins with', () => {
    const prefixes = all('US').map((s) => s.prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes) assert.match(prefix, /^cw-[\w-]+$/);
  });
  it('stop where the writer has to decide, in order', () => {
    for (const { prefix, text: body } of all('EU')) {
      const numbers = stops(body);
      assert.ok(numbers.length > 0, prefix);
      assert.deepEqual(
        numbers,
        numbers.map((_, i) => i + 1),
        prefix,
      );
    }
  });
  it('hold no text of the data that could be a variable or a stop', () => {
    for (const { text: body } of all('US')) assert.doesNotThrow(() => inserted(body));
  });
});

describe('the snippet files', () => {
  for (const jurisdiction of ['US', 'EU', 'UK'] as const)
    it(`hold the same texts as the command inserts, cited by links: ${jurisdiction}`, () => {
      const file = path.join(folder('snippets'), `classes-${jurisdiction.toLowerCase()}.code-snippets`);
      const entries = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, { prefix: string; body: string[] }>;
      const read = Object.entries(entries).map(([title, { prefix, body }]) => [title, prefix, body.join('\n')]);
      assert.deepEqual(
        read,
        all(jurisdiction).map((s) => [s.title, s.prefix, `${s.text}$0`]),
      );
    });
});

describe('the names in a snippet', () => {
  const dataset = withDrugs([
    drug(
      'novumab',
      [approval('n-1', '2020-05-10', 18), approval('n-2', '2020-05-10', 18, { jurisdiction: 'EU' }), box('n-3', undefined, false)],
      {
        names: [{ name: 'novumabine', kind: 'USAN', jurisdictions: ['US'] }],
      },
    ),
  ]);
  const named = (jurisdiction: Jurisdiction, names?: 'INN' | 'USAN'): string[] => {
    const asked = { jurisdiction, on: day('2024-06-01'), indication: AD, ...(names && { names }) };
    return snippetsOf(dataset, dataset.classes.get('blocker')!, asked).flatMap((s) => s.text.match(/novumab\w*/g) ?? []);
  };

  it('are those that the place goes by', () => {
    assert.ok(named('US').length >= 4);
    assert.deepEqual(new Set(named('US')), new Set(['novumabine']));
    assert.deepEqual(new Set(named('EU')), new Set(['novumab']));
  });
  it('are those of the house where it has chosen', () => {
    assert.deepEqual(new Set(named('US', 'INN')), new Set(['novumab']));
    assert.deepEqual(new Set(named('EU', 'USAN')), new Set(['novumabine']));
  });
});

describe('the paragraphs', () => {
  const members = [
    drug('novumab', [approval('n-1', '2020-05-10', 18, { route: 'oral' }), expansion('n-2', '2023-03', 12, { supersedes: ['n-1'] })]),
    drug('secumab', [approval('s-1', '2022-01-02', 18)], { brands: [{ name: 'Secura', jurisdictions: ['US'] }] }),
    drug('tertumab', []),
  ];

  it('name the members with route, age and dates, as of the data', () => {
    const dataset = withDrugs(members);
    assert.match(
      text(dataset, 'professional'),
      /As of 1 January 2024, those approved for atopic dermatitis in the United States include novumab \(oral, since 10 May 2020, from 12 years since March 2023\) and secumab \(for adults, since 2 January 2022\)\. \[/,
    );
    assert.match(
      text(dataset, 'patient'),
      /the medicines of this group that are approved for atopic dermatitis include novumab \(from 12 years\) and secumab \(Secura, for adults\) \(as of 1 January 2024\)\. \[/,
    );
  });
  it('tell of an earlier day what was true then, and say that day', () => {
    const then = text(withDrugs(members), 'professional', { on: '2021-06-30' });
    assert.match(then, /As of 30 June 2021, .* include novumab \(oral, for adults, since 10 May 2020\)\. \[/);
    assert.doesNotMatch(then, /2022|2023|2024/);
  });
  it('name the members where none is licensed, and claim nothing of them', () => {
    assert.match(text(withDrugs([drug('tertumab', [])]), 'professional'), /Members in the data of 1 January 2024: tertumab\. \[/);
    assert.doesNotMatch(text(withDrugs([drug('tertumab', [])]), 'patient'), /tertumab/);
  });
  it('ask about a member whose status is not certain', () => {
    const dataset = withDrugs([...members, drug('dubimab', [approval('d-1', '2024', 18)])]);
    assert.match(text(dataset, 'professional'), /\[not certain in the data: dubimab\]/);
  });
  it('put boxed warnings about the same into one sentence, others into their own, and those of no sure label to the writer', () => {
    const boxed = (id: string, topics: string[], more = {}) =>
      drug(id, [approval(`${id}-1`, '2020-05-10', 18), box(`${id}-2`, '2020-05-10', true, { topics, ...more })]);
    const dataset = withDrugs([
      boxed('a', ['harm']),
      boxed('b', ['harm'], { brands: ['Nobody'] }),
      boxed('c', ['other']),
      boxed('d', ['old'], { judge: false }),
    ]);
    const said = text(dataset, 'professional');
    assert.match(
      said,
      /The US labels of a and b carry a boxed warning about [^.]+\. The US label of c carries a boxed warning about other\./,
    );
    assert.match(said, /The US label of d carries a boxed warning about old\. \[check the current label\]/);
  });
  it('use plain words for patients', () => {
    const patient = all('US').find((s) => s.prefix === 'cw-jak-inhibitor-patient')!;
    const professional = all('US').find((s) => s.prefix === 'cw-jak-inhibitor')!;
    const topic = bundled().vocabulary.topics.find((t) => t.id === 'mace')!;
    assert.ok(topic.plain && patient.text.includes(topic.plain) && !patient.text.includes(topic.name));
    assert.ok(professional.text.includes(topic.name));
  });
});

describe('the comparison table', () => {
  const rows = (table: string): string[][] =>
    table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );

  it('has a row for each licensed member and for those that a source calls not approved, with the sources', () => {
    const dataset = withDrugs([
      drug('novumab', [approval('n-1', '2020-05-10', 18, { route: 'oral' }), box('n-2', '2020-05-10', false)]),
      drug('refumab', [notApproved('r-1', '2021-01-01')]),
      drug('tertumab', []),
    ]);
    const table = text(dataset, 'table');
    const [head, , ...body] = rows(table);
    assert.deepEqual(head, ['Name', 'Route', 'Target', 'Youngest labelled age', 'Approved since', 'Boxed warning (US label)', 'Source']);
    assert.equal(body.length, 2);
    assert.deepEqual(body[0]!.slice(0, 6), [
      'novumab',
      'oral',
      '[not in the data]',
      'adults, since 10 May 2020',
      '10 May 2020',
      'none known as of 1 January 2024',
    ]);
    assert.deepEqual(body[1]!.slice(0, 6), ['refumab', '[not in the data]', '[not in the data]', '', 'not approved', '[not in the data]']);
    assert.match(body[0]![6]!, /^\[[^\]]+\]\(https:[^)]+\)/);
    assert.match(table, /\[also of this class, no approval in the data: tertumab\]/);
  });
  it('leaves to the writer what is in no fact: it never says "none"', () => {
    const [, , row] = rows(text(withDrugs([drug('tertumab', [])]), 'table'));
    assert.deepEqual(row, ['tertumab', ...Array<string>(5).fill('[not in the data]'), '']);
  });
  it('speaks of the place of the document', () => {
    const dataset = withDrugs([drug('novumab', [approval('n-1', '2020-05-10', 18, { jurisdiction: 'EU' })])]);
    assert.match(text(dataset, 'table', { jurisdiction: 'EU' }), /in the European Union .*as of 1 January 2024/);
  });
  it('is not there for a class without members', () => {
    assert.equal(text(withDrugs([]), 'table'), '');
  });
  it('keeps a bar in a text from becoming a cell', () => {
    const dataset = withDrugs([drug('novumab', [approval('n-1', '2020-05-10', 18)], { name: 'a|b' })]);
    assert.equal(rows(text(dataset, 'table'))[2]!.length, 7);
  });
});

describe('the safety box', () => {
  it('tells of each label what its box is about, since when, and who says so', () => {
    const dataset = withDrugs([drug('novumab', [approval('n-1', '2020-05-10', 18), box('n-2', '2020-05-10', true)])]);
    const safety = text(dataset, 'safety');
    assert.match(safety, /^> - US label of novumab: boxed warning about .+; on the label since 10 May 2020 \(\[.+\]\(https:.+\)\)$/m);
    assert.match(text(dataset, 'safety', { citing: WAYS.footnote }), /^> - US label of .+ \(Nobody\)\[\^n-2\]$/m);
    for (const line of safety.split('\n')) assert.match(line, /^>/);
  });
  it('says that there is none only where a fact says so, with its day', () => {
    const none = drug('novumab', [approval('n-1', '2020-05-10', 18), box('n-2', '2020-05-10', false)]);
    const silent = drug('secumab', [approval('s-1', '2020-05-10', 18)]);
    const safety = text(withDrugs([none, silent]), 'safety');
    assert.match(safety, /US label of novumab: no boxed warning known as of 1 January 2024/);
    assert.match(safety, /\[boxed warning not in the data, check the US labels: secumab\]/);
    assert.doesNotMatch(safety, /secumab: no/);
  });
  it('is not there where the data tells nothing', () => {
    assert.equal(text(withDrugs([drug('secumab', [approval('s-1', '2020-05-10', 18)])]), 'safety'), '');
  });
  it('tells every label of a drug that has several, and in the class of one route that one alone', () => {
    const facts = [
      approval('n-1', '2020-05-10', 18, { route: 'oral' }),
      approval('n-2', '2020-05-10', 18, { route: 'topical' }),
      box('n-3', '2020-05-10', true, { route: 'oral' }),
      box('n-4', '2020-05-10', false, { route: 'topical' }),
    ];
    const brands = (['oral', 'topical'] as const).map((route) => ({ name: `N${route}`, jurisdictions: ['US' as const], route }));
    const both = text(withDrugs([drug('novumab', facts, { brands })]), 'safety');
    assert.match(both, /novumab \(oral\): boxed warning about/);
    assert.match(both, /novumab \(topical\): no boxed warning known/);
    const one = withDrugs([drug('novumab', facts, { brands })], { classes: [{ ...drugClass('blocker'), route: 'topical' }] });
    assert.doesNotMatch(text(one, 'safety'), /oral/);
  });
  it('tells outside of the US what the class was warned of there', () => {
    const eu = all('EU').find((s) => s.prefix === 'cw-jak-inhibitor-safety')!;
    assert.match(inserted(eu.text), /^> - European Union: .+\(\[.+\]\(https:/m);
    assert.match(inserted(eu.text), /^> - US label of /m);
  });
});

describe('the citation of a snippet', () => {
  const dataset = withDrugs(
    [drug('novumab', [approval('n-1', '2020-05-10', 18)]), drug('secumab', [approval('s-1', '2022-01-02', 18, { sources: ['second'] })])],
    {
      sources: {
        'made-up': { url: 'https://example.org/1', publisher: 'One (label)', type: 'primary' },
        second: { url: 'https://example.org/2', publisher: 'Two', type: 'primary' },
      },
    },
  );
  const cite = (source: string): Snippet =>
    snippetsOf(dataset, dataset.classes.get('blocker')!, {
      jurisdiction: 'US',
      on: day('2024-06-01'),
      indication: AD,
      citing: citingWay(source),
    })[0]!;

  it('is a footnote behind each member where the document has footnotes, numbered where all are', () => {
    const { text: body, definitions } = cite('A.[^3]\n\n[^3]: See <https://example.org/2>.\n');
    assert.match(body, /novumab \(for adults, since 10 May 2020\)\[\^4\] and secumab \(for adults, since 2 January 2022\)\[\^3\]\./);
    assert.deepEqual(definitions, ['[^4]: One, 10 May 2020: Made up for a test: n-1. <https://example.org/1>']);
  });
  it('is a line of links where the document has links', () => {
    const { text: body, definitions } = cite('See [x](https://example.org).\n');
    assert.match(
      body,
      /\n\nSources: \[One, 10 May 2020\]\(https:\/\/example\.org\/1\), \[Two, 2 January 2022\]\(https:\/\/example\.org\/2\); Classwise data [\d.]+\.$/,
    );
    assert.deepEqual(definitions, []);
  });
  it('is a key behind each member where the document has a bibliography, which gets the entries', () => {
    const { text: body, definitions, bibliography } = cite('---\nbibliography: refs.bib\n---\n');
    assert.match(body, /novumab \(for adults, since 10 May 2020\) \[@n-1\] and secumab \(.+\) \[@s-1\]\./);
    assert.deepEqual(definitions, []);
    assert.equal(bibliography?.file, 'refs.bib');
    assert.deepEqual(
      bibliography?.entries.map((e) => e.key),
      ['n-1', 's-1'],
    );
  });
});
