/** Boxed warnings as snippets tell them. Only US labels have any, and an absence is told only where a fact tells it. */
import { boxedWarning } from '../../dataset/questions.ts';
import type { Drug, FactOf, Route } from '../../dataset/schema.ts';
import { listInWords, topicsInWords } from '../words.ts';
import type { Sibling } from '../siblings.ts';
import type { Draft } from './draft.ts';

export type Box = FactOf<'boxed-warning'>;

/** The boxes of a drug's US labels: one for each route in which it is sold or warned of there, or for the one route of its class. */
export function boxesOf({ dataset, place }: Draft, drug: Drug, route: Route | undefined): Box[] {
  const sold = drug.brands.filter((b) => b.jurisdictions.includes('US') && !b.former);
  const known = [...sold, ...drug.facts.filter((f) => f.kind === 'boxed-warning')].flatMap((label) => label.route ?? []);
  const routes = route ? [route] : known.length > 0 ? known : [undefined];
  return [...new Set(routes.flatMap((each) => boxedWarning(dataset, drug, { jurisdiction: 'US', on: place.on, route: each }) ?? []))];
}

/** `ruxolitinib (Opzelura)`, `methotrexate (oral)`: whose label it is that has the box. */
export function labelInWords(draft: Draft, drug: Drug, { brands = [], route }: Box): string {
  const own = brands.filter((name) => drug.brands.some((b) => b.name === name));
  const which = own.length > 0 ? listInWords(own) : route;
  return which ? `${draft.nameOf(drug)} (${which})` : draft.nameOf(drug);
}

/** What no newer label was read for, the writer has to look up. */
export function unsettled(draft: Draft, box: Box): string {
  return box.judge === false ? ` ${draft.stop('check the current label')}` : '';
}

/** Sentences about the boxes of some members, those about the same in one. */
export function boxSentences(draft: Draft, siblings: readonly Sibling[], plain: boolean): string[] {
  const alike = new Map<string, { drug: Drug; box: Box }[]>();
  for (const { drug, boxed: box } of siblings) {
    if (!box?.present) continue;
    const key = `${box.topics.join()} ${box.judge}`;
    alike.set(key, [...(alike.get(key) ?? []), { drug, box }]);
  }
  return [...alike.values()].map((group, i) => {
    const { box } = group[0]!;
    const names = listInWords(group.map((g) => labelInWords(draft, g.drug, g.box)));
    const [labels, carry] = group.length > 1 ? ['labels', 'carry'] : ['label', 'carries'];
    const { regulator } = draft.dataset.jurisdiction('US');
    // Told once.
    const warning = plain && i === 0 && regulator ? `a boxed warning (the most serious warning that the ${regulator} asks for)` : 'a boxed warning';
    const text = draft.say(`The US ${labels} of ${names} ${carry} ${warning} about ${topicsInWords(draft.dataset, box.topics, plain)}`);
    return `${draft.noted(
      text,
      group.map((g) => g.box),
    )}.${unsettled(draft, box)}`;
  });
}
