/** A part of an open document: its text, and what has been read and judged of it. All offsets count from its start. */
import type { Carried, NamedBlocks } from '../claims/reading/sentences.ts';
import type { Finding } from '../findings.ts';
import type { Findings } from '../mentions/findMentions.ts';
import type { NamesFound } from '../nameRules/index.ts';
import type { Touchable } from '../review/changes.ts';
import { directivesIn, type Directive } from '../suppressions.ts';
import type { FrontMatter } from '../text/frontMatter.ts';
import type { Block } from '../text/block.ts';
import { readPart, type PartProse } from '../text/prose.ts';
import { canCut } from '../text/parts.ts';
import type { ReviewDate } from '../text/reviewDate.ts';
import { countNames, type NamesCounted } from './counted.ts';
import { movedBy } from './place.ts';

/** What a part's text and the headings above it tell. */
export interface PartRead {
  readonly last: boolean;
  readonly above: NamedBlocks;
  /** The headings that what follows stands under, with their names. */
  readonly below: NamedBlocks;
  readonly closed: boolean;
  /** Of parts put together: where the first one could have been cut from the rest. */
  readonly closedAt: number | undefined;
  readonly frontMatter: FrontMatter | undefined;
  readonly counted: NamesCounted;
  readonly directives: readonly Directive[];
}

/** What has been judged of a part. */
export interface PartJudged {
  /** What the sentences before it left, and what it leaves to those behind it. */
  readonly before: Carried;
  readonly after: Carried;
  readonly findings: readonly Finding[];
  /** The same where the part began when they were last asked for. */
  placed?: { readonly base: number; readonly findings: readonly Finding[] };
}

/** Blocks of one reading: headings are known by what they are, not by what they say. */
export interface ParsedBlocks extends NamedBlocks {
  /** The nearest heading above what follows. */
  readonly headingBehind: Block | undefined;
}

export class Part {
  /** Where it begins in the document, as of the last look at all parts. */
  base = 0;
  read: PartRead | undefined;
  judged: PartJudged | undefined;
  /** What the rules about names find in it; `null` = nothing. */
  names: NamesFound | null | undefined;
  touchable: Touchable | undefined;
  /** `null` = there is none. */
  reviewDate: ReviewDate | null | undefined;
  /** The blocks, for as long as somebody works on them: they are many, and soon read again. */
  #blocks: ParsedBlocks | undefined;

  /**
   * @param openUpTo parts were put together because the first one, so long, was not closed
   * @param isSettled it was found to end where it does, and is not cut once more
   */
  constructor(
    readonly text: string,
    readonly first: boolean,
    readonly openUpTo?: number,
    readonly isSettled = false,
  ) {}

  /** Reads the text anew below other headings, or now that it is the last part, or no longer. */
  readBelow(above: NamedBlocks, last: boolean, known: (block: Block) => Findings): PartRead {
    this.forget();
    const { prose, blocks } = this.#parse(above, last, known);
    this.read = {
      last,
      above,
      below: headingsOf(prose, blocks, above),
      closed: prose.closed,
      closedAt: this.openUpTo === undefined || this.isSettled ? undefined : this.#firstCut(prose.topsBehind(this.openUpTo)),
      frontMatter: prose.frontMatter,
      counted: countNames(blocks),
      directives: directivesIn(this.text, prose),
    };
    return this.read;
  }

  #firstCut(tops: Iterable<number>): number | undefined {
    for (const at of tops) if (canCut(this.text.slice(0, at), this.text.slice(at))) return at;
    return undefined;
  }

  /** The blocks of the text below the headings that it was read below. */
  blocks(known: (block: Block) => Findings): ParsedBlocks {
    if (!this.#blocks) this.#parse(this.read!.above, this.read!.last, known);
    return this.#blocks!;
  }

  /** The findings, in the document's offsets. */
  placedFindings(): readonly Finding[] {
    const judged = this.judged!;
    if (judged.placed?.base !== this.base) judged.placed = { base: this.base, findings: judged.findings.map((f) => movedBy(f, this.base)) };
    return judged.placed.findings;
  }

  /** What was read of it does not hold any more. */
  forget(): void {
    this.read = this.judged = this.names = this.touchable = this.reviewDate = undefined;
  }

  /** Nobody works on the blocks any more. */
  rest(): void {
    this.#blocks = undefined;
  }

  #parse(above: NamedBlocks, last: boolean, known: (block: Block) => Findings): { prose: PartProse; blocks: ParsedBlocks } {
    const prose = readPart(this.text, { first: this.first, last, headings: above.blocks });
    const blocks = { blocks: prose.blocks, named: prose.blocks.map(known), headingBehind: prose.headings[0] };
    this.#blocks = blocks;
    return { prose, blocks };
  }
}

/** The headings behind a part, each with its names: they are the part's own, or stood above it. */
function headingsOf({ headings }: PartProse, own: NamedBlocks, above: NamedBlocks): NamedBlocks {
  if (headings === above.blocks) return above;
  const namesOf = ({ blocks, named }: NamedBlocks, block: Block): Findings | undefined => named[blocks.indexOf(block)];
  return { blocks: headings, named: headings.map((h) => namesOf(above, h) ?? namesOf(own, h)!) };
}

/** Do the same headings stand above, as far as anything that is read below them can tell? */
export function sameHeadings(a: NamedBlocks, b: NamedBlocks): boolean {
  if (a.blocks === b.blocks) return true;
  return (
    a.blocks.length === b.blocks.length &&
    a.blocks.every((h, i) => {
      const other = b.blocks[i]!;
      return h.text === other.text && h.level === other.level && h.byline === other.byline && h.quoted === other.quoted;
    })
  );
}

/** Is the same carried on? */
export function sameCarried(a: Carried, b: Carried): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
