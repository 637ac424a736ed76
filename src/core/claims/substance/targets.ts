/**
 * The words by which texts name molecules that drugs act on, and what is common knowledge of them: what sort of thing each is, which
 * receptor takes up which cytokine, what lies behind what. Which drug acts on which is the data's to say, never this file's.
 */
import { once } from '../../once.ts';
import type { Cues } from '../../patterns/gate.ts';
import { widened } from '../../patterns/widened.ts';
import { tableOf } from '../../table.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Span } from '../../text/sentences.ts';
import { matchesOf } from '../../text/matches.ts';

export type Sort = 'cytokine' | 'receptor' | 'enzyme' | 'antibody' | 'protein';

/** A molecule named in a text. Offsets are those of the text that was searched. */
export interface TargetWord extends Span {
  /** Ids as the data writes them; several for "JAK1/2", the family's own for "Janus kinase". */
  readonly ids: readonly string[];
  /** What the words behind make of it: the molecule itself, its way of working ("signalling"), or something downstream of it. */
  readonly sense: 'itself' | 'pathway' | 'downstream';
}

interface Known {
  readonly sort: Sort;
  readonly words: string;
  /** Sits inside the cell. */
  readonly inside?: boolean;
}

/** Targets whose words are fixed. Interleukins and the Janus kinases have patterns of their own below. */
const KNOWN = tableOf<Known>({
  OX40L: { sort: 'protein', words: String.raw`OX-?40[- ]?(?:L\b|ligands?)(?:\s*\(OX-?40L\))?|CD252` },
  OX40: { sort: 'receptor', words: String.raw`OX-?40(?:[- ]receptors?)?|CD134` },
  PDE4: {
    sort: 'enzyme',
    inside: true,
    words: String.raw`phosphodiesterase[- ]?(?:type[- ])?(?:4|IV)(?:\s*[(\[]PDE[- ]?4[)\]])?|PDE[- ]?4`,
  },
  calcineurin: { sort: 'enzyme', inside: true, words: 'calcineurin' },
  AhR: {
    sort: 'receptor',
    inside: true,
    words: String.raw`aryl[- ]hydrocarbon[- ]receptors?(?:\s*[(\[](?:AhR|AHR)[)\]])?|AhRs?|AHR`,
  },
  IgE: { sort: 'antibody', words: String.raw`(?:immunoglobulin[- ]E|IgE)(?:\s*\(IgE\))?` },
  DHFR: { sort: 'enzyme', inside: true, words: String.raw`(?:dihydrofolate reductase|DHFR)(?:\s*\(DHFR\))?` },
  IMPDH: {
    sort: 'enzyme',
    inside: true,
    words: String.raw`(?:inosine(?:-5'-)?[- ]monophosphate dehydrogenase|IMP dehydrogenase|IMPDH)(?:\s*\(IMPDH\))?`,
  },
  'purine-synthesis': { sort: 'protein', inside: true, words: String.raw`(?:de novo )?purine (?:synthesis|biosynthesis|production)` },
  'glucocorticoid-receptor': { sort: 'receptor', inside: true, words: String.raw`(?:glucocorticoid|corticosteroid|steroid)[- ]receptors?` },
  cyclophilin: { sort: 'protein', inside: true, words: 'cyclophilins?' },
  FKBP12: { sort: 'protein', inside: true, words: String.raw`FKBP[- ]?12|macrophilin[- ]?12` },
  TSLP: { sort: 'cytokine', words: String.raw`(?:thymic stromal lymphopoietin|TSLP)(?:\s*\(TSLP\))?` },
  EGFR: { sort: 'receptor', words: String.raw`(?:epidermal growth factor receptors?|EGFR)(?:\s*\(EGFR\))?` },
  TNF: { sort: 'cytokine', words: String.raw`(?:tumou?r necrosis factor|TNF)(?:[- ]?(?:alpha|α))?` },
  H1: { sort: 'receptor', words: String.raw`(?:histamine(?: H[1-4])?|H[14])[- ]receptors?` },
  BTK: { sort: 'enzyme', inside: true, words: String.raw`Bruton(?:'s|’s)?(?: tyrosine)? kinase|BTK` },
  mTOR: { sort: 'enzyme', inside: true, words: 'mTOR' },
  CD20: { sort: 'protein', words: 'CD-?20' },
});

/** Families and the members they have. */
export const FAMILIES = tableOf<readonly string[]>({ JAK: ['JAK1', 'JAK2', 'JAK3', 'TYK2'] });

