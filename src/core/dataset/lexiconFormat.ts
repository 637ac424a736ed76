/**
 * The compact form of the lexicon, made by `scripts/lexicon/compile.mjs`: one string of lines, fields parted by tabs, decoded
 * line by line when asked for.
 *
 *     classwise-lexicon 2 <classes> <drugs> <combinations> <groups>
 *     fragments that the lines below are shortened with (`fragments.ts`)
 *     routes, parted by "|"
 *     class texts, one a line
 *     drugs:        name[=id]  synonyms  US brands  EU brands  F|E + class numbers  route letters  day of first US approval
 *     combinations: brand  formulas (drug numbers, parted by blanks; formulas by commas)  jurisdiction if not US
 *     groups:       id  name  means  class numbers  names, parted by ";"
 *
 * Numbers are in base 36, days count from 1900. `!` before a name: ambiguous; `!!`: a substance of the body. A synonym begins with the letter of its kind; `~`
 * stands for the drug's name and `^` for its USAN. A group's name begins with `s` (singular, has a plural), `x` (has none),
 * `p` (plural only) or `a` (abbreviation); `[a|b]` in it are alternatives.
 */
import { lengthen } from './fragments.ts';
import { expandForms, pluralOf } from './nameForms.ts';

export type SynonymKind = 'INN' | 'USAN' | 'BAN' | 'synonym' | 'suffixed' | 'salt';
export type LexiconJurisdiction = 'US' | 'EU';

/** A name with its marks. */
export interface Marked {
  readonly name: string;
  /** Also an everyday word, a given name or an abbreviation of something else. */
  readonly ambiguous: boolean;
  /** One of the body's own substances, of its electrolytes or of food: mostly measured, not given. Such a name is ambiguous too. */
  readonly body: boolean;
}

/** The lines of the lexicon by what they hold. */
export interface Sections {
  readonly routes: readonly string[];
  readonly classes: readonly string[];
  readonly moieties: readonly string[];
  readonly combinations: readonly string[];
  readonly groups: readonly string[];
}

/** How many lines of each kind the compiled string has. Throws when it is of another format. */
export function readCounts(table: string): { classes: number; moieties: number; combinations: number; groups: number } {
  const header = /^classwise-lexicon 2 (\d+) (\d+) (\d+) (\d+)\n/.exec(table);
  if (!header) throw new Error('this is not a lexicon of format 2');
  const [classes, moieties, combinations, groups] = header.slice(1).map(Number) as [number, number, number, number];
  return { classes, moieties, combinations, groups };
}

/** Writes the compiled string out and cuts it into its sections; no line is decoded yet. */
export function readSections(table: string): Sections {
  const counts = readCounts(table);
  const lines = lengthen(table.slice(table.indexOf('\n') + 1));
  let at = 1;
  const take = (count: number): string[] => lines.slice(at, (at += count));
  return {
    routes: lines[0]!.split('|'),
    classes: take(counts.classes),
    moieties: take(counts.moieties),
    combinations: take(counts.combinations),
    groups: take(counts.groups),
  };
}

export const splitList = (field: string | undefined, by = '|'): string[] => (field ? field.split(by) : []);
export const numberOf = (text: string): number => parseInt(text, 36);

export function unmark(text: string): Marked {
  const body = text.startsWith('!!');
  const ambiguous = text.startsWith('!');
  return { name: text.slice(Number(ambiguous) + Number(body)), ambiguous, body };
}

/** The id of a name, when the line states none of its own. */
export function idOfName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The name in a drug's first field. */
export function readName(field: string): Marked {
  const equals = field.indexOf('=');
  return unmark(equals < 0 ? field : field.slice(0, equals));
}

/** A drug's first field. */
export function readHead(field: string): Marked & { readonly id: string } {
  const head = readName(field);
  const equals = field.indexOf('=');
  return { ...head, id: equals < 0 ? idOfName(head.name) : field.slice(equals + 1) };
}

const SYNONYM_KINDS: Readonly<Record<string, SynonymKind>> = { I: 'INN', U: 'USAN', B: 'BAN', Y: 'synonym', F: 'suffixed', S: 'salt' };

/** A drug's synonyms, written out. */
export function readSynonyms(field: string | undefined, drugName: string): (Marked & { readonly kind: SynonymKind })[] {
  let usan = '';
  return splitList(field).map((text) => {
    const kind = SYNONYM_KINDS[text[0]!]!;
    const { name: short, ambiguous, body } = unmark(text.slice(1));
    const name = short.startsWith('~') ? drugName + short.slice(1) : short.startsWith('^') ? usan + short.slice(1) : short;
    if (kind === 'USAN' && !usan) usan = name;
    return { kind, name, ambiguous, body };
  });
}

const DAYS_1900_TO_1970 = 25567;

/** `YYYY-MM-DD` of a day number. */
export function readDay(field: string): string {
  return new Date((numberOf(field) - DAYS_1900_TO_1970) * 86_400_000).toISOString().slice(0, 10);
}

export interface GroupForm extends Marked {
  readonly kind: 'singular' | 'plural' | 'abbreviation';
}

/** All written forms of a group's names, each once. */
export function readGroupForms(field: string | undefined): GroupForm[] {
  const forms = new Map<string, GroupForm>();
  const add = (name: string, kind: GroupForm['kind'], ambiguous: boolean, body: boolean): void => {
    if (!forms.has(name)) forms.set(name, { name, kind, ambiguous, body });
  };
  for (const text of splitList(field, ';')) {
    const letter = text[0]!;
    const { name: pattern, ambiguous, body } = unmark(text.slice(1));
    for (const name of expandForms(pattern)) {
      add(name, letter === 'p' ? 'plural' : letter === 'a' ? 'abbreviation' : 'singular', ambiguous, body);
      if (letter === 's') add(pluralOf(name), 'plural', false, false);
    }
  }
  return [...forms.values()];
}
