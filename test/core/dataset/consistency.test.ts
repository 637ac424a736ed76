/** The bundled facts checked against each other. A failure names the facts at odds. */
import assert from 'node:assert/strict';
import { compareDates, parseDate } from '../../../src/core/dataset/calendar.ts';
import type { FactAbout } from '../../../src/core/dataset/dataset.ts';
import { approvedMembers, isLicence, statusOf, type Scope } from '../../../src/core/dataset/questions.ts';
import type { FactOf, Licence } from '../../../src/core/dataset/schema.ts';
import { bundled } from '../support.ts';

const data = bundled();
const facts: readonly FactAbout[] = [...data.facts.values()];
/** No list may hold anything; the message is the list. */
const none = (odd: readonly string[]): void => assert.deepEqual(odd, []);
const duplicates = (list: readonly string[]): string[] => [...new Set(list.filter((x, i) => list.indexOf(x) !== i))];

describe('the bundled facts', () => {
  it('are many', () => {
    assert.ok(data.drugs.size >= 40);
    assert.ok(facts.length >= 400);
  });
  it('stand once', () => {
    none(duplicates([...data.drugs.values(), ...data.classes.values()].flatMap((s) => s.facts.map((f) => f.id))));
  });
  it('have sources with an address, a publisher and a day of verification', () => {
    const odd = facts.flatMap(({ fact }) => {
      const sources = fact.sources.map((id) => data.sources.get(id));
      const good =
        sources.length > 0 &&
        sources.every((s) => s && /^https?:\/\/[^\s/]+\.[^\s/]+/.test(s.url) && s.publisher) &&
        parseDate(fact.verified);
      return good ? [] : [fact.id];
    });
    none(odd);
  });
  it('are written as one sentence for people', () =>
    none(facts.filter(({ fact }) => !/^\S.*[.)]$/s.test(fact.summary)).map(({ fact }) => fact.id)));
  it('have dates of the calendar, none after the day up to which the data reach', () => {
    const odd = facts.flatMap(({ fact }) =>
      [fact.date, fact.until, fact.verified].flatMap((date) =>
        date === undefined || (parseDate(date) && compareDates(date, data.asOf) <= 0) ? [] : [`${fact.id}: ${date}`],
      ),
    );
    none(odd);
  });
  it('do not end before they begin', () => {
    none(facts.flatMap(({ fact }) => (fact.date && fact.until && compareDates(fact.until, fact.date) < 0 ? [fact.id] : [])));
  });
  it('are about an indication, classes, drugs, topics and guidelines that exist', () => {
    const indications = new Set(data.vocabulary.indications.map((i) => i.id));
    const topics = new Set(data.vocabulary.topics.map((t) => t.id));
    const odd = facts.flatMap(({ fact }) => {
      const unknown: string[] = [];
      if ('indication' in fact && fact.indication && !indications.has(fact.indication)) unknown.push(fact.indication);
      if ('topics' in fact) unknown.push(...fact.topics.filter((t) => !topics.has(t)));
      if (fact.kind === 'guideline' && !data.guidelines.has(fact.guideline)) unknown.push(fact.guideline);
      if (fact.kind === 'tally')
        unknown.push(
          ...(fact.members ?? []).filter((m) => !data.drugs.has(m)),
          ...(fact.class && !data.classes.has(fact.class) ? [fact.class] : []),
        );
      if (fact.kind === 'class-membership')
        unknown.push(...[...(fact.classes ?? []), ...(fact.notClasses ?? [])].filter((c) => !data.classes.has(c)));
      return unknown.map((id) => `${fact.id}: ${id}`);
    });
    none(odd);
  });
  it('name brands that their drug has', () => {
    const odd = facts.flatMap(({ fact, subject }) => {
      if (subject.kind !== 'drug' || !('brands' in fact)) return [];
      const own = new Set(data.drugs.get(subject.id)!.brands.map((b) => b.name));
      return (fact.brands ?? []).filter((b) => !own.has(b)).map((b) => `${fact.id}: ${b}`);
    });
    none(odd);
  });
  it('cover ages that go up', () => {
    const months = (a: { value: number; unit: string }): number => (a.unit === 'month' ? a.value : a.value * 12);
    none(
      facts.flatMap(({ fact }) =>
        'population' in fact &&
        fact.population?.minAge &&
        fact.population.maxAge &&
        months(fact.population.minAge) > months(fact.population.maxAge)
          ? [fact.id]
          : [],
      ),
    );
  });
  it('say what a boxed warning is about, or that there is none', () => {
    none(facts.flatMap(({ fact }) => (fact.kind === 'boxed-warning' && fact.present !== fact.topics.length > 0 ? [fact.id] : [])));
  });
  it('give boxed warnings to US labels only', () =>
    none(facts.flatMap(({ fact }) => (fact.kind === 'boxed-warning' && fact.jurisdiction !== 'US' ? [fact.id] : []))));
});

