/** What a document says about itself: place, disease and date, from its front matter first and its words second. */
import { parseDate } from './dataset/calendar.ts';
import type { Dataset } from './dataset/dataset.ts';
import { jurisdictionId, type Jurisdiction } from './dataset/schema.ts';
import type { Accepted } from './accepted.ts';
import type { DocumentContext as ClaimContext } from './claims/reading/sentence.ts';
import type { NamesCounted } from './document/counted.ts';
import type { NamingChoice } from './nameRules/choice.ts';
import type { FrontMatter } from './text/frontMatter.ts';
import { statedReviewDate } from './text/reviewDate.ts';

export interface CheckOptions {
  /** The day to judge at, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The place to judge for where the text names none. Left out: the one place that the document names, else `US`. */
  readonly jurisdiction?: Jurisdiction | undefined;
  /** Front matter keys that hold the document's own date, the first one found counts. */
  readonly reviewedKeys?: readonly string[] | undefined;
  /** The place whose names the documents go by, where that is not `jurisdiction`; `null` = nobody said. */
  readonly house?: Jurisdiction | null | undefined;
  /** What the house asks of names; `auto` where it says nothing. */
  readonly naming?: NamingChoice | undefined;
  /** Findings that the project has accepted for good. */
  readonly accepted?: readonly Accepted[] | undefined;
}

/** Who says for which place a document is: itself in its front matter, its project or the person, the one place that it names, or nobody. */
export type PlaceSource = 'front-matter' | 'options' | 'text' | 'nobody';

export interface DocumentContext extends ClaimContext {
  readonly placeFrom: PlaceSource;
}

/** Source: DESIGN section 4. */
export const REVIEWED_KEYS: readonly string[] = ['lastReviewed', 'last_reviewed', 'reviewed', 'last_updated', 'date'];

/** Puts the context of a document together. `asOf` must be a date of the calendar; callers check what people typed. */
export function documentContext(
  dataset: Dataset,
  frontMatter: FrontMatter | undefined,
  counted: Pick<NamesCounted, 'places' | 'indications' | 'warned'>,
  options: CheckOptions,
): DocumentContext {
  const value = (key: string): string | undefined => frontMatter?.entries.find((e) => e.key === key)?.value;
  const settled = saidPlace(frontMatter, options);
  // In the order of the data, not of the text: which is named first means nothing.
  const found = settled ? [] : jurisdictionId.options.filter((j) => counted.places.has(j));
  const jurisdiction = settled ?? (found.length === 1 ? found[0]! : USUAL_PLACE);
  // A place that is named once may be that of one sentence only.
  const passing = found.length === 1 && counted.places.get(jurisdiction) === 1 && jurisdiction !== USUAL_PLACE;
  const places = passing ? [jurisdiction, USUAL_PLACE] : found;
  const today = parseDate(options.asOf)?.last ?? 0;
  const published = value('asOf') === 'published' ? statedReviewDate(frontMatter, options.reviewedKeys ?? REVIEWED_KEYS)?.date : undefined;
  const own = published ? parseDate(published)?.last : undefined;
  const wanted = value('indication')?.toLowerCase();
  const said = wanted
    ? dataset.vocabulary.indications.find((i) => i.id === wanted || i.names.some((n) => n.name.toLowerCase() === wanted))?.id
    : undefined;
  return {
    dataset,
    jurisdiction,
    placeFrom: ownPlace(frontMatter) ? 'front-matter' : settled ? 'options' : found.length === 1 ? 'text' : 'nobody',
    places: places.length > 1 ? places : undefined,
    on: own && own < today ? own : today,
    indication: said ?? mostNamed(dataset, counted.indications),
    warned: new Set(counted.warned.keys()),
  };
}

/** The place that somebody said the document is for: itself in its front matter, its project, or the person. */
export function saidPlace(frontMatter: FrontMatter | undefined, options: Pick<CheckOptions, 'jurisdiction'>): Jurisdiction | undefined {
  return ownPlace(frontMatter) ?? options.jurisdiction;
}

function ownPlace(frontMatter: FrontMatter | undefined): Jurisdiction | undefined {
  const place = frontMatter?.entries.find((e) => e.key === 'jurisdiction')?.value.toUpperCase();
  return jurisdictionId.options.find((id) => id === place);
}

/** The place of a document that names none. */
const USUAL_PLACE: Jurisdiction = 'US';

/** How much more often than its own disease a page must name another to be about that. */
const FAR_MORE = 3;

/** The disease that the document is about: the dataset's own where it is named and no other far more often, else the one named most. */
function mostNamed(dataset: Dataset, counts: ReadonlyMap<string, number>): string | undefined {
  const own = dataset.indication;
  // Of equals the one that the data has first.
  const [top] = dataset.vocabulary.indications
    .flatMap(({ id }) => (counts.has(id) ? [[id, counts.get(id)!] as const] : []))
    .sort((a, b) => b[1] - a[1]);
  const families = dataset.vocabulary.indications.filter((i) => i.id === own || i.usually === own).map((i) => i.id);
  const ofOwn = families.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  if (!top || families.includes(top[0])) return top?.[0];
  return own && ofOwn > 0 && top[1] < ofOwn * FAR_MORE ? own : top[0];
}
