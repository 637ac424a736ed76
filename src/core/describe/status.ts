/** For whom a document is judged and how fresh the facts are: what the status bar says, briefly, in full and read aloud. */
import { dateInWords, MONTHS } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import { monthsTooOld } from '../dataset/staleness.ts';
import { capital } from './words.ts';

/** Who says for which place a document is. */
export type PlaceSaidBy = 'front-matter' | 'project' | 'folder' | 'workspace' | 'user' | 'text' | 'nobody';

const SAID_BY: Readonly<Record<PlaceSaidBy, string>> = {
  'front-matter': 'as the front matter of this document says',
  project: 'as .classwise.json says',
  folder: 'as the setting of this folder says',
  workspace: 'as the setting of this workspace says',
  user: 'as your setting says',
  text: 'the one place that this document names',
  nobody: 'because nothing says otherwise',
};

export interface Status {
  /** `US · data Nov 2026`. */
  readonly text: string;
  /** Sentences that stand alone. */
  readonly details: readonly string[];
  /** Read aloud in place of the text. */
  readonly label: string;
  readonly old: boolean;
}

export function statusInWords(
  dataset: Pick<Dataset, 'asOf' | 'jurisdiction'>,
  place: { readonly jurisdiction: Jurisdiction; readonly saidBy: PlaceSaidBy },
  today: string,
): Status {
  const { name } = dataset.jurisdiction(place.jurisdiction);
  const [year, month] = dataset.asOf.split('-');
  const short = `${month ? `${capital(MONTHS[Number(month) - 1]!.slice(0, 3))} ` : ''}${year}`;
  const age = monthsTooOld(dataset.asOf, today);
  const where = `Judged for ${/^(?:United|European)/.test(name) ? 'the ' : ''}${name}, ${SAID_BY[place.saidBy]}.`;
  const facts =
    age === undefined
      ? `Facts as of ${dateInWords(dataset.asOf)}.`
      : `The facts are of ${dateInWords(dataset.asOf)}, ${age} months old; newer approvals are not known. Look for an update of Classwise.`;
  return {
    text: `${place.jurisdiction} · ${age === undefined ? `data ${short}` : `old data ${short}`}`,
    details: [where, facts],
    label: `Classwise. ${where} ${facts}`,
    old: age !== undefined,
  };
}