describe('timelines', () => {
  const useOf = (f: { jurisdiction: string; indication: string }): string => `${f.jurisdiction} ${f.indication}`;
  const sameRoute = (a: Licence, b: Licence): boolean => !a.route || !b.route || a.route === b.route;

  it('have no age expansion before its approval', () => {
    const odd = [...data.drugs.values()].flatMap((drug) => {
      const licences = drug.facts.filter(isLicence);
      return licences.flatMap((wider) => {
        if (wider.kind !== 'age-expansion' || !wider.date) return [];
        const first = licences.filter((f) => f.kind !== 'age-expansion' && f.date && useOf(f) === useOf(wider) && sameRoute(f, wider));
        return first.length > 0 && !first.some((f) => parseDate(f.date!)!.first <= parseDate(wider.date!)!.last) ? [wider.id] : [];
      });
    });
    none(odd);
  });
  it('replace facts of the same subject and place, with facts that came no earlier', () => {
    const odd = facts.flatMap(({ fact, subject }) =>
      (fact.supersedes ?? []).flatMap((id) => {
        const old = data.facts.get(id);
        if (!old) return [`${fact.id} replaces ${id}, which is not there`];
        if (old.subject.id !== subject.id) return [`${fact.id} replaces ${id} of ${old.subject.id}`];
        if (old.fact.jurisdiction !== fact.jurisdiction) return [`${fact.id} replaces ${id} of ${old.fact.jurisdiction}`];
        return fact.date && old.fact.date && parseDate(fact.date)!.last < parseDate(old.fact.date)!.first
          ? [`${fact.id} is older than ${id}`]
          : [];
      }),
    );
    none(odd);
  });
  it('lower the age where they replace an age', () => {
    const months = (f: Licence): number | undefined =>
      f.population.minAge ? (f.population.minAge.unit === 'month' ? 1 : 12) * f.population.minAge.value : undefined;
    const odd = facts.flatMap(({ fact }) =>
      fact.kind !== 'age-expansion'
        ? []
        : (fact.supersedes ?? []).flatMap((id) => {
            const old = data.facts.get(id)?.fact;
            if (!old || !isLicence(old) || months(old) === undefined || months(fact) === undefined) return [];
            return months(fact)! < months(old)! ? [] : [`${fact.id} does not widen ${id}`];
          }),
    );
    none(odd);
  });

  /** Ids from which a chain of `next` never ends. */
  const endless = (ids: Iterable<string>, next: (id: string) => readonly string[]): string[] =>
    [...ids].filter((start) => {
      const seen = new Set<string>();
      const follow = (id: string): boolean => next(id).some((to) => to === start || (!seen.has(to) && !!seen.add(to) && follow(to)));
      return follow(start);
    });
  it('end: no fact replaces itself by any way round', () =>
    none(endless(data.facts.keys(), (id) => data.facts.get(id)?.fact.supersedes ?? [])));
  it('end for guidelines too', () => {
    none(endless(data.guidelines.keys(), (id) => data.guidelines.get(id)?.supersedes ?? []));
    const odd = [...data.guidelines.values()].flatMap((g) =>
      (g.supersedes ?? []).flatMap((id) =>
        data.guidelines.has(id) && parseDate(g.date)!.last >= parseDate(data.guidelines.get(id)!.date)!.first ? [] : [`${g.id} over ${id}`],
      ),
    );
    none(odd);
  });
  it('withdraw only licences of the same drug and place, and later', () => {
    const odd = facts.flatMap(({ fact, subject }) =>
      fact.kind !== 'withdrawal'
        ? []
        : fact.ends.flatMap((id) => {
            const ended = data.facts.get(id);
            const good = ended && isLicence(ended.fact) && ended.subject.id === subject.id && ended.fact.jurisdiction === fact.jurisdiction;
            return good && !(fact.date && ended.fact.date && compareDates(fact.date, ended.fact.date) < 0) ? [] : [`${fact.id} ends ${id}`];
          }),
    );
    none(odd);
  });
  it('do not approve what a source on the same day calls not approved', () => {
    const odd = facts.flatMap(({ fact, subject }) => {
      if (fact.kind !== 'not-approved' || fact.population || fact.judge === false || fact.jurisdiction === 'INT') return [];
      const on = parseDate(fact.date ?? fact.verified)!.last;
      const clash = data.drugs.get(subject.id)!.facts.find(
        (f) =>
          isLicence(f) &&
          f.jurisdiction === fact.jurisdiction &&
          f.indication === fact.indication &&
          (!f.route || !fact.route || f.route === fact.route) &&
          // A denial about one product leaves the drug's other products alone.
          (!f.brands || !fact.brands || f.brands.some((b) => fact.brands!.includes(b))) &&
          f.date &&
          parseDate(f.date)!.last <= on,
      );
      return clash ? [`${fact.id} against ${clash.id}`] : [];
    });
    none(odd);
  });
});

