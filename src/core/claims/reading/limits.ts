/**
 * What a denial is limited to: a weight, a way of use, an age told before, a form or strength of its own. "Below 40 kg it is not
 * licensed" and "the foam is not approved" leave the licence of everything else as it is.
 */
import { months } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { isLicence } from '../../dataset/questions.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { routesOf } from './anaphora.ts';
import { wordsOf, type Clause } from './clauses.ts';
import type { Subject } from '../types.ts';

const WEIGHT = /\b(?:weigh\w*|(?:body\s?)?weights?|lighter|\d+(?:\.\d+)?\s?(?:kg|kilos?|kilograms?|lbs?|pounds))\b/i;
const WAY_OF_USE =
  /\b(?:(?:used|taken|given|applied|injected|on)\s+(?:alone|(?:on\s+)?(?:its|their)\s+own|by\s+(?:itself|themselves))|as\s+(?:an?\s+|the\s+)?(?:sole|only|single|add-on|adjunct\w*)\b|monotherapy|(?:alone|on\s+its\s+own|by\s+itself),?\s+(?=(?:is|are|has|have)\b)|without\s+(?:an?\s+|any\s+|the\s+|concomitant\s+|additional\s+|background\s+|other\s+)*(?:topicals?|steroids?|corticosteroids?|creams?|ointments?|emollients?|phototherapy|UV\w*|systemic|treatment|therapy|TCS|TCI)|(?:combined|together|along)\s+with)\b/i;
/** "If no topical is used with it, ..." */
const CONDITION = /^\W*(?:if|unless|when(?!\s+it\s+comes\s+to\b)|where|as\s+long\s+as|in\s+case)\b/i;
const ADULT = months({ value: 18, unit: 'year' });

/** Is a denial at `at` (block offset) said of a weight or of a way of use only, which the sentence told before it or tells right behind? */
export function isLimited(clause: Clause, at: number): boolean {
  const { sentence } = clause;
  const before = wordsOf(sentence, sentence.start, at);
  if (CONDITION.test(before)) return true;
  return WEIGHT.test(before) || WEIGHT.test(wordsOf(sentence, at, clause.end)) || WAY_OF_USE.test(before);
}

/** The young people of whom the sentence spoke before the clause ("Toddlers cannot have X: it is not approved"). */
export function youngBefore({ sentence, start }: Clause): AgeGroup | undefined {
  return sentence.ages.filter((a) => a.end <= start && !(a.min && months(a.min) >= ADULT)).at(-1);
}

const FORMS = 'creams?|ointments?|gels?|lotions?|foams?|sprays?|tablets?|capsules?|solutions?|suspensions?|syrups?';
const FORM = new RegExp(String.raw`\b(?<form>${FORMS})\b(?!\s+(?:and|or)\b|-)`, 'gi');
const STRENGTH = /(?<![\d.])(?<strength>\d+(?:\.\d+)?\s?%)\s+(?:strength\s+|version\s+)?(?:of\s+)?(?:[\w-]+\s+)?$/i;

/**
 * The subject as the product that the words before `at` name: "the foam", "delgocitinib ointment", "the 0.5% tapinarof cream". Only
 * where the data knows the drug in several forms; a drug of one form is meant by any of its forms' names.
 */
export function withForm(clause: Clause, subject: Subject, at: number): Subject {
  if (subject.kind !== 'drug') return subject;
  const { sentence } = clause;
  const { dataset } = sentence.context;
  const upTo = wordsOf(sentence, sentence.start, at);
  const form = subject.form ?? [...upTo.matchAll(FORM)].at(-1)?.groups!['form']!.toLowerCase().replace(/s$/, '');
  const strength =
    subject.strength ?? (subject.at && STRENGTH.exec(wordsOf(sentence, sentence.start, subject.at.start))?.groups!['strength']);
  return {
    ...subject,
    ...(form && formsOf(dataset, subject).has(form) && formsOf(dataset, subject).size > 1 && { form }),
    ...(strength && { strength: strength.replace(/\s/g, '') }),
  };
}

/** The forms in which the data knows a drug by the subject's route, anywhere. */
export function formsOf(dataset: Dataset, { id, route }: Subject): ReadonlySet<string> {
  const drug = dataset.drugs.get(id);
  const routes = route ? [route] : [...(drug ? routesOf(drug) : [])];
  const told = (drug?.facts ?? []).flatMap((f) =>
    (isLicence(f) || f.kind === 'strength') && f.form && (!f.route || routes.includes(f.route)) ? [f.form] : [],
  );
  const sold = (drug?.brands ?? []).flatMap((b) => (b.form && b.route && routes.includes(b.route) ? [b.form] : []));
  return new Set([...told, ...sold].map((form) => form.toLowerCase().replace(/s$/, '')));
}
