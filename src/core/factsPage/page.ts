/**
 * The facts page of a name, as one HTML document without scripts: data in, text out. What it says comes from the facts; what it may load is
 * nothing at all.
 */
import { dateInWords, type Day } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Drug, DrugClass, Jurisdiction } from '../dataset/schema.ts';
import { defaultIndication, type Card } from '../describe/card.ts';
import { capital, indicationName, inPlace, type Citation } from '../describe/words.ts';
import type { PageContext, PageFrame } from './context.ts';
import { classSections } from './classPage.ts';
import { drugSections } from './drugPage.ts';
import { htmlDocument } from './document.ts';
import { markup, type Markup } from './markup.ts';
import { lines, sourceList, type Section } from './sections.ts';
import { STYLE } from './style.ts';

/** What a page is asked about. `entry`: the name is known to the lexicon alone. */
export interface PageSubject {
  readonly kind: 'drug' | 'class';
  readonly id: string;
  readonly lexiconOnly: boolean;
}

export interface PageAsked {
  readonly subject: PageSubject;
  /** What is known of the subject, for the same place, day and disease. */
  readonly card: Card;
  readonly jurisdiction: Jurisdiction;
  readonly on: Day;
  readonly indication?: string | undefined;
}

/** The whole document. */
export function factsPage(dataset: Dataset, asked: PageAsked, frame: PageFrame): string {
  const { card, subject, jurisdiction, on, indication = defaultIndication(dataset) } = asked;
  const context: PageContext = { dataset, card, place: { jurisdiction, on, indication }, frame };
  const drug = subject.lexiconOnly || subject.kind === 'class' ? undefined : dataset.drugs.get(subject.id);
  const group = subject.lexiconOnly || subject.kind === 'drug' ? undefined : dataset.classes.get(subject.id);
  const sections = drug ? drugSections(context, drug) : group ? classSections(context, group) : lexiconSections(card);
  const cited = sections.flatMap((s) => s.cited ?? []);
  const known = drug ?? group;
  const body = markup`<header><p class="kind">${kindInWords(asked, drug, group)}</p><h1>${card.title}</h1>
${known && about(context)}${known && places(context)}</header>
<main>
${sections.map((s) => sectionMarkup(s))}
${cited.length > 0 && sectionMarkup({ id: 'sources', title: 'Sources', body: sourceList(cited) })}
</main>
<footer><p>Classwise data ${dataset.version}, as of ${dateInWords(card.asOf)}. Nothing later is known here. Not medical advice.</p></footer>`;
  const styles = [STYLE, ...sections.flatMap((s) => s.style ?? [])];
  return htmlDocument({ title: `${card.title}: facts`, nonce: frame.nonce, styles }, body);
}

function kindInWords({ subject, card }: PageAsked, drug: Drug | undefined, group: DrugClass | undefined): string {
  if (drug) return 'Drug';
  if (group) return 'Drug class';
  return `${capital(subject.kind === 'class' ? 'drug class' : card.kind)}, from the lexicon: it names things and judges no claim`;
}

function about({ dataset, place }: PageContext): Markup {
  return markup`<p class="about">${capital(indicationName(dataset, place.indication))}, ${inPlace(dataset, place.jurisdiction)}; data as of ${dateInWords(dataset.asOf)}.</p>`;
}

/** Links to the same page for other places. */
function places({ dataset, place, frame }: PageContext): Markup | undefined {
  const { inPlace } = frame;
  if (!inPlace) return undefined;
  const all = dataset.vocabulary.jurisdictions.filter((j) => j.id !== 'INT' && j.id !== 'OTHER');
  const links = all.map(({ id, name }) =>
    id === place.jurisdiction
      ? markup`<li><span aria-current="true">${name}</span></li>`
      : markup`<li><a href="${inPlace(id)}">${name}</a></li>`,
  );
  return markup`<nav aria-label="Place"><ul>${links}</ul></nav>`;
}

function sectionMarkup({ id, title, body }: Section): Markup {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}
</section>
`;
}

function lexiconSections(card: Card): Section[] {
  return [
    { id: 'glance', title: 'At a glance', body: lines(card.lines), cited: card.lines.flatMap((l): readonly Citation[] => l.sources) },
  ];
}
