/** What the lexicon knows of a name: enough to recognise it, never enough to judge a claim. */
import { dateInWords } from '../dataset/calendar.ts';
import type { CombinationEntry, GroupEntry, Lexicon, LexiconEntry, MoietyEntry } from '../dataset/lexicon.ts';
import type { Card, CardLine } from './card.ts';
import { capital, listInWords } from './words.ts';

/** The card of a lexicon entry. Lines carry no sources of their own: the lexicon's origins stand in the notices. */
export function lexiconCard(lexicon: Lexicon, entry: LexiconEntry, asOf: string): Card {
  const lines =
    entry.kind === 'moiety'
      ? moietyLines(entry)
      : entry.kind === 'combination'
        ? combinationLines(lexicon, entry)
        : groupLines(lexicon, entry);
  return { kind: entry.kind === 'group' ? 'class' : 'drug', id: entry.id, title: titleOf(entry), lines, asOf };
}

function titleOf(entry: LexiconEntry): string {
  if (entry.kind !== 'moiety') return entry.name;
  const brands = entry.brands.filter((b) => b.jurisdiction === 'US').map((b) => b.name);
  return brands.length > 0 ? `${entry.name} (${brands.slice(0, 3).join(', ')})` : entry.name;
}

function line(part: string, text: string): CardLine {
  return { part, text, sources: [] };
}

/** FDA's words are called FDA's, ours editorial. */
function classInWords(entry: MoietyEntry): string | undefined {
  return entry.class && `Class (${entry.class.source === 'FDA' ? 'FDA' : 'editorial'}): ${listInWords(entry.class.texts)}`;
}

function moietyLines(entry: MoietyEntry): CardLine[] {
  const of = (jurisdiction: string): string[] => entry.brands.filter((b) => b.jurisdiction === jurisdiction).map((b) => b.name);
  const brands = [
    of('US').length > 0 ? `${listInWords(of('US'))} (US)` : '',
    of('EU').length > 0 ? `${listInWords(of('EU'))} (EU)` : '',
  ].filter(Boolean);
  const synonyms = entry.synonyms.map((s) => `${s.name}${['INN', 'USAN', 'BAN'].includes(s.kind) ? ` (${s.kind})` : ''}`);
  return [
    line(
      'class',
      [classInWords(entry) ?? 'Class not known', entry.routes.length > 0 ? `route: ${listInWords(entry.routes)}` : '']
        .filter(Boolean)
        .join('; ') + '.',
    ),
    ...(entry.firstApproval ? [line('status:US', `First US approval: ${dateInWords(entry.firstApproval.date)}.`)] : []),
    ...(brands.length > 0 ? [line('brands', `Brands: ${listInWords(brands)}.`)] : []),
    ...(entry.combinations.length > 0
      ? [line('combinations', `In combinations: ${listInWords(entry.combinations.map((c) => c.name))}.`)]
      : []),
    ...(synonyms.length > 0 ? [line('names', `Other names: ${listInWords(synonyms)}.`)] : []),
    ...(entry.groups.length > 0 ? [line('groups', `Belongs to: ${listInWords(entry.groups.map((g) => g.name))}.`)] : []),
  ];
}

function combinationLines(lexicon: Lexicon, entry: CombinationEntry): CardLine[] {
  const formulas = entry.formulas.map((f) => listInWords(f.map((i) => i.name)));
  const classes = [...new Set(entry.formulas.flat().map((i) => lexicon.entry(i.index)))].flatMap((e) =>
    e.kind === 'moiety' && classInWords(e) ? [`${e.name}: ${classInWords(e)!.replace(/^Class /, 'class ')}`] : [],
  );
  return [
    line('class', `Combination brand (${entry.jurisdiction}) of ${listInWords(formulas, 'or')}.`),
    ...classes.map((text) => line('classes', `${capital(text)}.`)),
  ];
}

const MOST_MEMBERS = 20;

function groupLines(lexicon: Lexicon, entry: GroupEntry): CardLine[] {
  const members = lexicon.members(entry).map((m) => m.name);
  const shown = members.length > MOST_MEMBERS ? [...members.slice(0, MOST_MEMBERS), `${members.length - MOST_MEMBERS} more`] : members;
  return [
    line('class', entry.means),
    ...(entry.classes.length > 0 ? [line('classes', `FDA or editorial classes: ${listInWords(entry.classes)}.`)] : []),
    ...(shown.length > 0 ? [line('members', `Members in the lexicon: ${listInWords(shown)}.`)] : []),
  ];
}
