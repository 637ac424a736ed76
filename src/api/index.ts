/** The Node API: what the command line finds, for programs. Its types stand in this one file, so that its declarations need no other. */
import { parseDate } from '../core/dataset/calendar.ts';
import { bundled, bundledDataset } from '../bundled.ts';
import { createChecker as createCoreChecker } from '../core/checker.ts';
import { applyLevels, readConfig } from '../core/config.ts';
import { withUserData } from '../core/dataset/userData.ts';
import { cardToText } from '../core/describe/render.ts';
import { mended } from '../core/nameRules/bulk.ts';
import { ruleIds as coreRuleIds } from '../core/rules.ts';
import { LineMap } from '../core/text/lineMap.ts';

/** A place whose regulator's decisions count. */
export type Place = (typeof PLACES)[number];
const PLACES = ['US', 'EU', 'UK', 'JP', 'CA', 'AU'] as const;
/** How loud a finding is. */
export type Severity = 'error' | 'warning' | 'information';

/** What a project says for all its documents: the settings of `.classwise.json`. */
export interface Options {
  /** Whose approvals count where a text names no place; left out: the United States. */
  readonly jurisdiction?: Place;
  /** Rule id -> how loud it is. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** By which names drugs go. */
  readonly naming?: { readonly names?: 'auto' | 'INN' | 'USAN' | 'BAN' | 'off'; readonly suffix?: 'auto' | 'keep' | 'drop' };
  /** Front matter keys that hold a document's review date. */
  readonly reviewedKeys?: readonly string[];
  /** Findings accepted for good. */
  readonly accepted?: readonly {
    readonly rule: string;
    readonly text: string;
    readonly before?: string;
    readonly after?: string;
    readonly reason: string;
  }[];
  /** Facts of your own: the text of JSON files in the shape of `data/schema/dataset.schema.json`, with names for messages. */
  readonly datasets?: readonly { readonly name: string; readonly text: string }[];
}

/** Replaces the text from `start` to `end` by `newText`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What is wrong at a place of a text. Offsets are UTF-16 code units from 0; lines and columns count from 1. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly verdict: 'outdated' | 'wrong';
  readonly severity: Severity;
  /** What is true, since when, and by which source. */
  readonly message: string;
  /** The dated facts that speak against the text. */
  readonly evidence: readonly {
    readonly id: string;
    readonly date: string | null;
    readonly jurisdiction: string;
    readonly fact: string;
    readonly url: string | null;
    readonly publisher: string | null;
  }[];
  /** `bulk`: safe to apply together with others; only names have such fixes, never claims. */
  readonly fixes: readonly { readonly title: string; readonly edits: readonly Edit[]; readonly bulk: boolean }[];
}

/** A name of a drug, brand or class in a text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly classes: readonly string[];
}

/** For one question. */
export interface Asked {
  /** The day to judge at, `YYYY-MM-DD`; left out: today. */
  readonly asOf?: string;
  /** In place of the checker's own. */
  readonly jurisdiction?: Place;
}

export interface Checker {
  /** Judges what a Markdown text claims; sorted by place. Never throws because of a text. */
  readonly check: (text: string, asked?: Asked) => Finding[];
  /** The text with its misspelled and mixed names mended; claims stay as they are. */
  readonly fix: (text: string, asked?: Asked) => string;
  /** The names in a text, in order. */
  readonly mentions: (text: string) => Mention[];
  /** What is known of a drug, brand or class, as lines of text; `undefined` for a name that is not known. */
  readonly show: (name: string, asked?: Asked) => string | undefined;
  /** Which facts are in use, and how far they reach. */
  readonly data: { readonly version: string; readonly asOf: string };
}

/** The ids of all rules. */
export const ruleIds: readonly string[] = coreRuleIds;

/**
 * Makes a checker; keep it, for it opens the facts. Throws an Error that says what is wrong with the options, where, and how to mend it.
 *
 * @example
 * const checker = createChecker({ jurisdiction: 'UK' });
 * for (const f of checker.check(text)) console.log(`${f.startLine}:${f.startColumn} ${f.message}`);
 */
export function createChecker(options: Options = {}): Checker {
  const { datasets = [], ...settings } = options;
  const read = readConfig('options', JSON.stringify(settings));
  if ('problems' in read) throw new Error(read.problems.map((p) => `${p.file} at ${p.path}: ${p.message}`).join('\n'));
  const { config } = read;
  const { dataset, problems } = withUserData(
    bundledDataset(),
    datasets.map(({ name, text }) => ({ file: name, text })),
  );
  if (problems.length > 0) throw new Error(problems.map((p) => `${p.file}${p.path ? ` at ${p.path}` : ''}: ${p.message}`).join('\n'));
  const core = createCoreChecker(dataset, bundled);

  const ask = (text: string, { asOf = today(), jurisdiction = options.jurisdiction }: Asked) => {
    if (jurisdiction !== undefined && !PLACES.includes(jurisdiction))
      throw new Error(`jurisdiction: "${String(jurisdiction)}" is not one of ${PLACES.join(', ')}`);
    const { reviewedKeys, naming, accepted } = config;
    const found = core.check(text, { asOf: dayOf(asOf), jurisdiction, house: jurisdiction ?? null, reviewedKeys, naming, accepted });
    return applyLevels(found, config.rules);
  };
  return Object.freeze<Checker>({
    check: (text, asked = {}) => {
      const lines = new LineMap(text);
      return ask(text, asked).map((f) => {
        const [from, to] = [lines.at(f.start), lines.at(f.end)];
        return {
          start: f.start,
          end: f.end,
          startLine: from.line,
          startColumn: from.column,
          endLine: to.line,
          endColumn: to.column,
          rule: f.rule,
          verdict: f.verdict,
          severity: f.severity,
          message: f.message,
          evidence: f.evidence,
          fixes: f.fixes.map(({ title, edits, bulk = false }) => ({ title, edits, bulk })),
        };
      });
    },
    fix: (text, asked = {}) => mended(text, (source) => ask(source, asked)).source,
    mentions: (text) =>
      core
        .mentions(text)
        .map(({ start, end, text: said, kind, id, name, classes }) => ({ start, end, text: said, kind, id, name, classes })),
    show: (name, { asOf = today(), jurisdiction = options.jurisdiction } = {}) => {
      const hit = core.lookUp(name);
      const card = hit && core.card(hit, { asOf: dayOf(asOf), jurisdiction });
      return card && cardToText(card);
    },
    data: { version: dataset.version, asOf: dataset.asOf },
  });
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

function dayOf(asOf: string): string {
  if (asOf.length === 10 && parseDate(asOf)) return asOf;
  throw new Error(`asOf: "${asOf}" is not a day; write it as YYYY-MM-DD`);
}
