/**
 * "US from 2 years, Japan from 12 years, Canada psoriasis only": a list of places in one clause, each with what is said of it. Each is
 * read as a clause of its own, which knows nothing of what the others say.
 */
import { within, type Clause } from './sentence.ts';
import { indicationsIn, placesIn } from './setting.ts';
import type { Found } from '../../mentions/findMentions.ts';

/** Between a comma and the place that heads a part. */
const HEAD = /^,\s+(?:(?:and|but)\s+)?(?:(?:in|for|by)\s+)?(?:the\s+)?$/i;

/** The parts of a clause that lists places, or the clause itself. */
export function segmentsOf(clause: Clause): readonly Clause[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const places = clause.terms.filter((t) => placesIn([t]).length > 0);
  if (places.length < 2) return [clause];
  const cuts = places.slice(1).flatMap((place, i) => {
    const comma = text.lastIndexOf(',', place.start);
    // "In Europe, the US and Japan": nothing is said of Europe before the comma.
    const said = /[\p{L}\d]/u.test(text.slice(places[i]!.end, Math.max(comma, 0)));
    return said && HEAD.test(text.slice(comma, place.start)) ? [comma] : [];
  });
  if (cuts.length === 0) return [clause];
  const bounds = [clause.start, ...cuts.map((c) => c + 1), clause.end + 1];
  const spans = bounds.slice(1).map((end, i) => ({ start: bounds[i]!, end: end - 1 }));
  return spans.map((span) => partOf(clause, span, places[0]!));
}

function partOf(clause: Clause, span: { start: number; end: number }, first: Found): Clause {
  const { sentence } = clause;
  const own = within(clause.terms, span);
  // What stands before the first place is said of all.
  const terms = sentence.terms.filter((t) => own.includes(t) || t.end <= first.start);
  const others = indicationsIn(sentence.terms.filter((t) => !terms.includes(t)));
  const { context } = sentence;
  const about = context.indication !== undefined && others.includes(context.indication) ? undefined : context.indication;
  return clause.with({
    ...span,
    text: sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
    terms: own,
    ages: within(clause.ages, span),
    dates: within(clause.dates, span),
    sentence: sentence.with({ terms, context: { ...context, indication: about } }),
  });
}
