/** Small pieces of language: populations, diseases, dates, lists, names. Everything that turns a fact into words builds on these. */
import { ageInWords, dateInWords, months, parseDate } from '../dataset/calendar.ts';
import type { Dataset, FactAbout } from '../dataset/dataset.ts';
import type { Fact, Jurisdiction, Licence, Population, Severity } from '../dataset/schema.ts';
import { safeUrl } from './escape.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(words: readonly string[], and = 'and'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

export function capital(text: string): string {
  return text ? text[0]!.toUpperCase() + text.slice(1) : text;
}

export function indicationName(dataset: Dataset, id: string | undefined): string {
  return dataset.vocabulary.indications.find((i) => i.id === id)?.name ?? (id ?? '').replace(/-/g, ' ');
}

/** What a warning is about: `serious infections, death and cancer`; `plain`: in words for patients. */
export function topicsInWords(dataset: Dataset, ids: readonly string[], plain = false): string {
  const names = ids.map((id) => {
    const topic = dataset.vocabulary.topics.find((t) => t.id === id);
    return (plain ? topic?.plain : undefined) ?? topic?.name ?? id;
  });
  return listInWords(names);
}

/** `adults`, `people from 12 years`, `people aged 2 to 5 years`. Empty when the fact states no age. */
export function ageGroupInWords(population: Population): string {
  const { minAge, maxAge } = population;
  if (!minAge) return maxAge ? `people up to ${ageInWords(maxAge)}` : '';
  if (maxAge) {
    const from = minAge.unit === maxAge.unit ? String(minAge.value) : ageInWords(minAge);
    return `people aged ${from} to ${ageInWords(maxAge)}`;
  }
  return months(minAge) === 216 ? 'adults' : `people from ${ageInWords(minAge)}`;
}

function severityInWords(severity: Severity | undefined): string {
  return severity && severity !== 'any' ? severity.replace(/-/g, ' ') : '';
}

/** `moderate to severe atopic dermatitis`. */
export function diseaseInWords(dataset: Dataset, indication: string, severity?: Severity): string {
  return [severityInWords(severity), indicationName(dataset, indication)].filter(Boolean).join(' ');
}

/** `FDA`, `European Commission`; the place's name where no regulator is known. */
export function regulatorName(dataset: Dataset, jurisdiction: Jurisdiction, date?: string): string {
  const place = dataset.jurisdiction(jurisdiction);
  const before = place.regulatorUntil;
  if (before && date && parseDate(date)!.last <= parseDate(before.until)!.last) return before.name;
  return place.regulator ?? place.name;
}

/** `in the United States`, `in Japan`. */
export function inPlace(dataset: Dataset, jurisdiction: Jurisdiction): string {
  const { name } = dataset.jurisdiction(jurisdiction);
  return `in ${/^(?:United|European)/.test(name) ? 'the ' : ''}${name}`;
}

/** ` on 23 July 2025`, ` in December 2021`, ` in 2020`; empty without a date. */
export function whenInWords(date: string | undefined): string {
  if (!date) return '';
  return ` ${date.length === 10 ? 'on' : 'in'} ${dateInWords(date)}`;
}

/** `moderate to severe atopic dermatitis in people from 12 years`. */
export function useInWords(dataset: Dataset, licence: Licence): string {
  const who = ageGroupInWords(licence.population);
  return `${diseaseInWords(dataset, licence.indication, licence.population.severity)}${who ? ` in ${who}` : ''}`;
}

export interface Citation {
  readonly publisher: string;
  readonly url: string;
  /** From a regulator, a label, a guideline body, a journal or the company. */
  readonly primary: boolean;
  readonly date?: string;
}

/** The sources of a fact: primary ones first, then in the data's own order, the best first. */
export function citationsOf(dataset: Dataset, fact: Pick<Fact, 'sources'>): Citation[] {
  const sources = fact.sources.flatMap((id) => dataset.sources.get(id) ?? []);
  const ordered = [...sources.filter((s) => s.type === 'primary'), ...sources.filter((s) => s.type !== 'primary')];
  return ordered.map(({ publisher, url, published, type }) => ({
    publisher,
    url,
    primary: type === 'primary',
    ...(published ? { date: published } : {}),
  }));
}

/** `Source: FDA (2025-07-23)`. */
export function sourceInWords(dataset: Dataset, fact: Pick<Fact, 'sources'>): string {
  const [first] = citationsOf(dataset, fact);
  return first ? `Source: ${first.publisher}${first.date ? ` (${first.date})` : ''}.` : '';
}

/** What a finding shows as proof (contract: the command line's `evidence`). */
export interface Evidence {
  readonly id: string;
  readonly date: string | null;
  readonly jurisdiction: Jurisdiction;
  readonly fact: string;
  /** An http or https address, safe to open and to put into a link. */
  readonly url: string | null;
  readonly publisher: string | null;
}

export function evidenceOf(dataset: Dataset, { fact }: FactAbout): Evidence {
  const [first] = citationsOf(dataset, fact);
  return {
    id: fact.id,
    date: fact.date ?? null,
    jurisdiction: fact.jurisdiction,
    fact: fact.summary,
    url: (first && safeUrl(first.url)) ?? null,
    publisher: first?.publisher ?? null,
  };
}
