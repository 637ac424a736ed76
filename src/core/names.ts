/** Names in documents and names asked for: the dataset's and, behind them, the lexicon's. */
import { once } from './once.ts';
import type { Dataset } from './dataset/dataset.ts';
import { parseDate } from './dataset/calendar.ts';
import type { NameKind } from './dataset/nameForms.ts';
import { KIND_OF, type Lexicon, type LexiconEntry, type LexiconNameKind } from './dataset/lexicon.ts';
import type { Jurisdiction } from './dataset/schema.ts';
import { classCard, drugCard, type Card } from './describe/card.ts';
import { lexiconCard } from './describe/lexiconCard.ts';
import type { CheckOptions } from './documentContext.ts';
import { createCompleter, type Complete } from './completion/complete.ts';
import type { ClassBefore } from './completion/siblings.ts';
import { productsIn } from './mentions/combinations.ts';
import { findNames, type Findings, type Introductions, type Mention } from './mentions/findMentions.ts';
import { withLexicon } from './mentions/lexiconNames.ts';
import { buildNameIndex, type NameIndex } from './mentions/nameIndex.ts';
import { visible } from './mentions/tokens.ts';
import { searchNames } from './search.ts';
import { namesToSwitch, type NameSwitch } from './switchNames.ts';
import { buildNameTable } from './spelling/nameTable.ts';
import { createSpeller, type Speller } from './spelling/speller.ts';
import { NO_WORDS, type Words } from './spelling/words.ts';
import type { Block } from './text/block.ts';
import { readProse } from './text/prose.ts';

export type { NameKind };

/** A name in a document, with source offsets. */
export interface SourceMention extends NameRef {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Class ids of the dataset, or ids of class words of the lexicon. */
  readonly classes: readonly string[];
}

/** What a name stands for. */
export interface NameRef {
  readonly kind: NameKind;
  readonly id: string;
  /** The canonical name. */
  readonly name: string;
  /** Its number in the lexicon, for what only the lexicon knows. */
  readonly entry?: number | undefined;
}

/** What the program carries beside the dataset; each is opened when it is first asked for. */
export interface Bundled {
  readonly lexicon?: () => Lexicon;
  readonly words?: () => Words;
}

export interface Names {
  /** Names of the dataset in a block, for reading claims. */
  readonly known: (block: Block) => Findings;
  readonly mentions: (source: string) => SourceMention[];
  /** The name at an offset that the offsets of the blocks count like. */
  readonly mentionIn: (blocks: readonly Block[], offset: number) => SourceMention | undefined;
  readonly card: (
    ref: Pick<NameRef, 'kind' | 'id' | 'entry'>,
    options: CheckOptions & { readonly indication?: string | undefined },
  ) => Card | undefined;
  readonly lookUp: (name: string) => NameRef | undefined;
  /** The generic name of a brand, the brands of a drug; see switchNames.ts. */
  readonly switches: (name: Pick<NameRef, 'kind' | 'id' | 'entry'>, jurisdiction: Jurisdiction) => NameSwitch[];
  /** What may be about to be typed; see completion/complete.ts. */
  readonly complete: Complete;
  /** The names nearest to what a person looks for; see search.ts. */
  readonly search: (query: string, most?: number) => string[];
  /** Tells slips of names from other words. */
  readonly speller: () => Speller;
}

