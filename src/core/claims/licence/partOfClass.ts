/** What a text says only of a part of a class, or of a class taken in one way: "new X", "X other than A", "X as tablets", "not all X". */
import type { Route } from '../../dataset/schema.ts';
import type { Clause } from '../reading/sentence.ts';
import { FORM_ADJECTIVE, FORM_NOUN, FORM_WAY, formOf } from '../substance/forms.ts';
import { classAimedAt } from './comparison.ts';
import type { Subject } from '../types.ts';
import { upTo } from '../../text/matches.ts';

export interface Part {
  readonly subject: Subject;
  /** Drugs that the words leave out ("other than A"). */
  readonly except: readonly string[];
  /** "Systemic": nothing for the skin. */
  readonly systemic: boolean;
}

/** "Not all of them are": says nothing of any one of them. */
export const NOT_ALL = /\bnot\s+(?:yet\s+)?(?:all|every|each|everything)\b/i;

/** Words before a class that change nothing of which drugs are meant. */
const NEUTRAL =
  /^(?:oral|topical|injectable|systemic|subcutaneous|biologic|biological|non-?steroidal|steroid-free|so-called|well-known|targeted|available|prescription|dermatological|medical|chemical|classical?|conventional|traditional|certain(?:ly)?|several|general|typical|actual|all|modern|potent|powerful|effective|expensive|costly|popular|immunosuppressive|immunomodulatory|anti-inflammatory|small-molecule)$/i;
/** Words that single out some of a class, whatever they mean: the data does not know them as a class. */
const SINGLING =
  /^(?:new|novel|further|additional|extra|more|future|next|latest|recent|early|emerging|upcoming|coming|remaining|competing|rival|promising|experimental|investigational|fellow|old|older|long|short|[a-z]+(?:al|ic|ive|ous|ible|able|ular|ary|ent|ant|ed)|[a-z]+(?:-[a-z]+)+)$/i;
const WORD_BEFORE = /([\p{L}\d-]+)\s+(?:(?:oral|topical|injectable|systemic|subcutaneous)\s+)?$/u;
const NO_ADJECTIVE =
  /^(?:the|and|called|named|used|included|labelled|considered|need|indeed|instead|different|most|at present|present|current|whereas|several|moment|apparent|treatment|patient|important|classed|so-called|prescribed)$/i;

const EXCEPT =
  /^\s*(?:\([^)]*\)\s*)?,?\s*(?:other\s+than|except(?:\s+for)?|apart\s+from|aside\s+from|besides|excluding|save(?:\s+for)?|beyond)\s/i;
/** "X that ...", "X with ...", "X for the scalp": some of them. */
const DEFINED =
  /^\s+(?:that|which|whose|with|without|from|against|targeting|blocking|acting|selective|based|given|made|under|of\s+the\s+(?:new|next|second|third|first))\b/i;
const FOR_PLACE =
  /^\s+(?:for|on|(?:applied|put|rubbed)\s+(?:to|on|into)|used\s+on)\s+(?:the\s+)?(?:scalp|face|eyes?|eyelids?|nose|lungs?|nails?|hands?|mouth|folds?|body)\b/i;
const WAY = new RegExp(
  String.raw`\b(?:as|in|for|by)\s+(?:an?\s+|the\s+(?:form\s+of\s+(?:an?\s+)?)?)?(?<noun>${FORM_NOUN})\b|\b(?<way>${FORM_WAY})\b|\bfor\s+(?<use>${FORM_ADJECTIVE})\s+use\b`,
  'i',
);
/** A way that belongs to the name itself: "X by mouth", "X that are given as tablets". */
const ATTACHED = new RegExp(
  String.raw`^\s+(?:(?:that|which)\s+(?:is|are)\s+)?(?:(?:taken|given|used|put|rubbed|applied|swallowed|available|sold)\s+)?(?:(?:as|by|for|in)\s+(?:an?\s+)?(?<noun>${FORM_NOUN})\b|(?<way>${FORM_WAY})\b)`,
  'i',
);
const ADJECTIVE = new RegExp(String.raw`\b(?<form>${FORM_ADJECTIVE})\s+$`, 'i');

/**
 * The part of a class, or the way of giving a class or drug, that a predicate ending at `end` (block offset) is about.
 * @returns `undefined` where the words pick out members that the data cannot tell.
 */
export function partMeant(clause: Clause, subject: Subject, end: number): Part | undefined {
  const { text } = clause.sentence.block;
  const { at } = subject;
  const behind = text.slice(Math.max(end, at?.end ?? 0), clause.end);
  const between = at && at.end < end ? text.slice(at.end, end) : behind;
  const attached = wayIn(ATTACHED.exec(between)?.[0] ?? '');
  const route = wayIn(behind) ?? attached ?? wayIn(upTo(/\b(?:is|are|was|were|has|have|had)\b/, between));
  if (subject.kind !== 'class' || !at) return { subject: route ? { ...subject, route } : subject, except: [], systemic: false };
  const before = text.slice(clause.start, at.start);
  const aimed = classAimedAt(clause.sentence.context.dataset, between);
  if (singlesOut(before) || FOR_PLACE.test(between) || (DEFINED.test(between) && !attached && !aimed)) return undefined;
  const behindName = EXCEPT.test(between) ? leftOut(clause, at.end) : [];
  if (!behindName) return undefined;
  const except = [...behindName, ...leftOutFirst(clause, at.start)];
  const adjective = ADJECTIVE.exec(before);
  const own = subject.route ?? (adjective ? formOf(adjective.groups!['form']!)?.routes[0] : undefined) ?? route;
  const whole = aimed ? { ...subject, id: aimed } : subject;
  return { subject: own ? { ...whole, route: own } : whole, except, systemic: /\bsystemic\s+$/i.test(before) };
}

function singlesOut(before: string): boolean {
  const word = WORD_BEFORE.exec(before)?.[1];
  return word !== undefined && SINGLING.test(word) && !NEUTRAL.test(word) && !NO_ADJECTIVE.test(word) && !ADJECTIVE.test(`${word} `);
}

/** By which route the words say that something is given, where they name one. */
function wayIn(text: string): Route | undefined {
  const said = WAY.exec(text)?.groups;
  const words = said?.['noun'] ?? said?.['way'] ?? said?.['use'];
  return words ? formOf(words)?.routes[0] : undefined;
}

/** "Apart from A and B, ...": the drugs that an opening leaves out. */
function leftOutFirst({ sentence }: Clause, until: number): string[] {
  if (
    !/^\W*(?:apart\s+from|aside\s+from|except(?:ing)?(?:\s+for)?|besides|other\s+than|with\s+the\s+exception\s+of)\s/i.test(sentence.text)
  )
    return [];
  return sentence.mentions.filter((m) => m.kind !== 'class' && m.end <= until).map((m) => m.id);
}

/** The drugs right behind "other than"; `undefined` where none is named. */
function leftOut(clause: Clause, from: number): string[] | undefined {
  const drugs = clause.mentions.filter((m) => m.start >= from && m.kind !== 'class');
  return drugs.length > 0 ? drugs.map((m) => m.id) : undefined;
}
