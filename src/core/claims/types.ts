/** What a claim is, and what judging it gives. */
import type { Day } from '../dataset/calendar.ts';
import type { FactAbout } from '../dataset/dataset.ts';
import type { AgeStep, Youngest } from '../dataset/questions.ts';
import type { Age, Drug, Fact, Guideline, Jurisdiction, Route, Licence, Severity } from '../dataset/schema.ts';
import type { AgeGroup } from '../text/ages.ts';
import type { Mention } from '../mentions/findMentions.ts';

/** Claim types = rule ids (contract). Each has a file of its own in `rules/`. */
export type RuleId =
  | 'approval-status'
  | 'labelled-age'
  | 'indication'
  | 'count'
  | 'only-first-newest'
  | 'boxed-warning'
  | 'class-membership'
  | 'mechanism'
  | 'route-form'
  | 'brand-generic'
  | 'off-label'
  | 'availability'
  | 'guideline-superseded'
  | 'safety-labelling';

/** The one product of a drug that a text names. */
export interface Product {
  readonly brand?: string | undefined;
  /** In the singular: `ointment`. */
  readonly form?: string | undefined;
  readonly strength?: string | undefined;
  /** One that the text does not tell ("a new formulation"). */
  readonly unnamed?: boolean;
  /** Told of the drug before; here a pronoun stands for it. */
  readonly carried?: boolean;
}

/** A name that carries over the product it stands for. */
export type Named = Mention & { readonly product?: Product | undefined };

/** A drug, class or guideline that a claim is about, as narrow as the text names it. */
export interface Subject {
  readonly kind: 'drug' | 'class' | 'guideline';
  readonly id: string;
  readonly name: string;
  readonly route?: Route | undefined;
  readonly brand?: string | undefined;
  readonly strength?: string | undefined;
  /** A form of the drug that is a product of its own: `oral solution`. */
  readonly form?: string | undefined;
  /** The one product that is meant, where the text names one. */
  readonly product?: Product | undefined;
  /** Where the text names it; left out when it is carried over from another sentence. */
  readonly at?: { readonly start: number; readonly end: number } | undefined;
}

/** Where, for which disease and when a claim is to be judged. */
export interface Setting {
  readonly jurisdiction: Jurisdiction;
  /** The text itself names the place or its regulator. */
  readonly jurisdictionSaid: boolean;
  readonly indication: string | undefined;
  readonly indicationSaid: boolean;
  /** The heading or the column names it, not the sentence. */
  readonly indicationAbove?: boolean;
  /** It is only the page as a whole that is about the disease. */
  readonly indicationOfPage?: boolean;
  /** Neither the text nor the document names a disease: the dataset's own is meant. */
  readonly indicationAssumed: boolean;
  readonly on: Day;
}

export interface Claim {
  readonly rule: RuleId;
  readonly subject: Subject;
  /** What is said of the subject, e.g. `investigational`, `approved`, `only`, `has-box`. */
  readonly predicate: string;
  readonly setting: Setting;
  /** Offsets in the block's text that the finding marks. */
  readonly start: number;
  readonly end: number;
  readonly ages?: AgeGroup | undefined;
  /** Every age group of the sentence: one of them may be the label's, told for another strength or group. */
  readonly allAges?: readonly AgeGroup[] | undefined;
  readonly exclusive?: boolean | undefined;
  /** A list is said to end with the names: only what came after them is left out. */
  readonly last?: boolean | undefined;
  /** The words speak of the licence itself ("is indicated in"), not of a use ("can be given to"). */
  readonly states?: boolean | undefined;
  /** As labels write it: `moderate-to-severe`. */
  readonly severity?: Severity | undefined;
  /** The paragraph around it speaks of younger people, too. */
  readonly younger?: boolean | undefined;
  /** Places that the page names beside: where the claim holds in one of them, that may be the one meant. */
  readonly orIn?: readonly Jurisdiction[] | undefined;
  /** Denied for every disease: "in no disease whatever". */
  readonly anyUse?: boolean | undefined;
  /** Said of all these places together ("in both the US and Japan"), not of each. */
  readonly places?: readonly Jurisdiction[] | undefined;
  /** How a body is said to recommend. */
  readonly strength?: string | undefined;
  /** Said of all members of the class. */
  readonly every?: boolean | undefined;
  /** Ids of the drugs that the sentence excepts from what it says of a class. */
  readonly except?: readonly string[] | undefined;
  /** The day, month or year that the text gives for an event. */
  readonly date?: string | undefined;
  readonly count?: number | undefined;
  readonly scope?: ComparisonSet | undefined;
  /** Ids of all drugs ("the only ones") or diseases ("only for") that the claim names; targets, classes, routes or brands that it says. */
  readonly named?: readonly string[] | undefined;
  /** The guideline body whose guidance is spoken of; several, where they are said to agree. */
  readonly body?: string | undefined;
  readonly bodies?: readonly string[] | undefined;
  /** Ids of the guideline documents that the text cites. */
  readonly editions?: readonly string[] | undefined;
  /** Where in the block's text the claimed value itself stands (the age, the number, the class, the brand): what a fix replaces. */
  readonly value?: { readonly start: number; readonly end: number } | undefined;
}

