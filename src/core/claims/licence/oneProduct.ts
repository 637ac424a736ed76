/** The facts of one product of a drug: a claim about a brand, a form or a strength is judged by these, never by the other products'. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Drug, Fact } from '../../dataset/schema.ts';
import { isLicence } from '../../dataset/questions.ts';
import { formIn } from '../reading/product.ts';
import type { Claim, Subject } from '../types.ts';

/**
 * The drug with the facts that can be about the product that the text names.
 * @param affirmed the product is said to be licensed: a form that the drug does not come in is then only a slip.
 */
export function asProduct(drug: Drug, { product }: Subject, affirmed = false): Drug {
  if (!product) return drug;
  const { brand, form, strength, unnamed } = product;
  if (unnamed) return { ...drug, facts: [] };
  // Of a strength that no licence names, those that name none cannot be told.
  const isLabelled = drug.facts.some((f) => isLicence(f) && f.strengths?.includes(strength ?? ''));
  // Any preparation for the skin is called a cream by somebody: only where the drug has creams does the word tell one from another.
  const shape = (affirmed || form === 'cream') && !formsOf(drug).includes(form) ? undefined : form;
  const facts = drug.facts.filter((fact) => {
    const brands = 'brands' in fact ? (fact.brands ?? []) : [];
    if (brand && brands.length > 0 && !brands.includes(brand)) return false;
    const strengths = 'strengths' in fact ? (fact.strengths ?? []) : [];
    if (strength && strengths.length === 0 && !isLabelled && isLicence(fact)) return false;
    if (strength && strengths.some((s) => s.endsWith('%')) && !strengths.includes(strength)) return false;
    const own = formOf(drug, fact);
    return !shape || !own || own === shape;
  });
  return { ...drug, facts };
}

/** A brand that is not sold in the document's country is spoken of where it is sold; one that only a pronoun carries to another country is not meant. */
export function whereSold(claim: Claim, dataset: Dataset): Claim {
  const { setting, subject } = claim;
  const named = subject.product?.brand ?? (subject.at ? undefined : subject.brand);
  if (!named || !OF_LICENCES.has(claim.rule)) return claim;
  const brand = dataset.drugs.get(subject.id)?.brands.find((b) => b.name === named);
  const home = brand?.jurisdictions.find((j) => j !== 'INT');
  if (!home || brand!.jurisdictions.includes(setting.jurisdiction)) return claim;
  if (!setting.jurisdictionSaid) return { ...claim, setting: { ...setting, jurisdiction: home } };
  // "Its Japanese label", of a drug met under its American brand, is the drug's.
  return subject.product?.carried ? { ...claim, subject: { ...subject, product: { ...subject.product, brand: undefined } } } : claim;
}

/** Rules that judge by the licences of one place. */
const OF_LICENCES: ReadonlySet<Claim['rule']> = new Set(['approval-status', 'labelled-age', 'indication', 'off-label']);

/** The form that a fact is about: its own, or the one of the brands that it names. */
function formOf(drug: Drug, fact: Fact): string | undefined {
  if ('form' in fact && fact.form) return formIn(fact.form);
  const brands = 'brands' in fact ? (fact.brands ?? []) : [];
  const forms = new Set(brands.map((name) => formIn(drug.brands.find((b) => b.name === name)?.form ?? '')));
  return forms.size === 1 ? [...forms][0] : undefined;
}

function formsOf(drug: Drug): (string | undefined)[] {
  return [...drug.brands.map((b) => formIn(b.form ?? '')), ...drug.facts.map((f) => formOf(drug, f))];
}