/** Which cytokines each receptor takes up: to block the one is to stop the others. */
const LIGANDS = tableOf<readonly string[]>({
  'IL-4R-alpha': ['IL-4', 'IL-13'],
  'IL-13R': ['IL-13', 'IL-4'],
  'IL-13R-alpha-1': ['IL-13', 'IL-4'],
  'IL-31R-alpha': ['IL-31'],
  OX40: ['OX40L'],
});
/** What a text may call the effect of hitting the first. */
const BEHIND = tableOf<readonly string[]>({
  calcineurin: ['IL-2'],
  DHFR: ['purine-synthesis'],
  IMPDH: ['purine-synthesis'],
  cyclophilin: ['calcineurin'],
  FKBP12: ['calcineurin'],
});

const RECEPTOR = String.raw`[- ]?(?:R(?:[- ]?(?:α|alpha|A|a)(?:[- ]?[12])?)?(?![\p{L}\d])|receptors?(?:[- ](?:alpha|α|A)(?:[- ]?[12])?(?![\p{L}\d]))?(?:[- ](?:subunit|chain))?)`;
const ABBREVIATED = String.raw`(?:\s*[(\[](?:IL|JAK|TYK)[- ]?\d*${`(?:R(?:α|A|a|-?alpha)?\\d?)?`}s?[)\]])?`;
const PATTERN = new RegExp(
  [
    String.raw`(?<il>(?<![\p{L}\d])(?:interleukins?|IL)(?:\s*\(ILs?\))?[- ]?(?<n>\d{1,2})(?!\d|\s*(?:%|mg\b))${ABBREVIATED}(?<r>${RECEPTOR})?${ABBREVIATED}(?:\s*(?:\/|and|&)\s*(?:-|(?<=\/\s*))(?<n2>\d{1,2})(?!\d)(?<r2>${RECEPTOR})?)?)`,
    String.raw`(?<jak>(?<![\p{L}\d])(?:(?:JAK|Janus[- ](?:activated |associated )?kinase)s?(?:\s*[(\[]JAKs?[)\]])?(?:(?:[- ]?[123](?!\.?\d)(?:\s?[\/,]\s?[23](?!\.?\d|%))*(?:\s?(?:\/|and|&)\s?(?:JAK-?)?[23](?!\.?\d|%| (?:mg|years|months)))?)|(?=[- \/]STAT)|(?![\p{L}\d]))(?:\s*[(\[]JAK[- ]?[123][)\]])?|TYK[- ]?2|tyrosine kinase[- ]2(?:\s*\(TYK2\))?))`,
    ...Object.entries(KNOWN).map(([id, { words }]) => `(?<${groupName(id)}>(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d]))`),
  ].join('|'),
  'giu',
);

function groupName(id: string): string {
  return `k_${id.replace(/-/g, '_')}`;
}

/** Cheap first look: most clauses name no molecule. */
const ANY =
  /\b(?:IL|ILs|interleukins?|JAKs?|Janus|TYK|tyrosine|OX-?40L?|PDE|phosphodiesterase|calcineurin|A[hH]Rs?|aryl|IgE|immunoglobulin|DHFR|dihydrofolate|inosine|IMPDH?|purines?|\w+ receptors?|cyclophilins?|FKBP|macrophilin|TSLP|thymic|EGFR|epidermal|TNF|tumou?r|histamine|H1|BTK|Bruton|mTOR|CD-?\d+)/i;

/** A text without any of them names no target. */
export const targetCues: Cues = [ANY];

/** For a rule with these other cues: is it to read a sentence? Not if words of targets are all parts of names there: "JAK inhibitors". */
export function beyondNames(others: Cues): (sentence: Pick<Sentence, 'text' | 'start' | 'own'>) => boolean {
  const wide = once(() => others.map((cue) => [cue].flat().map(widened)));
  return ({ text, start, own }) => {
    let rest = text;
    for (const m of own) rest = rest.slice(0, m.start - start) + 'x'.repeat(m.end - m.start) + rest.slice(m.end - start);
    return ANY.test(rest) || wide().some((cue) => cue.every((pattern) => pattern.test(text)));
  };
}

/** "IL-13 production", "IL-4-driven": not the molecule but what comes of it, or where it comes from. */
const DOWNSTREAM =
  /^(?:[- ](?:driven|mediated|induced|dependent|related|associated|positive|producing|expressing|rich|high|low)\b|[- ](?:gene|mRNA|protein)?\s?(?:production|release|secretion|synthesis|expression|levels?|output|transcription|concentrations?|genes?|mRNA)\b|\s+(?:in|from)\s+(?:the\s+)?(?:blood|serum|skin|lesions?)\b)/i;