/** What "the only one of" and "three of" count over. */
export interface ComparisonSet {
  readonly classId: string | undefined;
  readonly route: Route | undefined;
  /** "Calcineurin inhibitor ointment": only licences for that form. */
  readonly form?: string | undefined;
  readonly ages?: AgeGroup | undefined;
  /** "Non-steroidal": corticosteroids are left out. */
  readonly steroidFree?: boolean | undefined;
  /** "Targeted": neither a corticosteroid nor a calcineurin inhibitor nor a conventional immunosuppressant. */
  readonly targeted?: boolean | undefined;
  /** "Systemic": nothing for the skin. */
  readonly systemic?: boolean | undefined;
  /** Of the whole world. */
  readonly worldwide?: boolean | undefined;
}

/** Why a claim does not hold, as data; `describe/` puts it into words. */
export type Reason =
  /** The fact's own sentence says what is true. */
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** By which routes a drug, brand or class is given. */
  | { readonly kind: 'routes'; readonly name: string; readonly plural?: boolean; readonly routes: readonly Route[]; readonly fact: Fact }
  /** In which forms it comes. */
  | { readonly kind: 'forms'; readonly name: string; readonly forms: readonly string[]; readonly fact: Fact }
  | { readonly kind: 'strengths'; readonly name: string; readonly strengths: readonly string[]; readonly fact: Fact }
  /** Whose brand it is. */
  | { readonly kind: 'brand-of'; readonly brand: string; readonly drug: Drug; readonly fact: Fact }
  /** Under which brands the drug is sold in the place meant. */
  | { readonly kind: 'brand-here'; readonly brands: readonly string[]; readonly drug: Drug; readonly fact: Fact }
  /** A later document: it replaced the one that the text goes by, or it is newer than what the text calls the newest. */
  | { readonly kind: 'edition'; readonly later: Guideline; readonly replaced?: Guideline | undefined }
  | { readonly kind: 'approved'; readonly drug: Drug; readonly licence: Fact }
  /** What the label says, told as it stands. */
  | { readonly kind: 'licence'; readonly drug: Drug; readonly licence: Licence }
  | { readonly kind: 'ended'; readonly drug: Drug; readonly fact: Fact }
  | { readonly kind: 'not-approved'; readonly drug: Drug; readonly fact: Fact }
  | {
      readonly kind: 'age';
      readonly drug: Drug;
      readonly claimed: Age | undefined;
      readonly actual: Youngest;
      readonly was?: AgeStep | undefined;
    }
  | { readonly kind: 'also'; readonly drug: Drug; readonly licences: readonly Licence[] }
  | { readonly kind: 'tally'; readonly drug: Drug; readonly count: number; readonly fact: Fact }
  | { readonly kind: 'others'; readonly others: readonly { readonly drug: Drug; readonly first: Fact }[] }
  | { readonly kind: 'earlier'; readonly other: { readonly drug: Drug; readonly first: Fact } }
  | { readonly kind: 'newer'; readonly other: { readonly drug: Drug; readonly first: Fact }; readonly className?: string | undefined }
  | { readonly kind: 'box'; readonly present: boolean; readonly members: readonly { readonly drug: Drug; readonly fact: Fact }[] }
  /** The list that the text itself gives has another number of items. */
  | { readonly kind: 'listed'; readonly count: number }
  | {
      readonly kind: 'count';
      readonly claimed: number | undefined;
      readonly members: readonly { readonly drug: Drug; readonly first: Fact }[];
    };

export interface Judgement {
  readonly claim: Claim;
  readonly verdict: 'outdated' | 'wrong';
  readonly reason: Reason;
  /** The date of the fact from which on the claim was no longer true. */
  readonly since?: string | undefined;
  /** Where it is less than the rule's own: the text is not contradicted, only incomplete. */
  readonly severity?: 'information' | undefined;
  readonly evidence: readonly FactAbout[];
}

/** The part of a question that the product decides. A brand narrows only where it is sold ("delgocitinib (Corectim)" in a US sentence means the drug). */
export function productOf(
  subject: Subject,
  drug: Drug,
  jurisdiction: Jurisdiction,
): { route: Route | undefined; brand: string | undefined; strength: string | undefined; form: string | undefined } {
  const brand = drug.brands.find((b) => b.name === subject.brand);
  return {
    route: subject.route,
    brand: brand?.jurisdictions.includes(jurisdiction) ? brand.name : undefined,
    strength: subject.strength,
    form: subject.form,
  };
}

/** The subject as one product; written out, since a copy by `...` makes an object that code is slow to read. */
export function ofProduct({ kind, id, name, route, brand, strength, form, at }: Subject, product: Product | undefined): Subject {
  return { kind, id, name, route, brand, strength, form, product, at };
}

export function subjectOf(mention: Named): Subject {
  return {
    kind: mention.kind === 'class' ? 'class' : 'drug',
    id: mention.id,
    name: mention.name,
    route: mention.route,
    brand: mention.brand,
    strength: mention.strength,
    form: mention.form,
    product: mention.product,
    at: mention.carried ? undefined : { start: mention.start, end: mention.end },
  };
}
