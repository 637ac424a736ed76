/** Class snippets: what a class is and which of its members are licensed, in a professional and a patient wording, dated and cited. */
import { ageInWords, dateInWords, type Day } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { approvedMembers, boxedWarning, youngestAge } from '../dataset/questions.ts';
import type { Drug, DrugClass, Fact, Jurisdiction } from '../dataset/schema.ts';
import { sinceInWords } from './card.ts';
import { capital, citationsOf, indicationName, inPlace, listInWords } from './words.ts';
import { escapeMarkdown, markdownLink } from './escape.ts';

export interface Snippet {
  /** What is typed to get it: rare on purpose, so that it never comes up in prose. */
  readonly prefix: string;
  readonly title: string;
  readonly audience: 'professional' | 'patient';
  readonly classId: string;
  /** The text in VS Code's snippet syntax, with a tab stop where the writer has to decide. */
  readonly body: string;
}

export interface SnippetOptions {
  readonly jurisdiction: Jurisdiction;
  readonly on: Day;
  readonly indication: string;
}

interface Member {
  readonly drug: Drug;
  readonly first: Fact;
  readonly age: string | undefined;
  readonly since: string;
}

/** The snippets of every class that has a member licensed for the disease in the jurisdiction. */
export function classSnippets(dataset: Dataset, options: SnippetOptions): Snippet[] {
  return [...dataset.classes.values()].flatMap((group) => {
    const scope = { jurisdiction: options.jurisdiction, on: options.on, indication: options.indication };
    const members = approvedMembers(dataset, group.id, scope).approved.map(({ drug, first }) => {
      const youngest = youngestAge(dataset, drug, scope);
      return { drug, first, age: youngest && `from ${ageInWords(youngest.age)}`, since: sinceInWords(first, youngest) };
    });
    if (members.length === 0) return [];
    return [professional(dataset, group, members, options), patient(dataset, group, members, options)];
  });
}

function professional(dataset: Dataset, group: DrugClass, members: readonly Member[], options: SnippetOptions): Snippet {
  const list = listInWords(members.map((m) => `${m.drug.name}${inBrackets([routeOf(m.first), m.since])}`));
  const text = [
    group.about.professional,
    `As of ${dateInWords(dataset.asOf)}, ${dataset.jurisdiction(options.jurisdiction).verb} for ${indicationName(dataset, options.indication)} ${inPlace(dataset, options.jurisdiction)}: ${list}.`,
    boxes(dataset, members, options.on),
  ];
  return {
    prefix: `cw-${group.id}`,
    title: `${capital(group.name)}: professional summary`,
    audience: 'professional',
    classId: group.id,
    body: bodyOf(dataset, text, members, 'place in treatment', capital(group.name)),
  };
}

function patient(dataset: Dataset, group: DrugClass, members: readonly Member[], options: SnippetOptions): Snippet {
  const list = listInWords(members.map((m) => `${m.drug.name}${inBrackets([brandOf(m.drug, options.jurisdiction), m.age])}`));
  const text = [
    group.about.patient,
    `${capital(inPlace(dataset, options.jurisdiction))}, the medicines of this group that are ${dataset.jurisdiction(options.jurisdiction).verb} for ${indicationName(dataset, options.indication)} are ${list} (as of ${dateInWords(dataset.asOf)}).`,
    boxes(dataset, members, options.on),
  ];
  return {
    prefix: `cw-${group.id}-patient`,
    title: `${capital(group.name)}: patient-friendly summary`,
    audience: 'patient',
    classId: group.id,
    body: bodyOf(dataset, text, members, 'whom to ask'),
  };
}

function inBrackets(parts: readonly (string | undefined)[]): string {
  const kept = parts.filter(Boolean);
  return kept.length > 0 ? ` (${kept.join(', ')})` : '';
}

function routeOf(fact: Fact): string | undefined {
  return 'route' in fact ? fact.route : undefined;
}

function brandOf(drug: Drug, jurisdiction: Jurisdiction): string | undefined {
  return drug.brands.find((b) => b.jurisdictions.includes(jurisdiction) && !b.former)?.name;
}

function boxes(dataset: Dataset, members: readonly Member[], on: Day): string {
  const known = members.flatMap(({ drug }) => {
    const fact = boxedWarning(dataset, drug, { jurisdiction: 'US', on });
    return fact ? [{ drug, fact }] : [];
  });
  const present = known.filter((k) => k.fact.present);
  if (present.length === 0) return '';
  const topics = [...new Set(present.flatMap((p) => p.fact.topics))].map(
    (id) => dataset.vocabulary.topics.find((t) => t.id === id)?.name ?? id,
  );
  const names = listInWords(present.map((p) => p.drug.name));
  return `The US ${present.length > 1 ? 'labels' : 'label'} of ${names} ${present.length > 1 ? 'carry' : 'carries'} a boxed warning about ${listInWords(topics)}.`;
}

/** Puts the sentences together: text escaped for Markdown and VS Code's snippets, the heading in bold, a tab stop for the writer's own words, sources at the end. */
function bodyOf(dataset: Dataset, sentences: readonly string[], members: readonly Member[], stop: string, heading?: string): string {
  const citations = new Map(members.map((m) => citationsOf(dataset, m.first)[0]).flatMap((c) => (c ? [[c.url, c] as const] : [])));
  const links = [...citations.values()].map((c) => markdownLink(c.publisher, c.url));
  const text = `${heading ? `**${escapeMarkdown(heading)}**: ` : ''}${escapeMarkdown(sentences.filter(Boolean).join(' '))}`;
  const sources = `Sources: ${links.join(', ')}; Classwise data ${escapeMarkdown(dataset.version)}.`;
  return `${escapeSnippet(text)} \${1:[${stop}]}\n\n${escapeSnippet(sources)}\n$0`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, (c) => `\\${c}`);
}
