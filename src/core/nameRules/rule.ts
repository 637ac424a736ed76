/** What a rule about names has to offer: one object, one file. Such a rule sees the whole document, a claim rule one clause of it. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Lexicon } from '../dataset/lexicon.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import type { Finding } from '../findings.ts';
import type { Findings } from '../mentions/findMentions.ts';
import type { NameRuleId } from '../ruleIds.ts';
import type { Speller } from '../spelling/speller.ts';
import type { Block } from '../text/prose.ts';
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

/** A document as rules about names read it. */
export interface NameDocument {
  readonly source: string;
  readonly blocks: readonly Block[];
  /** What the dataset's names found in each block. */
  readonly named: readonly Findings[];
  /** The place it is read in: said, named as the only one, or assumed. */
  readonly jurisdiction: Jurisdiction;
  /** The place, when the document, its project or the person says it. */
  readonly place: Jurisdiction | undefined;
  readonly naming: NamingChoice;
  /** Does a comment switch the rule off at the source offset? */
  readonly hides: (rule: NameRuleId, offset: number) => boolean;
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
  /** Gets ready over a dataset, once; what is costly waits for the first document. The function returned checks one document. */
  readonly prepare: (data: NameData) => (document: NameDocument) => Finding[];
}
