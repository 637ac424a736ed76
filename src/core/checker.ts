/** The composition root: one dataset in, a few frozen functions out. Editor, web, command line, tests and benchmarks all call these. */
import { splitClauses, type DocumentContext, type Sentence } from './claims/clauses.ts';
import { rules } from './claims/rules/index.ts';
import { sentencesOf } from './claims/sentences.ts';
import type { Claim, Judgement, Rule, RuleId } from './claims/types.ts';
import type { Dataset } from './dataset/dataset.ts';
import { parseDate } from './dataset/calendar.ts';
import type { Jurisdiction } from './dataset/schema.ts';
import { classCard, drugCard, type Card } from './describe/card.ts';
import { messageFor } from './describe/messages.ts';
import { evidenceOf, type Evidence } from './describe/words.ts';
import { documentContext, REVIEWED_KEYS, type CheckOptions } from './documentContext.ts';
import { findNames, type Findings, type Mention } from './mentions/findMentions.ts';
import { buildNameIndex, type NameIndex } from './mentions/nameIndex.ts';
import { readSuppressions } from './suppressions.ts';
import { readReviewDate, type ReviewDate } from './text/reviewDate.ts';
import { readProse, type Block, type Prose } from './text/prose.ts';

export type { CheckOptions } from './documentContext.ts';

/** What is wrong at a place of a document (contract). Offsets are UTF-16 code units of the source. */
export interface Finding {
  readonly rule: RuleId;
  readonly verdict: 'outdated' | 'wrong';
  readonly severity: 'error' | 'warning' | 'information';
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly claim: {
    readonly type: RuleId;
    readonly subject: string;
    readonly predicate: string;
    readonly jurisdiction: Jurisdiction;
    readonly indication: string | null;
    readonly since: string | null;
  };
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  }[];
}

/** A name in a document, with source offsets. */
export interface SourceMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'drug' | 'brand' | 'class';
  readonly id: string;
  readonly name: string;
  readonly classes: readonly string[];
}

export interface Checker {
  readonly dataset: Dataset;
  /** Judges what a document claims. Sorted by place; never throws, whatever the text. */
  readonly check: (source: string, options: CheckOptions) => Finding[];
  /** The drugs, brands and classes that the prose of a document names. */
  readonly mentions: (source: string) => SourceMention[];
  /** The name at a source offset, or `undefined` when there is none or it is not prose. */
  readonly mentionAt: (source: string, offset: number) => SourceMention | undefined;
  /** What is known of a drug or class id. */
  readonly card: (
    kind: 'drug' | 'brand' | 'class',
    id: string,
    options: CheckOptions & { readonly indication?: string | undefined },
  ) => Card | undefined;
  /** Every name that means exactly `name` (any capitals): drug, brand or class. */
  readonly lookUp: (name: string) => { readonly kind: 'drug' | 'brand' | 'class'; readonly id: string; readonly name: string } | undefined;
  /** The day the document says it was last reviewed; `undefined` when it is silent. */
  readonly reviewDate: (source: string, options: Pick<CheckOptions, 'reviewedKeys'>) => ReviewDate | undefined;
  /** The place and disease that a document is about, as `check` sees them. */
  readonly contextOf: (source: string, options: CheckOptions) => Pick<DocumentContext, 'jurisdiction' | 'indication' | 'on'>;
}

