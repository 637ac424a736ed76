/**
 * Class snippets: what a writer may insert about a class, dated and cited. Members, ages and dates are those of the data, in the place and
 * for the disease of the document; what the data cannot tell, or the writer has to decide, is a tab stop.
 */
import type { Dataset } from '../../dataset/dataset.ts';
import type { DrugClass } from '../../dataset/schema.ts';
import { namesOf } from '../../nameRules/naming/places.ts';
import { BY_LINK, type BibliographyEntries, type CitingWay } from '../citing.ts';
import { siblingsOf, type Place, type Sibling } from '../siblings.ts';
import { capital } from '../words.ts';
import { Draft, type NameSystem } from './draft.ts';
import { patient, professional } from './paragraphs.ts';
import { safetyBox } from './safety.ts';
import { table } from './table.ts';

export type SnippetKind = 'professional' | 'patient' | 'table' | 'safety';

export interface Snippet {
  /** What is typed to get it: rare on purpose, so that it never comes up in prose. */
  readonly prefix: string;
  readonly title: string;
  /** Its kind in words. */
  readonly label: string;
  readonly kind: SnippetKind;
  readonly classId: string;
  /** The text in VS Code's snippet syntax, without a line's end; the writer goes on behind it. */
  readonly text: string;
  /** Lines of Markdown that have to stand in the document outside of the text: footnotes. */
  readonly definitions: readonly string[];
  readonly bibliography: BibliographyEntries | undefined;
}

export interface SnippetOptions extends Place {
  /** How the document cites; by links when left out. */
  readonly citing?: CitingWay;
  /** By which names drugs go; by those of the place when left out. */
  readonly names?: NameSystem | undefined;
}

/** All class snippets begin with it. */
export const PREFIX = 'cw-';

type Write = (draft: Draft, group: DrugClass, siblings: readonly Sibling[]) => string | undefined;

const KINDS: readonly { readonly kind: SnippetKind; readonly suffix: string; readonly title: string; readonly write: Write }[] = [
  { kind: 'professional', suffix: '', title: 'professional summary', write: professional },
  { kind: 'patient', suffix: '-patient', title: 'patient-friendly summary', write: patient },
  { kind: 'table', suffix: '-table', title: 'comparison table', write: table },
  { kind: 'safety', suffix: '-safety', title: 'safety box', write: safetyBox },
];

/** The snippets of every class. */
export function classSnippets(dataset: Dataset, options: SnippetOptions): Snippet[] {
  return [...dataset.classes.values()].flatMap((group) => snippetsOf(dataset, group, options));
}

/** The snippets of a class; a kind is left out where the data has nothing to tell in it. */
export function snippetsOf(dataset: Dataset, group: DrugClass, { citing = BY_LINK, names, ...place }: SnippetOptions): Snippet[] {
  const siblings = siblingsOf(dataset, dataset.membersOf(group.id), place);
  return KINDS.flatMap(({ kind, suffix, title, write }) => {
    const draft = new Draft(dataset, place, citing, names ?? namesOf(place.jurisdiction)?.preferred ?? 'INN');
    const text = write(draft, group, siblings);
    if (text === undefined) return [];
    const { definitions, bibliography } = draft.citer;
    const named = { prefix: `${PREFIX}${group.id}${suffix}`, title: `${capital(group.name)}: ${title}` };
    return [{ ...named, label: capital(title), kind, classId: group.id, text, definitions, bibliography }];
  });
}
