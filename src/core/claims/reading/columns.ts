/** What a table's column says of its cells besides a place, a disease or an age: a form, a way of use, a part of the patients. */
import type { Dataset } from '../../dataset/dataset.ts';
import { findAges } from '../../text/ages.ts';
import type { Sentence } from './sentence.ts';

/** Words of a heading that ask no more than whether a drug is licensed, and for whom in general. */
const PLAIN =
  /\b(?:status|state|approv\w*|licen[sc]\w*|authori[sz]\w*|label\w*|regulat\w*|clear\w*|indicat\w*|uses?|used|marketing|market|availab\w*|sold|year|date|since|first|now|current(?:ly)?|today|present|comments?|notes?|remarks?|details|information|country|countries|region|decision|situation|development|stage|phase|pipeline|drugs?|medicines?|names?|in|for|of|the|by|on|at|and|or|is|are|it|its|what|where|when|how|who|why|true|fact|facts|stands?|stood|far|along|progress|from|ages?|lower|youngest|here|this|can|have|may|take|remark|brief|know|thought|example|January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2}(?=\s+\p{Lu})|(?:19|20)\d{2}|yes|no|patients?|people|moderate|to|severe|moderate-to-severe)\b/giu;

const names = new WeakMap<Dataset, RegExp>();

/** All names of places, bodies and diseases. */
function namesOf(dataset: Dataset): RegExp {
  let known = names.get(dataset);
  if (!known) {
    const { jurisdictions, bodies, indications } = dataset.vocabulary;
    const all = [
      ...jurisdictions.flatMap((j) => [{ name: j.name }, ...j.places]),
      ...bodies.flatMap((b) => b.names),
      ...indications.flatMap((i) => i.names),
    ];
    const sources = all.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).sort((a, b) => b.length - a.length);
    names.set(dataset, (known = new RegExp(`(?<![\\p{L}\\d])(?:${sources.join('|')})(?![\\p{L}\\d])`, 'giu')));
  }
  return known;
}

/** Does the column's heading narrow what its cells deny ("First-line", "Tablet", "8-weekly")? */
export function isNarrowedByColumn({ block, context, own }: Sentence): boolean {
  // A cell that names its drug is a sentence of its own.
  if (block.kind !== 'cell' || !block.column || block.column === block || own.length > 0) return false;
  let rest = block.column.text;
  for (const { start, end } of [...findAges(rest)].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return /[\p{L}\d]/u.test(rest.replace(namesOf(context.dataset), ' ').replace(PLAIN, ' '));
}
