/** The one product of a drug that a text names, by its brand, its form or its strength: what is said of it is said of no other one. */
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/sentences.ts';
import { ofProduct, type Product, type Subject } from '../types.ts';
import { upTo } from '../../text/matches.ts';

const FORM = String.raw`(?<form>ointment|cream|lotion|gel|foam|tablet|capsule)`;
const STRENGTH = String.raw`(?<strength>\d+(?:\.\d+)?\s?%)`;
const A_FORM = new RegExp(`\\b${FORM}s?\\b`, 'i');
/** "X ointment", "X (Brand) 0.5% ointment"; not "X ointment and cream". */
const BEHIND = new RegExp(
  String.raw`^[\s®™]*(?:\([^()]*\)\s*)?(?:${STRENGTH}\s*)?${FORM}s?\b(?!\s*(?:,|\/|and|or)\s*(?:ointments?|creams?|lotions?|gels?|foams?|tablets?|capsules?)\b)`,
  'i',
);
/** "The 0.3% strength of X", "an ointment with X". */
const BEFORE = new RegExp(
  String.raw`\b(?:${STRENGTH}\s+)?(?:(?:${FORM}(?:\s+(?:form|version|formulation))?)|strength|version|formulation|product)s?\s+(?:of|with|containing)\s+(?:the\s+)?$`,
  'i',
);
/** "The 0.5% X cream", "the foam (X)". */
const RIGHT_BEFORE = [new RegExp(String.raw`${STRENGTH}\s+$`, 'i'), new RegExp(String.raw`\b(?:the|its|an?)\s+${FORM}s?\s*\(\s*$`, 'i')];
/** "The 0.3% strength of X". */
const STRENGTH_OF = new RegExp(String.raw`${STRENGTH}\s+(?:strength|version|form)\s+of\s+(?:the\s+)?$`, 'i');
/** "The lower strength of X, 0.3%, ...". */
const APPOSED = new RegExp(String.raw`^,\s*(?:at\s+)?${STRENGTH}\s*[,)]`, 'i');
/** "The lower strength of X", "a new formulation of X": another product than the one known, but which? */
const SOME_OTHER =
  /\b(?:lower|higher|lowest|highest|weaker|stronger|new|newer|other|second|third|another|different|(?:extended|delayed|modified|slow)-release|long-acting)\s+(?:strength|version|formulation|form)s?\s+of\s+(?:the\s+)?$/i;
/** "The stronger X cream": a strength, but which? */
const SOME_STRENGTH = /\b(?:stronger|weaker|strongest|weakest)\s+$/i;
/** "... as an ointment", "in a lotion form", "at 0.3%", somewhere behind. */
const AS_FORM = new RegExp(
  String.raw`^[^,;:()]{0,80}?\b(?:as|in|at)\s+(?:an?\s+|the\s+|its\s+)?(?:${STRENGTH}(?:\s+strength)?|(?:(?:\d+(?:\.\d+)?\s?%)\s+)?${FORM}s?)(?=\s*(?:[.,;:)]|$|(?:form|in|by|for|and|or|but|yet)\b))`,
  'i',
);

/** The form that a word or phrase names: `ointment` for "extended-release ointments". */
export function formIn(text: string): string | undefined {
  return A_FORM.exec(text)?.groups!['form']!.toLowerCase();
}

/** "The ointment is ...", of a drug that another clause names. */
const STANDS_FOR = new RegExp(String.raw`\b(?:the|this|that|its|as\s+an?)\s+(?:${STRENGTH}\s+)?(?:${FORM}s?|strength)\b`, 'i');
/** "As a cream and as an ointment": no one form. */
const AND_FORM =
  /^\s*(?:,|\/|and|or)\s*(?:also\s+)?(?:as\s+|in\s+)?(?:an?\s+)?(?:ointments?|creams?|lotions?|gels?|foams?|tablets?|capsules?)\b/i;

/**
 * The subject with the product that the clause tells around its name, or by a word that stands for it.
 * @param said where what is said of it ends (block offset): "as an ointment" behind that belongs to it.
 */
export function withProduct(subject: Subject, clause: Span & { readonly sentence: { readonly block: Block } }, said = 0): Subject {
  const { text } = clause.sentence.block;
  const { at } = subject;
  if (subject.kind !== 'drug') return subject;
  const carried: Subject = subject.product ? ofProduct(subject, { ...subject.product, carried: true }) : subject;
  if (!at) return carried;
  const inside = at.start >= clause.start && at.start < clause.end;
  const after = text.slice(at.end, clause.end);
  const before = text.slice(Math.max(0, at.start - 60), at.start);
  const someOther = SOME_OTHER.test(before);
  const found = inside
    ? (BEHIND.exec(after) ??
      APPOSED.exec(after) ??
      (someOther ? null : (BEFORE.exec(before) ?? asForm(text.slice(Math.max(said, at.end), clause.end)) ?? asForm(upToVerb(after)))))
    : ((at.start < clause.start ? BEHIND.exec(text.slice(at.end, clause.start)) : null) ??
      STANDS_FOR.exec(text.slice(clause.start, clause.end)));
  const [strength, shape] = RIGHT_BEFORE.map((pattern) => pattern.exec(before)?.groups);
  const written = text.slice(at.start, at.end);
  const product: Product = {
    brand: subject.brand && isWord(subject.brand, written) ? subject.brand : undefined,
    form: (found?.groups!['form'] ?? shape?.['form'])?.toLowerCase(),
    strength:
      (found?.groups!['strength'] ?? strength?.['strength'])?.replace(/\s/g, '') ??
      subject.product?.strength ??
      (subject.strength?.endsWith('%') ? subject.strength : undefined) ??
      STRENGTH_OF.exec(before)?.groups!['strength']!.replace(/\s/g, ''),
  };
  if (inside && !product.strength && ((!found && someOther) || SOME_STRENGTH.test(before)))
    return ofProduct(subject, { ...product, unnamed: true });
  return product.brand || product.form || product.strength ? ofProduct(subject, product) : carried;
}

function upToVerb(text: string): string {
  return upTo(/\b(?:is|are|was|were|has|have|had)\b/, text);
}

function asForm(after: string): RegExpExecArray | null {
  const found = AS_FORM.exec(after);
  return found && AND_FORM.test(after.slice(found[0].length)) ? null : found;
}

/** Does the name itself stand there, not only in brackets behind the drug's ("delgocitinib (Corectim)")? */
function isWord(brand: string, written: string): boolean {
  return written.toLowerCase().startsWith(brand.toLowerCase());
}
