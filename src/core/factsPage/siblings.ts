/** The members of a class side by side, as a table of the facts page. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Drug } from '../dataset/schema.ts';
import type { Place, Sibling } from '../describe/siblings.ts';
import { indicationName, inPlace } from '../describe/words.ts';
import { markup, type Markup } from './markup.ts';

/** What a cell says of which the data says nothing. */
const UNKNOWN = 'not in the data';

export interface SiblingTable {
  readonly className: string;
  /** The drug the page is about. */
  readonly self?: string | undefined;
  readonly place: Place;
  readonly linkTo: (drug: Drug) => string | undefined;
}

export function siblingTable(dataset: Dataset, siblings: readonly Sibling[], { className, self, place, linkTo }: SiblingTable): Markup {
  const rows = siblings.map((s) => {
    const link = s.drug.id === self ? undefined : linkTo(s.drug);
    const name = link ? markup`<a href="${link}">${s.drug.name}</a>` : markup`${s.drug.name}`;
    const state = [s.drug.id === self && 'self', s.approved !== 'yes' && 'unlicensed'].filter(Boolean).join(' ');
    return markup`<tr class="${state}"><th scope="row">${name}${s.drug.id === self && ' (this drug)'}</th><td>${s.route || UNKNOWN}</td><td>${s.target || UNKNOWN}</td><td>${s.age}</td><td>${s.box || UNKNOWN}</td></tr>
`;
  });
  const caption = `${className}: members side by side, ${inPlace(dataset, place.jurisdiction)}, for ${indicationName(dataset, place.indication)}`;
  return markup`<div class="scroll"><table class="siblings"><caption>${caption}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Route</th><th scope="col">Target</th><th scope="col">Youngest age</th><th scope="col">Boxed warning (US label)</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
