/** "Boxed warning: none", "Minimum age: 12 years" below the name of a drug: the lines of a monograph, each as a statement. */
import type { Span } from '../../text/sentences.ts';
import { within, type Sentence } from './sentence.ts';
import { Respelled, type Read } from './respelled.ts';
import { indicationsIn } from './setting.ts';
import { groups } from './subjects.ts';

const LINE = /^[\s•*–-]*(?<label>[\p{L}][\p{L} /()-]{2,40}?)\s*(?::|\s[–—])\s*(?<value>[^:]{2,120}?)\s*[.;]?\s*$/u;
const LONGEST = 170;

/** What a label says of its value: words before it, or what both come to; `undefined` where the value is of another kind. */
type Saying = readonly [label: RegExp, before: (value: string) => string | undefined];

const NONE = /^(?:none|no|not?\s+any|nil)\b/i;
const YES = /^yes\b/i;
const SAYINGS: readonly Saying[] = [
  [
    /^(?:minimum|lower|lowest|youngest|licensed|labell?ed|approved)\s+ages?(?:\s+limit)?$|^age\s+limit$|^ages?\s+(?:licensed|approved|labell?ed)$/i,
    ageSaid,
  ],
  [/^(?:drug\s+)?(?:class|type)$/i, (value) => (/^(?:an?|the)\s/i.test(value) ? ' is ' : ' is a ')],
  [
    /^(?:route|administration|how\s+(?:it\s+is\s+)?given)$/i,
    (value) =>
      /^(?:by|as|under|through)\s/i.test(value)
        ? ' is given '
        : /\b(?:injection|infusion|mouth)\b/i.test(value)
          ? ' is given by '
          : undefined,
  ],
  [/^(?:dosage\s+)?forms?$|^formulation$/i, () => ' comes as '],
  [/^(?:molecular\s+)?targets?$|^blocks$|^acts\s+on$/i, () => ' targets '],
  [
    /^(?:mechanism(?:\s+of\s+action)?|how\s+it\s+works)$/i,
    (value) => (/^(?:blocks|inhibits|binds|targets|neutrali[sz]es)\s/i.test(value) ? ' ' : undefined),
  ],
  [/^(?:brand|trade)(?:\s+names?)?$|^sold\s+as$/i, () => ' is sold as '],
  [
    /^(?:indications?|licensed\s+for|approved\s+for|approved\s+uses?|labell?ed\s+(?:for|uses?))$/i,
    (value) => (/\bonly\b|\balone\b|^only\b/i.test(value) ? ' is approved for ' : undefined),
  ],
  [/^(?:(?:FDA|regulatory|approval|current)\s+)?status$/i, stateSaid],
];

function ageSaid(value: string): string | undefined {
  if (/^(?:only\s+)?(?:for|from|in)\b/i.test(value)) return ' is licensed ';
  if (/^\d{1,2}\s+(?:years?|months?)$/i.test(value)) return ' is licensed from ';
  return /^\d|^(?:adults|people|patients|children)\b/i.test(value) ? ' is licensed for people aged ' : undefined;
}

function stateSaid(value: string): string | undefined {
  return /^(?:not\s+(?:yet\s+)?(?:approved|licen[sc]ed|authori[sz]ed)|investigational|experimental|unapproved|in\s+(?:phase|trials|development)|under\s+(?:\w+\s+)?review|awaiting|approved|licen[sc]ed|authori[sz]ed)\b/i.test(
    value,
  )
    ? ' is '
    : undefined;
}

/** Is the sentence a line of this kind? */
export const isLine = (text: string): boolean => text.length <= LONGEST && /[:–—]/.test(text) && LINE.test(text);

/** @returns what the line says of the drug of the heading above; `undefined` where it says nothing that is known. */
export function fromLine(read: Read): Read | undefined {
  const { sentence, about } = read;
  const match = about && LINE.exec(sentence.text);
  const [name, ...others] = about ? groups({ mentions: about.own, sentence: about }).filter((g) => g[0]!.kind !== 'class') : [];
  if (!match || !name || others.length > 0) return undefined;
  const { label, value } = match.groups! as { label: string; value: string };
  const at = sentence.start + sentence.text.lastIndexOf(value);
  const line: Line = {
    read,
    name: { start: name[0]!.start, end: name[0]!.end },
    about,
    label: labelAt(sentence, label),
    value: { start: at, end: at + value.length },
  };
  if (/^(?:boxed|black[- ]box)(?:\s+warnings?)?$/i.test(label)) return boxed(line, value);
  const saying = SAYINGS.find(([pattern]) => pattern.test(label.trim()));
  if (saying) {
    const before = saying[1](value);
    return before === undefined ? undefined : told(line, before);
  }
  // "Eczema: not approved", "Status in eczema: in phase 3".
  const uses = within(sentence.terms, line.label);
  const state = stateSaid(value);
  return indicationsIn(uses).length === 1 && state ? told(line, state, uses[0]) : undefined;
}

interface Line {
  readonly read: Read;
  /** The drug's name in the heading. */
  readonly name: Span;
  readonly about: Sentence;
  readonly label: Span;
  readonly value: Span;
}

function labelAt({ start, text }: Sentence, label: string): Span {
  const at = start + text.indexOf(label);
  return { start: at, end: at + label.length };
}

function boxed(line: Line, value: string): Read | undefined {
  if (NONE.test(value)) return told(line, ' has no boxed warning', undefined, false);
  return YES.test(value) ? told(line, ' has a boxed warning', undefined, false) : undefined;
}

function told({ read, name, about, value }: Line, before: string, use?: Span, withValue = true): Read {
  const { sentence } = read;
  const words = new Respelled(read);
  words.insertFrom(name, sentence.start, about);
  words.insert(before, value.start);
  if (withValue) words.take(value);
  if (use) {
    words.insert(' for ', value.end);
    words.insertFrom(use, value.end);
  }
  return words.read(value);
}