/** Makes a checker over a dataset. The name index is built on first use. */
export function createChecker(dataset: Dataset): Checker {
  let index: NameIndex | undefined;
  const names = (block: Block): Findings => findNames(block.text, (index ??= buildNameIndex(dataset)), dataset);

  const check = (source: string, options: CheckOptions): Finding[] => {
    const prose = readProse(source);
    const named = prose.blocks.map(names);
    const context = documentContext(dataset, prose.frontMatter, ownWords(prose, named), options);
    const hidden = readSuppressions(source, prose.comments);
    const findings = sentencesOf(prose, named, context).flatMap(({ sentence, block }) =>
      judgeSentence(sentence).map((j) => toFinding(dataset, block, j)),
    );
    return oneEach(findings.filter((f) => !hidden.hides(f.rule, f.start)));
  };

  const mentions = (source: string): SourceMention[] =>
    readProse(source).blocks.flatMap((block) => names(block).mentions.map((m) => toSource(dataset, block, m)));

  const blockAt = (source: string, offset: number): { block: Block; at: number } | undefined => {
    for (const block of readProse(source).blocks) {
      if (offset < block.start || offset > block.end) continue;
      const at = block.spans.indexOf(offset);
      if (at !== undefined) return { block, at };
    }
    return undefined;
  };

  return Object.freeze({
    dataset,
    check,
    mentions,
    mentionAt: (source: string, offset: number) => {
      const found = blockAt(source, offset);
      const mention = found && names(found.block).mentions.find((m) => found.at >= m.start && found.at <= m.end);
      return mention && toSource(dataset, found.block, mention);
    },
    card: (kind: 'drug' | 'brand' | 'class', id: string, options: CheckOptions & { indication?: string | undefined }) => {
      const on = parseDate(options.asOf)?.last ?? 0;
      const asked = { jurisdiction: options.jurisdiction ?? 'US', on, indication: options.indication };
      const drug = dataset.drugs.get(id);
      const group = dataset.classes.get(id);
      if (kind === 'class') return group && classCard(dataset, group, asked);
      return drug && drugCard(dataset, drug, asked);
    },
    lookUp: (name: string) => {
      const found =
        findNames(`${name} drug`, (index ??= buildNameIndex(dataset)), dataset).mentions[0] ??
        lookUpFolded(name, (index ??= buildNameIndex(dataset)));
      return found && found.start === 0 && found.end === name.length ? { kind: found.kind, id: found.id, name: found.name } : undefined;
    },
    reviewDate: (source: string, { reviewedKeys }: Pick<CheckOptions, 'reviewedKeys'>) => {
      const prose = readProse(source);
      return readReviewDate(prose.frontMatter, prose.blocks, reviewedKeys ?? REVIEWED_KEYS);
    },
    contextOf: (source: string, options: CheckOptions) => {
      const prose = readProse(source);
      return documentContext(dataset, prose.frontMatter, ownWords(prose, prose.blocks.map(names)), options);
    },
  });

  /** A brand or abbreviation typed without its capitals, as people search. */
  function lookUpFolded(name: string, all: NameIndex): Pick<Mention, 'start' | 'end' | 'kind' | 'id' | 'name'> | undefined {
    const fold = name.toLowerCase();
    for (const entries of all.values()) {
      for (const { name: entry, target } of entries) {
        if (entry.toLowerCase() !== fold || (target.kind !== 'drug' && target.kind !== 'brand' && target.kind !== 'class')) continue;
        const canonical = target.kind === 'class' ? dataset.classes.get(target.id)!.name : dataset.drugs.get(target.id)!.name;
        return { start: 0, end: name.length, kind: target.kind, id: target.id, name: canonical };
      }
    }
    return undefined;
  }
}

/** What the document itself names: quotations and reference lists say nothing about its own place and subject. */
function ownWords(prose: Prose, named: readonly Findings[]): Findings[] {
  return named.filter((_, i) => !prose.blocks[i]!.quoted && !prose.blocks[i]!.reference);
}

/** A sentence this long is no sentence: a table squeezed into a line, or a text made to be slow. */
const LONGEST_SENTENCE = 1500;

function judgeSentence(sentence: Sentence): Judgement[] {
  const hasSubject = sentence.mentions.length > 0 || sentence.antecedents.last.length > 0 || sentence.antecedents.heading.length > 0;
  if (!hasSubject || sentence.text.length > LONGEST_SENTENCE || sentence.block.quoted || sentence.block.reference) return [];
  const judgements: Judgement[] = [];
  for (const clause of splitClauses(sentence)) {
    for (const rule of rules) {
      for (const claim of rule.read(clause)) {
        const judgement = rule.judge(claim, sentence.context.dataset);
        if (judgement) judgements.push(judgement);
      }
    }
  }
  return judgements;
}

function toFinding(dataset: Dataset, block: Block, judgement: Judgement): Finding {
  const { claim } = judgement;
  const rule = rules.find((r) => r.id === claim.rule) as Rule;
  const at = (from: number, to: number): { start: number; end: number } => ({
    start: block.spans.sourceOf(from),
    end: block.spans.sourceEndOf(to),
  });
  return {
    rule: claim.rule,
    verdict: judgement.verdict,
    severity: rule.severity,
    ...at(claim.start, claim.end),
    message: messageFor(dataset, judgement),
    claim: summary(claim, judgement.since),
    evidence: judgement.evidence.map((e) => evidenceOf(dataset, e)),
    fixes: judgement.fix
      ? [
          {
            title: `Replace with "${judgement.fix.newText}"`,
            edits: [{ ...at(judgement.fix.start, judgement.fix.end), newText: judgement.fix.newText }],
          },
        ]
      : [],
  };
}

function summary(claim: Claim, since: string | undefined): Finding['claim'] {
  return {
    type: claim.rule,
    subject: claim.subject.id,
    predicate: claim.predicate,
    jurisdiction: claim.setting.jurisdiction,
    indication: claim.setting.indication ?? null,
    since: since ?? null,
  };
}

/** One finding for one claim: the same rule about the same drug at overlapping places is said once. */
function oneEach(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(
    (f, i) =>
      !sorted.slice(0, i).some((g) => g.rule === f.rule && g.claim.subject === f.claim.subject && g.start < f.end && f.start < g.end),
  );
}

function toSource(dataset: Dataset, block: Block, mention: Mention): SourceMention {
  const start = block.spans.sourceOf(mention.start);
  const end = block.spans.sourceEndOf(mention.end);
  const classes = mention.kind === 'class' ? [mention.id] : (dataset.drugs.get(mention.id)?.classes ?? []);
  return { start, end, text: mention.text, kind: mention.kind, id: mention.id, name: mention.name, classes };
}
