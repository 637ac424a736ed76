/**
 * The labelled sets: `claims/*.jsonl` holds sentences that stand alone, `pages/NAME/` documents with labels on some of their sentences.
 * A set grows by a line, a new one is a new file or folder.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The day as of which all labels were given; the engine judges at it. */
export const LABELLED_AS_OF = '2026-11-22';

/** Sentences are right or wrong as of the day above; a page's label says `ok` for all that may stand. */
const LABELS = { claims: ['current', 'outdated', 'wrong', 'not-a-claim'], pages: ['ok', 'outdated', 'wrong'] };
const CONFIDENCES = ['low', 'medium', 'high'];
/** Labels below this confidence are left out of the score, and so are findings on their sentences. */
const LEAST_CONFIDENCE = 'medium';

export interface Case {
  /** Where it stands, for people: `dev.jsonl:12`, `dev/docs/001.md:7`. */
  readonly where: string;
  readonly text: string;
  readonly label: string;
  readonly bad: boolean;
  /** The claim types it is counted under. */
  readonly types: readonly string[];
  readonly why: string;
  /** Sure enough to be scored. */
  readonly counts: boolean;
  /** Offsets in its document. */
  readonly start: number;
  readonly end: number;
}

export interface Document {
  readonly file: string;
  readonly text: string;
  readonly cases: readonly Case[];
}

export interface LabelledSet {
  /** `claims/dev`, `pages/dev`. */
  readonly name: string;
  readonly kind: 'claims' | 'pages';
  readonly documents: readonly Document[];
}

type Row = Readonly<Record<string, unknown>> & { readonly line: number };

/** Every set below `dir`, by name. Throws with file and line when a label cannot be read. */
export function readSets(dir: string): LabelledSet[] {
  const claims = namesIn(path.join(dir, 'claims'))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => readClaims(path.join(dir, 'claims', name)));
  const pages = namesIn(path.join(dir, 'pages'))
    .filter((name) => fs.statSync(path.join(dir, 'pages', name)).isDirectory())
    .map((name) => readPages(path.join(dir, 'pages', name)));
  return [...claims, ...pages];
}

const namesIn = (dir: string): string[] => (fs.existsSync(dir) ? fs.readdirSync(dir).sort() : []);

/** A set of sentences: each is a document of its own. */
export function readClaims(file: string): LabelledSet {
  const documents = readRows(file).map((row): Document => {
    const text = textOf(file, row, 'text');
    const where = `${path.basename(file)}:${row.line}`;
    return { file: where, text, cases: [{ ...labelled(file, row, 'claims'), where, text, start: 0, end: text.length, counts: true }] };
  });
  return { name: `claims/${path.basename(file, '.jsonl')}`, kind: 'claims', documents };
}

/** A set of documents: `labels.jsonl` beside `docs/`. */
export function readPages(dir: string): LabelledSet {
  const labels = path.join(dir, 'labels.jsonl');
  const byDocument = new Map<string, Row[]>();
  for (const row of readRows(labels)) {
    const doc = textOf(labels, row, 'doc');
    byDocument.set(doc, [...(byDocument.get(doc) ?? []), row]);
  }
  const names = namesIn(path.join(dir, 'docs')).map((name) => path.basename(name, '.md'));
  for (const [doc, rows] of byDocument) if (!names.includes(doc)) throw new Error(`${labels}:${rows[0]!.line}: there is no docs/${doc}.md`);
  const documents = names.map((doc): Document => {
    const file = path.join(dir, 'docs', `${doc}.md`);
    const text = fs.readFileSync(file, 'utf8');
    return { file, text, cases: casesOf(labels, byDocument.get(doc) ?? [], file, text) };
  });
  return { name: `pages/${path.basename(dir)}`, kind: 'pages', documents };
}

/** The labelled sentences of a document. Several labels of one sentence are one case: bad when one of them is, and as sure as the surest of those. */
function casesOf(labels: string, rows: readonly Row[], file: string, text: string): Case[] {
  const bySentence = new Map<string, Row[]>();
  for (const row of rows) {
    const sentence = textOf(labels, row, 'sentence');
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), row]);
  }
  return [...bySentence].map(([sentence, all]) => {
    const start = text.indexOf(sentence);
    if (start < 0) throw new Error(`${labels}:${all[0]!.line}: ${file} does not hold the sentence "${sentence}"`);
    const read = all.map((row) => ({ ...labelled(labels, row, 'pages'), confidence: confidenceOf(labels, row) }));
    const bad = read.filter((label) => label.bad);
    const telling = bad.length > 0 ? bad : read;
    return {
      ...telling[0]!,
      types: [...new Set(telling.flatMap((label) => label.types))],
      counts: Math.max(...telling.map((label) => label.confidence)) >= CONFIDENCES.indexOf(LEAST_CONFIDENCE),
      where: `${path.basename(file)}:${text.slice(0, start).split('\n').length}`,
      text: sentence,
      start,
      end: start + sentence.length,
    };
  });
}

function labelled(file: string, row: Row, kind: LabelledSet['kind']): Pick<Case, 'label' | 'bad' | 'types' | 'why'> {
  const label = oneOf(file, row, 'label', LABELS[kind]);
  return {
    label,
    bad: label === 'outdated' || label === 'wrong',
    types: [textOf(file, row, 'claimType')],
    why: textOf(file, row, 'why'),
  };
}

const confidenceOf = (file: string, row: Row): number => CONFIDENCES.indexOf(oneOf(file, row, 'confidence', CONFIDENCES));

function readRows(file: string): Row[] {
  const rows: Row[] = [];
  for (const [i, line] of fs.readFileSync(file, 'utf8').split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      rows.push({ ...(JSON.parse(line) as object), line: i + 1 });
    } catch (error) {
      throw new Error(`${file}:${i + 1}: ${(error as Error).message}`);
    }
  }
  return rows;
}

function textOf(file: string, row: Row, key: string): string {
  const value = row[key];
  if (typeof value !== 'string' || value === '') throw new Error(`${file}:${row.line}: "${key}" must be a text`);
  return value;
}

function oneOf(file: string, row: Row, key: string, allowed: readonly string[]): string {
  const value = textOf(file, row, key);
  if (!allowed.includes(value)) throw new Error(`${file}:${row.line}: "${key}" is ${value}; it can be ${allowed.join(', ')}`);
  return value;
}