const PATHWAY =
  /^(?:[-\/ ]STAT|['’]s\b|[- ](?:\w+[- ])?(?:signals?|signal+ing|pathways?|axis|activity|activities|effects?|actions?|routes?|cascades?|interactions?|functions?|responses?|system|binding|inflammation|messages?|complex)\b)/i;

/** All targets that `text` names, left to right. */
export function findTargets(text: string): TargetWord[] {
  if (!ANY.test(text)) return [];
  const found: TargetWord[] = [];
  for (const match of matchesOf(text, PATTERN)) {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 40);
    if (/^[- ]?receptors?/i.test(after) && !match.groups!['il']) continue;
    const ids = idsOf(match);
    const sense = DOWNSTREAM.test(after) ? 'downstream' : PATHWAY.test(after) ? 'pathway' : 'itself';
    // "The receptor for IL-31".
    const il =
      match.groups!['il'] &&
      !match.groups!['r'] &&
      /\breceptors?\s+(?:for|of)\s+(?:the\s+)?(?:cytokine\s+)?$/i.test(text.slice(Math.max(0, match.index - 40), match.index));
    found.push({ start: match.index, end, ids: il ? ids.map((id) => interleukin(id.slice(3), 'R')) : ids, sense });
  }
  return found;
}

function idsOf(match: RegExpMatchArray): string[] {
  const groups = match.groups!;
  if (groups['il']) {
    const first = interleukin(groups['n']!, groups['r'] ?? groups['r2']);
    return groups['n2'] ? [first, interleukin(groups['n2'], groups['r2'] ?? groups['r'])] : [first];
  }
  if (groups['jak']) {
    if (/^(?:TYK|tyrosine)/i.test(groups['jak'])) return ['TYK2'];
    const digits = [...new Set(groups['jak'].match(/[123]/g) ?? [])];
    return digits.length > 0 ? digits.map((d) => `JAK${d}`) : ['JAK'];
  }
  return Object.keys(KNOWN).filter((id) => groups[groupName(id)] !== undefined);
}

function interleukin(number: string, receptor: string | undefined): string {
  const cytokine = `IL-${Number(number)}`;
  if (!receptor) return cytokine;
  if (LIGANDS[`${cytokine}R-alpha`]) return `${cytokine}R-alpha`;
  return /[12]\s*$/.test(receptor) ? `${cytokine}R-alpha-${/2\s*$/.test(receptor) ? 2 : 1}` : `${cytokine}R`;
}

/** What sort of thing a target is; `undefined` for one that is not known here. */
export function sortOf(id: string): Sort | undefined {
  if (id in KNOWN) return KNOWN[id]!.sort;
  if (/^(?:JAK|TYK)/.test(id)) return 'enzyme';
  return /^IL-\d+$/.test(id) ? 'cytokine' : /^IL-\d+R/.test(id) ? 'receptor' : undefined;
}

/** Does it sit inside the cell? */
export function isInside(id: string): boolean {
  return /^(?:JAK|TYK)/.test(id) || KNOWN[id]?.inside === true;
}

/** The cytokines (or ligand) that a receptor takes up. */
export function ligandsOf(id: string): readonly string[] {
  return LIGANDS[id] ?? [];
}

/** The receptors that take up a cytokine (or ligand). */
export function receptorsOf(id: string): readonly string[] {
  return Object.keys(LIGANDS).filter((receptor) => LIGANDS[receptor]!.includes(id));
}

/** Everything that a text may say of a drug that acts on `id`: the family, the ligands of a receptor, what lies behind it. */
export function impliedBy(id: string): ReadonlySet<string> {
  const out = new Set([id, ...ligandsOf(id), ...(BEHIND[id] ?? [])]);
  for (const [family, members] of Object.entries(FAMILIES)) {
    if (members.includes(id)) out.add(family);
    if (id === family) for (const member of members) out.add(member);
  }
  // The IL-4 receptor's alpha chain is part of the receptor that IL-13 uses too; both names of that one mean the same.
  if (id === 'IL-4R-alpha' || id === 'IL-13R-alpha-1') out.add('IL-13R').add('IL-13R-alpha-1');
  if (id === 'IL-13R') out.add('IL-13R-alpha-1');
  return out;
}

/** The family that a target belongs to, or is. */
export function familyOf(id: string): string | undefined {
  return Object.keys(FAMILIES).find((family) => family === id || FAMILIES[family]!.includes(id));
}
