/** The words by which texts name routes and forms of medicines: tablets, creams, injections and what people say for them. */
import type { Route } from '../../dataset/schema.ts';

/** A form or way of taking. Any one of `routes` would bear it out. */
export interface Form {
  readonly routes: readonly Route[];
  /** A form that excludes others of its route, in the singular: `cream`, `ointment`, `capsule`. */
  readonly form?: string | undefined;
}

const INJECTED: readonly Route[] = ['subcutaneous', 'intramuscular', 'intravenous'];
const NOUNS: readonly [string, Form][] = [
  ['tablets?', { routes: ['oral'], form: 'tablet' }],
  ['capsules?', { routes: ['oral'], form: 'capsule' }],
  ['pills?|oral (?:solutions?|suspensions?|liquids?|tablets?|capsules?)|syrups?', { routes: ['oral'] }],
  ['creams?', { routes: ['topical'], form: 'cream' }],
  ['ointments?', { routes: ['topical'], form: 'ointment' }],
  ['gels?', { routes: ['topical'], form: 'gel' }],
  ['lotions?', { routes: ['topical'], form: 'lotion' }],
  ['foams?', { routes: ['topical'], form: 'foam' }],
  ['eye[- ]?drops?', { routes: ['ophthalmic'] }],
  ['inhalers?|inhalations?', { routes: ['inhaled'] }],
  [
    '(?:subcutaneous|under-the-skin) (?:injections?|shots?|jabs?)|injections? (?:under|beneath|just under) the skin',
    { routes: ['subcutaneous'] },
  ],
  ['intramuscular (?:injections?|shots?|jabs?)|injections? into (?:a|the) muscles?', { routes: ['intramuscular'] }],
  ['(?:(?:intravenous|IV) )?(?:infusions?|drips?)|intravenous injections?|injections? into (?:a|the) veins?', { routes: ['intravenous'] }],
  [
    'injections?|shots?|jabs?|(?:injector |injection |pre-?filled |injectable )?(?:pens?|syringes?)|auto-?injectors?|injectables?',
    { routes: INJECTED },
  ],
];
const WAYS: readonly [string, Form][] = [
  ['by mouth|orally|swallowed(?: whole)?|drunk|taken with (?:water|food)|on the tongue', { routes: ['oral'] }],
  [
    'topically|(?:rubbed|massaged|smeared|spread|dabbed) (?:in|into|on|onto|over)(?: (?:the|your|affected|to|skin|areas?|patches))*|(?:put |applied |used |spread )?(?:on|onto|to|for|directly to|directly on) (?:the |your )?(?:affected )?skin|(?:on|onto|to|over) (?:the |your )?(?:affected (?:areas?|skin)|eczema patches|patches)',
    { routes: ['topical'] },
  ],
  [
    '(?:injected |given |administered |self-injected )?(?:under|beneath|just under) (?:the |your )?skin|subcutaneously|self-injected',
    { routes: ['subcutaneous'] },
  ],
  ['intramuscularly|(?:injected )?into (?:a|the) muscle', { routes: ['intramuscular'] }],
  [
    'intravenously|(?:infused |injected |dripped |given )?(?:into|through) (?:a|the) vein|infused|by (?:IV|drip)',
    { routes: ['intravenous'] },
  ],
  ['injected|by needle', { routes: INJECTED }],
  ['inhaled|breathed in', { routes: ['inhaled'] }],
];
const ADJECTIVES: readonly [string, Form][] = [
  ['oral', { routes: ['oral'] }],
  ['topical', { routes: ['topical'] }],
  ['subcutaneous', { routes: ['subcutaneous'] }],
  ['intravenous|IV', { routes: ['intravenous'] }],
  ['intramuscular', { routes: ['intramuscular'] }],
  ['injectable|injected', { routes: INJECTED }],
  ['inhaled', { routes: ['inhaled'] }],
];

const source = (list: readonly [string, Form][]): string => list.map(([words]) => words).join('|');
/** Sources of patterns, to be put together with what stands around them. */
export const FORM_NOUN = `(?:${source([...NOUNS.slice(2), ...NOUNS.slice(0, 2)])})`;
export const FORM_WAY = `(?:${source(WAYS)})`;
export const FORM_ADJECTIVE = `(?:${source(ADJECTIVES)})`;

const EXACT: readonly [RegExp, Form][] = [...NOUNS, ...WAYS, ...ADJECTIVES].map(([words, form]) => [
  new RegExp(`^(?:${words})$`, 'i'),
  form,
]);

/** What a word or phrase matched by one of the patterns above stands for. */
export function formOf(words: string): Form | undefined {
  return EXACT.find(([re]) => re.test(words.trim()))?.[1];
}

const OF_ROUTE: Readonly<Record<Route, string>> = {
  topical: 'put on the skin',
  oral: 'taken by mouth',
  subcutaneous: 'injected under the skin',
  intramuscular: 'injected into a muscle',
  intravenous: 'given into a vein',
  ophthalmic: 'put into the eyes',
  inhaled: 'inhaled',
};

/** `taken by mouth`, `injected under the skin`: the route behind "is". */
export function routeInWords(route: Route): string {
  return OF_ROUTE[route];
}