describe('names', () => {
  it('are of classes that exist', () => {
    none([...data.drugs.values()].flatMap((d) => d.classes.filter((c) => !data.classes.has(c)).map((c) => `${d.id}: ${c}`)));
    none([...data.classes.values()].flatMap((c) => c.parents.filter((p) => !data.classes.has(p)).map((p) => `${c.id}: ${p}`)));
  });
  it('give every class a member, but for those of the lexicon alone', () => {
    none([...data.classes.values()].filter((c) => !c.outside && data.membersOf(c.id).length === 0).map((c) => c.id));
  });
  it('give every brand one drug in a place', () => {
    const sold = [...data.drugs.values()].flatMap((d) =>
      d.brands.flatMap((b) => b.jurisdictions.map((j) => `${b.name.toLowerCase()} in ${j}`)),
    );
    none(duplicates(sold));
  });
  it('mean one drug or class each', () => {
    const all = [
      ...[...data.drugs.values()].flatMap((d) => [...new Set([d.name, ...d.names.map((n) => n.name)])]),
      ...[...data.classes.values()].flatMap((c) => c.names.map((n) => n.name)),
      ...data.vocabulary.indications.flatMap((i) => i.names.map((n) => n.name)),
    ];
    none(duplicates(all));
  });
  it('take an abbreviation for its capitals only', () => {
    const loose = [...data.drugs.values(), ...data.classes.values()].flatMap((s) =>
      s.names.flatMap((n) => (n.kind === 'abbreviation' && n.case !== 'exact' ? [n.name] : [])),
    );
    none(loose);
  });
  it('stand in both numbers for every class', () => {
    none(
      [...data.classes.values()].filter((c) => !['singular', 'plural'].every((k) => c.names.some((n) => n.kind === k))).map((c) => c.id),
    );
  });
});

describe('tallies', () => {
  const list = (ids: readonly string[]): string => [...ids].sort().join(', ') || 'none';
  /**
   * What a tally says against what the approvals give on its day: the last possible one, so that what came in the same month counts.
   * Drugs whose approval is dated too vaguely may be in or out.
   */
  const disagreement = (fact: FactOf<'tally'>, subject: FactAbout['subject']): string | undefined => {
    const on = parseDate(fact.date ?? fact.verified)!.last;
    const scope = { jurisdiction: fact.jurisdiction, on, indication: fact.indication, route: fact.route };
    if (subject.kind === 'drug' && !fact.members) return diseasesOf(subject.id, scope, fact);
    const { approved, unsure } = approvedMembers(data, fact.class, scope);
    const sure = approved.map((m) => m.drug.id);
    const possible = new Set([...sure, ...unsure.map((d) => d.id)]);
    const said = fact.members ?? [];
    const rank = sure.indexOf(said[0] ?? '');
    const whole = said.every((id) => possible.has(id)) && sure.every((id) => said.includes(id));
    const holds =
      (fact.rank === 'first' && (rank === 0 || (rank < 0 && possible.has(said[0]!)))) ||
      (fact.rank === 'second' && rank === 1) ||
      (fact.rank === 'newest' && rank === sure.length - 1) ||
      ((fact.rank === 'only' || fact.rank === undefined) && (said.length === 0 || whole));
    const counted = fact.count === undefined || (fact.count >= sure.length && fact.count <= possible.size);
    return holds && counted
      ? undefined
      : `says ${fact.rank ?? ''} ${fact.count ?? ''} ${list(said)}; the approvals give ${list(sure)}, perhaps ${list(unsure.map((d) => d.id))}`;
  };
  /** A tally of one drug counts its diseases. */
  const diseasesOf = (id: string, scope: Omit<Scope, 'indication'>, fact: FactOf<'tally'>): string | undefined => {
    const drug = data.drugs.get(id)!;
    const uses = [...new Set(drug.facts.flatMap((f) => (isLicence(f) && f.jurisdiction === fact.jurisdiction ? [f.indication] : [])))];
    const approved = uses.filter((indication) => statusOf(data, drug, { ...scope, indication }).approved === 'yes');
    return approved.length === fact.count ? undefined : `says ${fact.count}; the approvals give ${approved.length}: ${list(approved)}`;
  };
  const tallies = facts.flatMap(({ fact, subject }) => (fact.kind === 'tally' && fact.jurisdiction !== 'INT' ? [{ fact, subject }] : []));

  it('are there', () => assert.ok(tallies.length >= 20));
  for (const { fact, subject } of tallies.filter((t) => t.fact.judge !== false)) {
    it(`agree with the approvals: ${fact.id}`, () => assert.equal(disagreement(fact, subject), undefined));
  }
  it('that end do so when the next one was approved', () => {
    const odd = tallies.flatMap(({ fact }) => {
      if (!fact.until || fact.rank !== 'only') return [];
      const on = parseDate(fact.until)!.last + (fact.until.length === 10 ? 1 : 0);
      const { approved } = approvedMembers(data, fact.class, {
        jurisdiction: fact.jurisdiction,
        on,
        indication: fact.indication,
        route: fact.route,
      });
      return approved.length > (fact.members?.length ?? 0) ? [] : [fact.id];
    });
    none(odd);
  });
});
