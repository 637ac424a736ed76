/** Why a claim about a route, form or strength does not hold: what the data has the drug, brand or class as instead. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Drug, Fact, Route } from '../../dataset/schema.ts';
import { knownFormsOf, knownRoutes, ruledOut, strengthsOf } from './knownForms.ts';
import { usualIndication } from '../reading/setting.ts';
import type { Claim, Reason, Setting } from '../types.ts';

type Found = Extract<Reason, { kind: 'fact' | 'routes' | 'forms' | 'strengths' }>;

/** The reason against the claim; `undefined` when it holds or the data cannot tell. */
export function reasonAgainst(dataset: Dataset, claim: Claim): Found | undefined {
  if (claim.subject.kind === 'class') return againstClass(dataset, claim);
  if (claim.predicate === 'strength') return strengthAgainst(dataset, claim);
  return routeAgainst(dataset, claim) ?? formAgainst(dataset, claim);
}

function routeAgainst(dataset: Dataset, { subject, setting, named, predicate }: Claim): Found | undefined {
  const drug = dataset.drugs.get(subject.id)!;
  const routes = named as readonly Route[];
  const asked = setting.indicationSaid ? usualIndication(dataset, setting.indication) : undefined;
  const brand = drug.brands.find((b) => b.name === subject.brand && b.route);
  const known = knownRoutes(dataset, drug, setting.on, brand?.name);
  const [fact] = known.facts;
  if (brand && fact && !routes.some((r) => known.routes.has(r)))
    return { kind: 'routes', name: brand.name, routes: [...known.routes], fact };
  if (brand) return undefined;
  const against = ruledOut(dataset, drug, routes, setting.on, asked);
  if (against) return { kind: 'fact', fact: against };
  if (!known.complete || !fact || routes.some((r) => known.routes.has(r))) return undefined;
  // Of drugs that are licensed for something else, other forms are often tried: only a plain statement counts.
  if (predicate === 'adjective' && !isEstablished(dataset, drug)) return undefined;
  return { kind: 'routes', name: drug.name, routes: [...known.routes], fact };
}

/** Licensed somewhere for the dataset's own disease. */
function isEstablished(dataset: Dataset, drug: Drug): boolean {
  return drug.facts.some((f: Fact) => f.kind === 'approval' && f.indication === dataset.indication);
}

function formAgainst(dataset: Dataset, { subject, predicate }: Claim): Found | undefined {
  if (!subject.form || (!subject.brand && predicate !== 'said')) return undefined;
  const drug = dataset.drugs.get(subject.id)!;
  const forms = [...knownFormsOf(drug, subject.brand)];
  const [form] = forms;
  const [fact] = knownRoutes(dataset, drug, 99991231, subject.brand).facts;
  if (forms.length !== 1 || form === subject.form || !fact || !/^(?:cream|ointment|gel|lotion|foam|tablet|capsule)$/.test(form!))
    return undefined;
  return { kind: 'forms', name: subject.brand ?? drug.name, forms, fact };
}

function strengthAgainst(dataset: Dataset, { subject, setting }: Claim): Found | undefined {
  const drug = dataset.drugs.get(subject.id)!;
  const { brand, strength } = subject;
  if (!strength) return undefined;
  const { strengths, fact } = strengthsOf(drug, brand, strength.endsWith('%') ? '%' : 'mg');
  if (brand && fact && !strengths.has(strength)) return { kind: 'strengths', name: brand, strengths: [...strengths], fact };
  return setting.indicationSaid ? otherUse(drug, strength, setting, usualIndication(dataset, setting.indication)) : undefined;
}

/** "0.3% for atopic dermatitis": a strength that the label has for another disease, while this one has strengths of its own. */
function otherUse(drug: Drug, strength: string, setting: Setting, indication: string | undefined): Found | undefined {
  const labelled = drug.facts.filter(
    (f) => f.kind === 'strength' && f.judge !== false && f.jurisdiction === setting.jurisdiction && f.indication !== undefined,
  );
  const has = (f: Fact): boolean => f.kind === 'strength' && f.strengths.includes(strength);
  const own = labelled.filter((f) => f.kind === 'strength' && f.indication === indication);
  const other = labelled.find((f) => has(f) && !own.includes(f));
  return own.length > 0 && !own.some(has) && other ? { kind: 'fact', fact: other } : undefined;
}

/** "Biologics are tablets": no member is. */
function againstClass(dataset: Dataset, { subject, setting, named, predicate }: Claim): Found | undefined {
  if (predicate !== 'said' && predicate !== 'loose') return undefined;
  const members = dataset.membersOf(subject.id).filter((d) => d.brands.length > 0);
  const known = members.map((d) => knownRoutes(dataset, d, setting.on));
  const routes = new Set(known.flatMap((k) => [...k.routes]));
  const fact = dataset.classes.get(subject.id)!.facts.find((f) => f.kind === 'class-membership' && f.judge !== false) ?? known[0]?.facts[0];
  if (
    !fact ||
    members.length < 2 ||
    known.some((k) => !k.complete && k.facts.length > 0) ||
    (named as readonly Route[]).some((r) => routes.has(r))
  )
    return undefined;
  return { kind: 'routes', name: `${subject.name}s`, plural: true, routes: [...routes], fact };
}
