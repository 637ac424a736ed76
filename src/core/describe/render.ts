/** Cards as Markdown and as plain text. Data may come from a writer's own file, so everything is escaped for Markdown. */
import type { Card, CardLine } from './card.ts';
import { dateInWords } from '../dataset/calendar.ts';
import { escapeMarkdown, markdownLink } from './escape.ts';
import type { Citation, Evidence } from './words.ts';

function link(citation: Citation): string {
  return markdownLink(citation.publisher, citation.url);
}

/** Each publisher once, primary sources first. */
function unique(citations: readonly Citation[], most: number): Citation[] {
  const each = [...new Map(citations.map((c) => [c.publisher, c])).values()];
  return [...each.filter((c) => c.primary), ...each.filter((c) => !c.primary)].slice(0, most);
}

/** What a hover says beside the card. */
export interface HoverExtras {
  /** The name that stands in the text, and what it is called there. */
  readonly named?: { readonly kind: 'drug' | 'brand' | 'class' | 'combination'; readonly text: string; readonly name: string } | undefined;
  /** The address of everything else that is known. Our own, never the data's. */
  readonly more?: string | undefined;
}

/** The hover: the name, then at most four lines; the sources, the data's date and the way to more stand last. */
export function cardToHover(card: Card, parts: ReadonlySet<string>, { named, more }: HoverExtras = {}): string {
  const shown = card.lines.filter((line, i) => i < 3 + Number(card.kind === 'class') && parts.has(line.part.split(':')[0]!)).slice(0, 3);
  const sources = parts.has('sources')
    ? unique(
        shown.flatMap((l) => l.sources),
        4,
      )
    : [];
  const way = more && parts.has('more') ? ` [Show all facts](${more})` : '';
  const last = `${sources.length > 0 ? `Sources: ${sources.map(link).join(', ')}. ` : ''}Data as of ${dateInWords(card.asOf)}.${way}`;
  return [headline(card, named), ...shown.map((l) => escapeMarkdown(l.text)), last].join('\n\n');
}

/** `**Rinvoq**, brand of upadacitinib`, `**JAK inhibitor**, drug class`. */
function headline({ title, kind }: Card, named: HoverExtras['named']): string {
  if (named?.kind === 'brand') return `**${escapeMarkdown(named.text)}**, brand of ${escapeMarkdown(named.name)}`;
  const what = named?.kind === 'combination' ? 'combination' : kind === 'class' ? 'drug class' : 'drug';
  return `**${escapeMarkdown(title)}**, ${what}`;
}

/** So many sources are shown for one finding. */
const MOST_EVIDENCE = 3;

/** Where the proof of a finding can be read: a line of links under the message, which VS Code shows with the facts. Empty without any. */
export function evidenceToHover(evidence: readonly Evidence[]): string {
  const sources = evidence.slice(0, MOST_EVIDENCE).flatMap(({ date, jurisdiction, publisher, url }) => {
    const where = [date ?? undefined, jurisdiction === 'INT' ? undefined : jurisdiction].filter(Boolean).join(', ');
    if (!publisher) return [];
    return [`${url ? markdownLink(publisher, url) : escapeMarkdown(publisher)}${where && ` (${where})`}`];
  });
  return sources.length > 0 ? `Evidence: ${sources.join('; ')}.` : '';
}

/** The whole card as a Markdown page. */
export function cardToMarkdown(card: Card): string {
  const lines = card.lines.map(
    (l) => `- ${escapeMarkdown(l.text)}${l.sources.length > 0 ? ` (${unique(l.sources, 5).map(link).join(', ')})` : ''}`,
  );
  return [`# ${escapeMarkdown(card.title)}`, '', ...lines, '', `Data as of ${card.asOf}.`, ''].join('\n');
}

/** The whole card as plain text, sources numbered at the end. */
export function cardToText(card: Card): string {
  const numbers = new Map<string, { n: number; citation: Citation }>();
  const cite = (line: CardLine): string => {
    const marks = unique(line.sources, 5).map((c) => {
      if (!numbers.has(c.url)) numbers.set(c.url, { n: numbers.size + 1, citation: c });
      return numbers.get(c.url)!.n;
    });
    return marks.length > 0 ? ` [${marks.join(', ')}]` : '';
  };
  const body = card.lines.map((l) => `  ${l.text}${cite(l)}`);
  const sources = [...numbers.values()].map(
    ({ n, citation }) => `  [${n}] ${citation.publisher}${citation.date ? `, ${citation.date}` : ''}: ${citation.url}`,
  );
  return [card.title, ...body, '', ...(sources.length > 0 ? ['  Sources', ...sources, ''] : []), `  Data as of ${card.asOf}.`, ''].join(
    '\n',
  );
}
