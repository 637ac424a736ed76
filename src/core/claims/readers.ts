/** Which rules a sentence is worth reading for: by its words, and by whether there is anything in reach that they could be about. */
import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../once.ts';
import { prepareGate, type Cues, type Gate } from '../patterns/gate.ts';
import type { Sentence } from './reading/sentence.ts';
import { THE_DISEASE } from './reading/pointed.ts';
import { usualIndication } from './reading/setting.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A sentence that names neither drug nor body may still speak of guidance. */
const GUIDANCE =
  /\b(?:guidelines?|guidance|recommend\w*|update[ds]?|meta-analys[ei]s|reviews?|appraisals?|practice parameters?|clinical reports?)\b/i;

/** "Approved from 12 years." below a drug's heading is about the drug. */
const BEGINS_BARE =
  /^\W*(?:approved|licen[sc]ed|(?:self-)?injected|swallowed|infused|(?:given|taken|applied)\s+(?:as|by|once|twice|on)|an?\s+(?:(?:once|twice)-)?(?:daily|weekly|monthly)\s|authori[sz]ed|cleared|indicated|still|currently|now|not|no|none|only|for|from|under|available|without|with|is|are|has)\b/i;

/** "A decision is expected later this year": what was spoken of before is with the regulator. */
const WITH_REGULATOR =
  /\b(?:applications?|filings?|submissions?|dossiers?|reviews?|reviewed|decisions?|verdicts?|rulings?|(?<=\b(?:FDA_*|EMA|MHRA|agency|Commission)\s(?:has\s)?)(?:extended|expanded|widened|broadened)|(?<=^(?:Further|More|Two|Three|Other|The|Its)\s+(?:[\w-]+\s+)?)phase\s+(?:[1-3]|I{1,3})(?=\s+(?:studies|trials)\s+(?:is|are)\b)|(?<=\bexpects?\s)to\s+file|(?<=^(?:The\s+|Its\s+)?)development|(?<=\b(?:company|maker|manufacturer|sponsor|firm|dosing|enrol+ment|recruitment)\b[^.;]{0,60}\s)(?:phase\s+(?:[1-3]|I{1,3})|pivotal|late-stage))\b/i;

const gates = new WeakMap<Dataset, Gate>();
/** Texts in a row are judged by one dataset. */
let last: { readonly dataset: Dataset; readonly gate: Gate } | undefined;

const ALL = -1;
/** Most sentences name nothing, and few rules read those. */
const WITHOUT_DRUG = rules.reduce((bits, rule, i) => (rule.withoutDrug ? bits | (1 << i) : bits), 0);

/** Rules that look for themselves whether a sentence is theirs need not have their patterns tried. */
const CONFIRMED = rules.reduce((bits, rule, i) => (rule.only ? bits : bits | (1 << i)), 0);

/** The patterns are taken apart when the first sentence asks. */
function gateOf(dataset: Dataset): Gate {
  if (last?.dataset === dataset) return last.gate;
  let own = gates.get(dataset);
  if (!own) {
    own = prepareGate(
      rules.map((rule): Cues => (typeof rule.cues === 'function' ? rule.cues(dataset) : rule.cues)),
      CONFIRMED,
    );
    gates.set(dataset, own);
  }
  last = { dataset, gate: own };
  return own;
}

const NONE: readonly Rule[] = [];
const withMore = rules.map((rule, i) => ({ rule, bit: 1 << i })).filter(({ rule }) => rule.also !== undefined);

/** The rules whose words the sentence holds and that have somebody to read it about, in their own order. */
export function readersOf(sentence: Sentence): readonly Rule[] {
  const { antecedents, context, text } = sentence;
  // A pronoun can only mean what was named before.
  const mayMean = antecedents.mayMean ?? antecedents.last.length > 0;
  const mayName = mayMean || sentence.own.length + antecedents.heading.length > 0;
  const asked = mayName ? ALL : WITHOUT_DRUG;
  const open = gateOf(context.dataset)(text, asked);
  if (open === 0 && !withMore.some(({ rule, bit }) => (asked & bit) !== 0 && rule.also!(sentence))) return NONE;
  // Who it could be about is asked last: that is what costs most.
  const may = once(() => isNamed(sentence) || withoutDrug(sentence));
  const isAllowed = (rule: Rule): boolean => {
    const allowed = may();
    return allowed === true || allowed(rule);
  };
  const called: Rule[] = [];
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i]!;
    if ((asked & (1 << i)) === 0) continue;
    if ((isOpen(open, i) && rule.only?.(sentence) !== false && isAllowed(rule)) || rule.also?.(sentence)) called.push(rule);
  }
  return called.length === 0 ? NONE : called;
}

/** Does it name somebody, or mean somebody that was named before? A cell is about what its row or column names. */
function isNamed(sentence: Sentence): boolean {
  const { block, antecedents, text } = sentence;
  if (sentence.own.length > 0) return true;
  // "Orismilast, a PDE4 inhibitor: a success. Not approved." below "Small molecules": the drug of the item, not the class.
  const ofItem = antecedents.heading[0]?.kind === 'class' && /\p{L}/u.test(block.text.slice(0, sentence.start));
  const below = antecedents.heading.length > 0 && !ofItem && (block.kind === 'item' || block.kind === 'cell' || BEGINS_BARE.test(text));
  return below || sentence.mentions.length > 0;
}

const isOpen = (open: number, reader: number): boolean => (open & (1 << reader)) !== 0;

/** Which rules need no drug here, because there is what they read instead. */
function withoutDrug(sentence: Sentence): (rule: Rule) => boolean {
  const { text, terms, antecedents, context } = sentence;
  const goesOn = once(
    () =>
      WITH_REGULATOR.test(text) &&
      (antecedents.distance <= 2 && antecedents.last.length === 1 ? antecedents.last : antecedents.heading).length === 1 &&
      isOfWhole(sentence),
  );
  const guidance = once(
    () =>
      GUIDANCE.test(text) || terms.some((t) => t.target.kind === 'body' && !t.target.regulator) || antecedents.bodies?.[0]?.distance === 1,
  );
  return ({ id, withoutDrug: needs }) =>
    needs === 'words' ||
    (needs === 'disease' &&
      (terms.some((t) => t.target.kind === 'indication') ||
        (THE_DISEASE.test(text) && (antecedents.indication ?? context.indication) !== undefined))) ||
    (needs === 'guidance' && guidance()) ||
    (id === 'approval-status' && goesOn());
}

/** Was nothing before it said of another disease or of a part of the licence? */
function isOfWhole({ antecedents, context }: Sentence): boolean {
  const { dataset } = context;
  const own = usualIndication(dataset, context.indication ?? dataset.indication);
  return !antecedents.narrowed && (antecedents.diseases ?? []).every((id) => usualIndication(dataset, id) === own);
}