/** Makes the look-ups over a dataset and, when given, a lexicon and a word list. All of it is built on first use. */
export function createNames(dataset: Dataset, { lexicon: openLexicon, words }: Bundled): Names {
  const index = once((): NameIndex => buildNameIndex(dataset));
  const lexicon = once(() => openLexicon?.());
  const wide = once((): NameIndex => {
    const more = lexicon();
    return more ? withLexicon(index(), more) : index();
  });

  const table = once(() => buildNameTable(dataset, lexicon(), words?.()));
  const completer = once(() => createCompleter(dataset, lexicon(), table(), classBefore));

  /** The class that a text ends with, apart from "such as" and the like. */
  const classBefore = (text: string): ClassBefore | undefined => {
    const said = text.replace(/[\s,(:]+(?:(?:such as|including|called|named|like|e\.g\.)[\s:]*)?$/i, '');
    if (said === text) return undefined;
    const { mentions, lexicon: others } = findNames(said, wide(), dataset);
    const own = mentions.find((m) => m.kind === 'class' && m.end === said.length);
    if (own) return { id: own.id, route: own.route };
    const other = others.find((f) => f.target.name === 'group' && f.end === said.length);
    return other && { entry: other.target.entry };
  };

  const inBlock = (block: Block, introduced?: Introductions): SourceMention[] => {
    const found = findNames(block.text, wide(), dataset, introduced);
    const own = found.mentions.map((m): Named => ({
      ...m,
      ...refOf(m),
      entry: undefined,
      classes: m.kind === 'class' ? [m.id] : (dataset.drugs.get(m.id)?.classes ?? []),
    }));
    const others = found.lexicon.map((f): Named => {
      const entry = lexicon()!.entry(f.target.entry);
      const classes = entry.kind === 'moiety' ? entry.groups.map((g) => g.id) : entry.kind === 'group' ? [entry.id] : [];
      return { ...f, ...lexiconRef(entry, f.target.name), classes };
    });
    const named = [...own, ...others].sort((a, b) => a.start - b.start);
    return joinProducts(block.text, named).map((n) => toSource(block, n));
  };

  /** Drugs that stand together as one product become one. */
  function joinProducts(text: string, named: readonly Named[]): readonly Named[] {
    const more = lexicon();
    if (!more || named.length < 2) return named;
    const joined = [...named];
    const products = productsIn(text, named, (ids) => more.product(ids) !== undefined);
    for (const [first, last] of products.reverse()) {
      const parts = named.slice(first, last + 1);
      const product = more.product(parts.map((p) => p.id))!;
      const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
      const name = parts.map((p) => p.name).join('/');
      const classes = [...new Set(parts.flatMap((p) => p.classes))];
      joined.splice(first, parts.length, {
        start,
        end,
        text: text.slice(start, end),
        kind: 'combination',
        id: product.id,
        name,
        entry: product.index,
        classes,
      });
    }
    return joined;
  }

  return {
    known: (block) => findNames(block.text, index(), dataset),
    mentions: (source) => {
      const introduced: Introductions = new Map();
      return readProse(source).blocks.flatMap((block) => inBlock(block, introduced));
    },
    mentionIn: (blocks, offset) => {
      for (const block of blocks) {
        if (offset < block.start || offset > block.end) continue;
        const found = inBlock(block).find((m) => offset >= m.start && offset <= m.end);
        if (found) return found;
      }
      return undefined;
    },
    card: ({ kind, id, entry }, options) => {
      const on = parseDate(options.asOf)?.last ?? 0;
      const asked = { jurisdiction: options.jurisdiction ?? 'US', on, indication: options.indication };
      if (entry !== undefined) return lexiconCard(lexicon()!, lexicon()!.entry(entry), dataset.asOf);
      if (kind === 'class') return dataset.classes.has(id) ? classCard(dataset, dataset.classes.get(id)!, asked) : undefined;
      return dataset.drugs.has(id) ? drugCard(dataset, dataset.drugs.get(id)!, asked) : undefined;
    },
    lookUp: (asked) => {
      // "Topical JAK inhibitors" asks about the class.
      const name = asked.trim();
      return find(name) ?? find(name.replace(/^(?:topical|oral|injectable|systemic)\s+/i, ''));
    },
    switches: (name, jurisdiction) => namesToSwitch(dataset, lexicon, name, jurisdiction),
    complete: (asked) => completer()(asked),
    search: (query, most) => searchNames(table(), query, most),
    speller: once(() => createSpeller(table(), words?.() ?? NO_WORDS)),
  };

  function find(name: string): NameRef | undefined {
    const whole = findNames(`${name} drug`, index(), dataset).mentions[0];
    if (whole?.start === 0 && whole.end === name.length) return refOf(whole);
    const folded = foldedName(name, index(), dataset);
    if (folded) return folded;
    const hits = lexicon()?.find(name) ?? [];
    // Of several things of one name, the substance before the brand before the class word.
    const hit = (['generic', 'synonym', 'suffixed', 'salt', 'brand', 'combination', 'group'] as const)
      .map((kind) => hits.find((h) => h.kind === kind))
      .find(Boolean);
    return hit && lexiconRef(lexicon()!.entry(hit.entry), hit.kind);
  }
}

function lexiconRef(entry: LexiconEntry, kind: LexiconNameKind): NameRef {
  return { kind: KIND_OF[kind], id: entry.id, name: entry.name, entry: entry.index };
}

function refOf({ kind, id, name }: Mention): NameRef {
  return { kind, id, name };
}

/** A name in the text of a block, with offsets in it. */
interface Named extends NameRef {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly classes: readonly string[];
}

function toSource(block: Block, { start, end, text, kind, id, name, entry, classes }: Named): SourceMention {
  return {
    start: block.spans.sourceOf(start),
    end: block.spans.sourceEndOf(end),
    text: visible(text),
    kind,
    id,
    name,
    ...(entry !== undefined && { entry }),
    classes,
  };
}

/** A brand or abbreviation typed without its capitals, as people search. */
function foldedName(name: string, index: NameIndex, dataset: Dataset): NameRef | undefined {
  const fold = name.toLowerCase();
  for (const entries of index.values()) {
    for (const { name: entry, target } of entries) {
      if (entry.toLowerCase() !== fold || (target.kind !== 'drug' && target.kind !== 'brand' && target.kind !== 'class')) continue;
      return {
        kind: target.kind,
        id: target.id,
        name: (target.kind === 'class' ? dataset.classes.get(target.id)?.name : dataset.drugs.get(target.id)?.name) ?? entry,
      };
    }
  }
  return undefined;
}
