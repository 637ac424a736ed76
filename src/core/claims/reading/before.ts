/** What stands before a sentence: most of it is known when the sentence is met, the rest is read when a claim asks for it. */
import type { Findings } from '../../mentions/findMentions.ts';
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/sentences.ts';
import { within, type Antecedents } from './sentence.ts';
import { disownedSentences } from './disowned.ts';
import type { Spoken, SpokenOf } from './spoken.ts';
import { indicationsIn } from './setting.ts';
import type { Subject } from '../types.ts';

/** A part of a licence: what a sentence after such words goes on about need not be the whole. */
const NARROWED =
  /\b(?:child(?:ren)?|pa?ediatric|adolescents?|teen\w*|infants?|aged|under \d+|months|autoinjectors?|pens?|dos(?:e|es|ing)|weekly|monthly|formulations?|lotion|foam|biosimilars?|generics?|combination)\b/i;

/** "Filed for X", where X has no name here, cannot be told from "filed for eczema" later on. */
const FOR_UNKNOWN = /\b(?:filed|submitted|applied)\b[^.;]{0,60}\bfor\s+(?!(?:atopic|eczema|adults|approval|moderate|severe|the)\b)[a-z]/i;

/** What a block is about by where it stands. */
export interface Surroundings {
  /** The one drug or class of the table row or heading. */
  readonly subjects: Antecedents['heading'];
  readonly place: Antecedents['place'];
  readonly indication: string | undefined;
  /** It stands right above, not only in the title of the page. */
  readonly indicationNear: boolean;
}

/** What is known of a sentence when it is met. */
type Known = Pick<Antecedents, 'place' | 'time' | 'disease' | 'bodies'> & { readonly around: Surroundings };

/** What has been spoken of, up to the sentence of this number. */
interface UpTo {
  readonly spoken: Spoken;
  readonly followers: number;
  readonly number: number;
}

/** One for each sentence. A class, because an object with getters of its own costs more than all the rest of a sentence without claims. */
export class Before implements Antecedents {
  constructor(
    private readonly known: Known,
    private readonly upTo: UpTo,
    private readonly inBlock: BlockBefore,
    private readonly at: number,
  ) {}

  private get spokenOf(): SpokenOf {
    return this.upTo.spoken.behind(this.upTo.followers);
  }

  get mayMean(): boolean {
    return this.upTo.spoken.mayBeMeant;
  }
  get last(): Antecedents['last'] {
    return this.spokenOf.last;
  }
  get pair(): Antecedents['pair'] {
    return this.inBlock.pair(this.at);
  }
  get distance(): number {
    return this.spokenOf.distance + 1;
  }
  get stranger(): number | undefined {
    const { stranger } = this.spokenOf;
    return stranger && this.inBlock.isBelow(stranger.heading) ? this.upTo.number - stranger.sentence : undefined;
  }
  get heading(): Antecedents['heading'] {
    return this.known.around.subjects;
  }
  get place(): Antecedents['place'] {
    return this.known.place;
  }
  get indication(): string | undefined {
    return this.known.around.indication;
  }
  get time(): Antecedents['time'] {
    return this.known.time;
  }
  get indicationNear(): boolean | undefined {
    return this.known.around.indicationNear;
  }
  get disease(): string | undefined {
    return this.known.disease;
  }
  get bodies(): Antecedents['bodies'] {
    return this.known.bodies;
  }
  get disowned(): boolean | undefined {
    return this.inBlock.disowned(this.at);
  }
  get diseases(): readonly string[] {
    return this.inBlock.diseases(this.at);
  }
  get narrowed(): boolean {
    return this.inBlock.narrowed(this.at);
  }
  get items(): Antecedents['items'] {
    return this.inBlock.items(this.at);
  }
}

/** The sentences of a block, and what is read of those before one of them. */
export class BlockBefore {
  private denied: readonly boolean[] | undefined;

  constructor(
    private readonly block: Block,
    private readonly sentences: readonly Span[],
    private readonly namesIn: ReadonlyMap<Block, Findings>,
    private readonly allDisowned: () => boolean,
  ) {}

  /** Is it the nearest heading above? */
  isBelow(heading: Block | undefined): boolean {
    return this.block.headings[0] === heading;
  }

  disowned(at: number): boolean | undefined {
    return (this.denied ??= disownedSentences(this.block.text, this.sentences, this.allDisowned()))[at];
  }

  pair(at: number): readonly Subject[] {
    const names = this.namesIn.get(this.block);
    const before = { start: 0, end: this.sentences[at]!.start };
    const drugs = within(names?.mentions ?? [], before).filter((m) => m.kind !== 'class' && !m.attributive);
    const each = new Map(drugs.map((m) => [m.id, m]));
    return each.size === 2 && within(names?.lexicon ?? [], before).length === 0
      ? [...each.values()].map((m) => ({ kind: 'drug' as const, id: m.id, name: m.name, at: undefined }))
      : [];
  }

  diseases(at: number): readonly string[] {
    const { start } = this.sentences[at]!;
    return start > 0 ? indicationsIn(within(this.namesIn.get(this.block)?.terms ?? [], { start: 0, end: start })) : [];
  }

  narrowed(at: number): boolean {
    const before = this.block.text.slice(0, this.sentences[at]!.start);
    return NARROWED.test(before) || FOR_UNKNOWN.test(before);
  }

  items(at: number): Antecedents['items'] {
    const { listed, text } = this.block;
    return listed && this.sentences[at]!.end >= text.trimEnd().length ? listed.map((item) => firstName(item, this.namesIn)) : undefined;
  }
}

/** The drug whose name begins an item. */
function firstName(item: Block, namesIn: ReadonlyMap<Block, Findings>): string | undefined {
  const names = (namesIn.get(item)?.mentions ?? []).filter((m) => m.kind !== 'class');
  const [first] = names;
  // "Methotrexate and ciclosporin" is one item of two.
  return first && names.every((m) => m.id === first.id) && !/[\p{L}\d]/u.test(item.text.slice(0, first.start)) ? first.id : undefined;
}
