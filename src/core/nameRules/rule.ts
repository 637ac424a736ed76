/** What a rule about names has to offer: one object, one file. Such a rule judges a document as a whole, a claim rule one clause of it. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Lexicon } from '../dataset/lexicon.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import type { Finding } from '../findings.ts';
import type { Findings } from '../mentions/findMentions.ts';
import type { NameRuleId } from '../ruleIds.ts';
import type { Held, Speller } from '../spelling/speller.ts';
import type { Suppressions } from '../suppressions.ts';
import type { Block } from '../text/block.ts';
import type { NamingChoice } from './choice.ts';

/** One example of a rule, which the tests run and its page shows. */
export interface NameExample {
  readonly text: string;
  /** The place that the document says it is for. */
  readonly jurisdiction?: Jurisdiction;
}

/** The data that names are looked up in; the lexicon is opened when it is first asked for. */
export interface NameData {
  readonly dataset: Dataset;
  readonly lexicon: () => Lexicon | undefined;
  /** `undefined` where no word list is at hand: every ordinary word near a name would be taken for a slip of it. */
  readonly speller: (() => Speller) | undefined;
}

/** A part of a document as rules about names read it. */
export interface NamePart {
  readonly source: string;
  readonly blocks: readonly Block[];
  /** What the dataset's names found in each block. */
  readonly named: readonly Findings[];
}

/** What a document as a whole tells the rules about names. */
export interface NameDocument {
  /** The place it is read in: said, named as the only one, or assumed. */
  readonly jurisdiction: Jurisdiction;
  /** The place, when the document, its project or the person says it. */
  readonly place: Jurisdiction | undefined;
  readonly naming: NamingChoice;
  /** Names (folded) that the document writes right, and the other names of the same drugs. */
  readonly held: Held;
  /** Its words name several places, by themselves or by their bodies. */
  readonly severalPlaces: boolean;
  /** What its comments switch off. */
  readonly hidden: Suppressions;
}

/** A part of an open document, and where it begins just now. */
export interface Holder {
  readonly base: number;
}

/** A rule about names over a dataset: what is costly waits for the first document. */
export interface NameReader<T> {
  /** Reads a part by itself, whatever the rest of the document says. Mostly empty. */
  read(part: NamePart): readonly T[];
  /** For one document. */
  open(): NamesHeld<T>;
}

/** What the parts of a document hold for a rule: follows them as they come and go, so that one keystroke need not look at all of them. */
export interface NamesHeld<T> {
  /** @param found with offsets that count from the start of the part */
  add(part: Holder, found: readonly T[]): void;
  /** Takes back what was added. */
  remove(part: Holder): void;
  /** Judges the document as it stands; the offsets of the findings are the document's. */
  judge(document: NameDocument): Finding[];
}

export interface NameRule {
  readonly id: NameRuleId;
  readonly title: string;
  readonly means: string;
  readonly why: string;
  readonly fix: string;
  readonly severity: 'warning' | 'information';
  readonly flags: readonly NameExample[];
  readonly passes: readonly NameExample[];
  /** Gets ready over a dataset, once. */
  readonly prepare: (data: NameData) => NameReader<unknown>;
}
