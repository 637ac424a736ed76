/** A drug for another that stands alike: same classes, same licence, age, box and development where the sentence looks. */
import { boxedWarning, endOfDevelopment, begunBy, statusOf, youngestAge, type Scope } from '../../../src/core/dataset/questions.ts';
import type { Drug, Jurisdiction } from '../../../src/core/dataset/schema.ts';
import { AD, bundled, day } from '../../core/support.ts';
import type { Sentence } from './sentences.ts';
import { brandsIn, drugsIn, isGeneric, placeOf, replaced, wordPattern, type Rewriting } from './world.ts';

/** Claims that licences, ages, boxes and stages decide. Of mechanisms, names and ranks each drug has its own. */
const TYPES = new Set([
  'age',
  'approval-status',
  'investigational',
  'boxed-warning',
  'off-label',
  'labelled-age',
  'indication',
  'class',
  'class-membership',
  'mechanism',
]);
const OF_MECHANISM = new Set(['class', 'class-membership', 'mechanism']);
/** Told of another day, of a product, of one drug's own history, or of a study. */
const OF_ITS_OWN =
  /\b(?:19|20)\d\d\b|%|\b(?:initially|once|before|until|first|only (?:one|biologic|drug)|never|then|refused|rejected|declined|turned down|trials?|makers?|Amgen|Lilly|mg|kg|inspection|causal)\b/i;

/** All that the rules judge of a drug for atopic dermatitis, in one text; equal texts, equal standing. */
function standing(drug: Drug, jurisdiction: Jurisdiction, asOf: string, ofMechanism: boolean): string {
  const dataset = bundled();
  const scope: Scope = { jurisdiction, on: day(asOf), indication: AD };
  const { approved, against, licences } = statusOf(dataset, drug, scope);
  const age = youngestAge(dataset, drug, scope)?.age;
  const box = boxedWarning(dataset, drug, { jurisdiction, on: day(asOf) });
  const stages = drug.facts.flatMap((f) =>
    f.kind === 'pipeline' && f.indication === AD && [jurisdiction, 'INT'].includes(f.jurisdiction) && begunBy(f, scope.on) === 'yes'
      ? [`${f.stage} ${f.judge ?? true}`]
      : [],
  );
  // Where the data leaves open whether the young may have it, nothing is said of one who says so.
  const open = drug.facts.some((f) => f.jurisdiction === jurisdiction && f.judge === false && 'population' in f && f.population?.maxAge);
  return JSON.stringify({
    open,
    classes: [...drug.classes].sort(),
    approved,
    // "Eczema" may be that of the hands.
    family: statusOf(dataset, drug, { ...scope, indication: 'eczema' }).approved,
    age,
    against: against?.kind,
    routes: [...new Set(licences.map((l) => l.route))].sort(),
    severities: [...new Set(licences.map((l) => l.population.severity))].sort(),
    box: box && [box.present, [...box.topics].sort(), box.judge ?? true],
    targets: ofMechanism ? drug.facts.flatMap((f) => (f.kind === 'mechanism' ? [[f.targets, f.notTargets]] : [])) : undefined,
    // Once it is licensed, how it came there decides nothing.
    stages: approved === 'yes' ? undefined : [...new Set(stages)].sort(),
    ended: approved === 'yes' ? undefined : endOfDevelopment(dataset, drug, scope)?.kind,
  });
}

/** The drugs that stand as `drug` does in a place on a day, and where that matters act on the same molecules. */
export function equalsOf(drug: Drug, jurisdiction: Jurisdiction, asOf: string, ofMechanism = false): Drug[] {
  const own = standing(drug, jurisdiction, asOf, ofMechanism);
  return [...bundled().drugs.values()].filter((other) => other !== drug && standing(other, jurisdiction, asOf, ofMechanism) === own);
}

/** Does the sentence speak of atopic dermatitis, or name no disease? The standing is about no other. */
function isAboutEczema({ text }: Sentence): boolean {
  const { indications } = bundled().vocabulary;
  return indications.every(
    ({ id, names }) => id === AD || id === 'eczema' || names.every((n) => !wordPattern(n.name, n.case === 'exact' ? '' : 'i').test(text)),
  );
}

export const equalDrug: Rewriting = {
  id: 'a drug of equal standing',
  rewrite: (sentence) => {
    const { text, asOf, type } = sentence;
    const place = placeOf(sentence);
    const [named, more] = drugsIn(text);
    if (!TYPES.has(type) || !named || more || !place || OF_ITS_OWN.test(text) || !isAboutEczema(sentence)) return [];
    const { mention, drug } = named;
    const brand = mention.kind === 'brand';
    if (!brand && !isGeneric(mention, drug)) return [];
    return equalsOf(drug, place, asOf, OF_MECHANISM.has(type)).flatMap((other) => {
      const names = brand ? brandsIn(other, place).map((b) => b.name) : [other.name];
      return names.length === 1 ? [replaced(text, [{ ...mention, text: names[0]! }])] : [];
    });
  },
};
