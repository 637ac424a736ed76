/** Answers for an assistant: what is known of a name on a day, and what is wrong in a text, each with its evidence. */
import type { Checker, CheckOptions } from './checker.ts';
import { parseDate } from './dataset/calendar.ts';
import { JURISDICTIONS } from './config.ts';
import { cardToMarkdown } from './describe/render.ts';
import type { Finding } from './findings.ts';

/** What is asked, as an assistant writes it: nothing of it can be relied on. */
export interface Question {
  readonly asOf?: unknown;
  readonly jurisdiction?: unknown;
}

/** Names that are offered for an unknown one. */
const OFFERED = 5;

/**
 * What is known of a drug, brand or class, in Markdown, with sources and the date of the data.
 * @throws RangeError that tells which input is wrong and what would be right.
 */
export function answerAbout(
  checker: Checker,
  { name, ...question }: Question & { readonly name?: unknown },
  defaults: CheckOptions,
): string {
  if (typeof name !== 'string' || name.trim() === '') throw new RangeError('name: give the name of a drug, a brand or a drug class');
  const options = optionsOf(question, defaults);
  const ref = checker.lookUp(name.trim());
  const card = ref && checker.card(ref, options);
  if (card) return cardToMarkdown(card);
  const near = checker.search(name, OFFERED);
  return `Classwise knows no drug, brand or class “${name}”.${near.length > 0 ? ` Near it are: ${near.join(', ')}.` : ''}`;
}

/** What is outdated or wrong in a text, one finding a paragraph. Throws as `answerAbout`. */
export function answerCheck(
  checker: Checker,
  { text, ...question }: Question & { readonly text?: unknown },
  defaults: CheckOptions,
): string {
  if (typeof text !== 'string') throw new RangeError('text: give the Markdown text to check');
  const options = optionsOf(question, defaults);
  const findings = checker.check(text, options);
  const closing = `Judged as of ${options.asOf} by the facts of ${checker.dataset.asOf}. What is not mentioned is not thereby confirmed.`;
  if (findings.length === 0) return `Nothing in the text contradicts the facts. ${closing}`;
  return [...findings.map((f) => tell(text, f)), closing].join('\n\n');
}

function tell(text: string, { rule, verdict, start, end, message, evidence }: Finding): string {
  const [first] = evidence;
  const proof = [first?.date, first?.jurisdiction, first?.publisher, first?.url].filter(Boolean).join(', ');
  return `- “${text.slice(start, end)}” (${verdict}, ${rule}): ${message}${proof ? ` Evidence: ${proof}.` : ''}`;
}

function optionsOf({ asOf, jurisdiction }: Question, defaults: CheckOptions): CheckOptions {
  if (asOf !== undefined && (typeof asOf !== 'string' || asOf.length !== 10 || !parseDate(asOf)))
    throw new RangeError(`asOf: ${JSON.stringify(asOf)} is no date; write YYYY-MM-DD`);
  const place = JURISDICTIONS.find((id) => id === jurisdiction);
  if (jurisdiction !== undefined && !place)
    throw new RangeError(`jurisdiction: ${JSON.stringify(jurisdiction)} is not known; take one of ${JURISDICTIONS.join(', ')}`);
  return { ...defaults, ...(typeof asOf === 'string' && { asOf }), ...(place && { jurisdiction: place }) };
}
