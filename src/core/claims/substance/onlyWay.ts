/** "Given by injection only", "it comes only as tablets": broken by another way that the data has for the drug. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Route } from '../../dataset/schema.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { soleDrug, subjectFor } from '../reading/subjects.ts';
import type { Claim, Reason, Subject } from '../types.ts';
import { FORM_NOUN, FORM_WAY, formOf } from './forms.ts';
import { knownRoutes } from './knownForms.ts';

const ONLY_WAY = new RegExp(
  String.raw`\b(?:only|solely|exclusively)\s+(?:(?:given|taken|available|sold|made|used|comes?|exists?|be\s+\w+)\s+)?(?:(?:as|by|in|via|with|through)\s+)(?:an?\s+|the\s+)?(?:form\s+of\s+(?:an?\s+)?)?(?<form>${FORM_NOUN}|mouth)\b|(?<=\b(?:is|are|comes?|given|taken|available|['’]s)\s+(?:(?:as|by|in|an?)\s+){0,2})(?<form2>${FORM_NOUN}|${FORM_WAY})\s+(?:only|alone|and\s+nothing\s+else)\b`,
  'gi',
);
/** Ways into the body; what is put on is another product, for other uses. */
const SYSTEMIC: ReadonlySet<Route> = new Set(['oral', 'subcutaneous', 'intramuscular', 'intravenous']);
/** Said of a group with a form of its own, a dose or a place. */
const NARROWED =
  /\b(?:\d+|severe|hospital|clinic|first|start\w*|who|whose|emergenc\w*|if|when|unless|until|dose|doses|brand|pharmac\w*)\b/i;

const HAS_FORM = new RegExp(String.raw`\b${FORM_NOUN}\b`, 'i');

/** @returns who is said to be given in which ways and in no other, and where the words stand. */
export function onlyWays(clause: Clause): { subject: Subject; routes: readonly Route[]; start: number; end: number }[] {
  if (NARROWED.test(clause.text)) return [];
  return cuesIn(clause, ONLY_WAY).flatMap((cue) => {
    const words = cue.groups['form'] ?? cue.groups['form2']!;
    const form = formOf(/^mouth$/i.test(words) ? 'by mouth' : words);
    const own = subjectFor(clause, cue.start, cue.end);
    const subject = own.length === 1 ? own[0] : own.length === 0 ? soleDrug(clause.sentence) : undefined;
    if (!form || subject?.kind !== 'drug' || subject.brand || isDenied(clause, cue.start)) return [];
    // "X tablets are taken by mouth only": the product is meant.
    const between = subject.at && clause.text.slice(Math.max(0, subject.at.end - clause.start), cue.start - clause.start);
    if (between && HAS_FORM.test(between)) return [];
    return form.routes.every((r) => SYSTEMIC.has(r)) ? [{ subject, routes: form.routes, start: cue.start, end: cue.end }] : [];
  });
}

/** Another way into the body, told by a fact. */
export function otherWay(dataset: Dataset, { subject, named = [], setting }: Claim): Extract<Reason, { kind: 'routes' }> | undefined {
  const drug = dataset.drugs.get(subject.id)!;
  const known = knownRoutes(dataset, drug, setting.on);
  const routes = [...known.routes].filter((r) => SYSTEMIC.has(r));
  const [fact] = known.facts;
  return fact && routes.some((r) => !named.includes(r)) ? { kind: 'routes', name: drug.name, routes, fact } : undefined;
}
