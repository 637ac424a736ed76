/** The scores as people read them: tables, lists of what went wrong, one line a set. */
import { falseAlarms, misses, scoresOf, type Outcome, type Score, type Scored } from './score.ts';
import type { Floor } from './floor.ts';

const HEADING = ['', 'bad', 'found', 'fine', 'false alarms', 'precision', 'recall', 'F1'];
const share = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(3));
const cells = (s: Score): string[] => [
  s.name,
  ...[s.bad, s.found, s.fine, s.falseAlarms].map(String),
  ...[s.precision, s.recall, s.f1].map(share),
];

/** A set and its claim types, a line each. */
export function table(scored: Scored): string {
  const { all, types } = scoresOf(scored);
  const rows = [HEADING, ...types.map(cells), cells({ ...all, name: 'all' })];
  const widths = HEADING.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
  return [scored.name, ...lines].join('\n');
}

/** Every miss and every false alarm with its text, and the findings that no label judges. */
export function lists(scored: Scored): string {
  const parts = [
    list('Missed', misses(scored).map(missed)),
    list('False alarms', falseAlarms(scored).map(alarmed)),
    list(
      'Findings on unlabelled text',
      scored.unlabelled.map((u) => `${u.file.split(/[\\/]/).at(-1)} [${u.rule}] ${oneLine(u.text)}\n      ${u.message}`),
    ),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** One line a set, with what the floor asks. */
export function summary(score: Score, floor: Floor): string {
  const least = floor[score.name];
  const asked = (what: 'precision' | 'recall'): string => (least ? ` (floor ${least[what].toFixed(3)})` : '');
  return `accuracy ${score.name}: precision ${share(score.precision)}${asked('precision')}, recall ${share(score.recall)}${asked('recall')}, ${score.found} of ${score.bad} found, ${score.falseAlarms} of ${score.fine} false alarms`;
}

/** The same for machines. */
export const asJson = (scored: Scored): object => ({
  set: scored.name,
  ...scoresOf(scored),
  missed: misses(scored).map(plain),
  falseAlarms: falseAlarms(scored).map(plain),
  unlabelled: scored.unlabelled,
});

const plain = ({ where, text, label, types, why, hits }: Outcome): object => ({ where, text, label, types, why, hits });

const list = (title: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `${title} (${entries.length})\n${entries.map((e) => `  ${e}`).join('\n')}`;
const missed = (o: Outcome): string => `${o.where} [${o.types.join(', ')}; ${o.label}] ${oneLine(o.text)}\n      ${o.why}`;
const alarmed = (o: Outcome): string =>
  `${o.where} [${o.types.join(', ')}; ${o.label}] ${oneLine(o.text)}\n${o.hits.map((h) => `      ${h.rule}: ${h.message}`).join('\n')}\n      ${o.why}`;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
