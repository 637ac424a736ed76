/**
 * Documents whose lines carry their own expectations: `{rule-id}` or `{rule-id verdict}` behind a line says that a finding of that rule
 * begins on it, one mark for each finding. `<!-- asOf: 2022-06-30; jurisdiction: UK -->` on the first line says at which day and for
 * which place the document is judged; `names: INN; suffix: drop` what its house asks of names. To add a case, write a line.
 */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Finding } from '../../../src/core/checker.ts';
import { jurisdictionId } from '../../../src/core/dataset/schema.ts';
import { NAME_CHOICES, SUFFIX_CHOICES, type NamingChoice } from '../../../src/core/nameRules/choice.ts';
import { ruleIds } from '../../../src/core/rules.ts';
import { folder, TODAY } from '../support.ts';

const IDS = ruleIds.join('|');
const MARK = new RegExp(`\\s*\\{(${IDS})(?: (outdated|wrong))?\\}`, 'g');
const SETTINGS = /^<!-- ((?:\w+: [\w-]+(?:; )?)+) -->/;

export interface Fixture {
  readonly text: string;
  /** Per line, from 1: the marks that stood behind it. */
  readonly expected: ReadonlyMap<number, readonly { rule: string; verdict: string | undefined }[]>;
  readonly asOf: string;
  readonly jurisdiction: (typeof jurisdictionId.options)[number] | undefined;
  readonly naming: NamingChoice;
}

/** Takes the marks out of a document and remembers their lines. */
export function readFixture(source: string): Fixture {
  const expected = new Map<number, { rule: string; verdict: string | undefined }[]>();
  const lines = source.split('\n').map((line, i) => {
    const marks = [...line.matchAll(MARK)].map((m) => ({ rule: m[1]!, verdict: m[2] }));
    if (marks.length > 0) expected.set(i + 1, marks);
    return line.replace(MARK, '');
  });
  const settings = Object.fromEntries(
    (SETTINGS.exec(lines[0]!)?.[1] ?? '')
      .split('; ')
      .filter(Boolean)
      .map((s) => s.split(': ') as [string, string]),
  );
  for (const key of Object.keys(settings))
    assert.ok(['asOf', 'jurisdiction', 'names', 'suffix'].includes(key), `a fixture has no setting "${key}"`);
  const jurisdiction = jurisdictionId.options.find((id) => id === settings['jurisdiction']);
  assert.equal(jurisdiction, settings['jurisdiction'], 'a fixture names a place that is not known');
  const naming = {
    names: NAME_CHOICES.find((c) => c === settings['names']),
    suffix: SUFFIX_CHOICES.find((c) => c === settings['suffix']),
  };
  assert.deepEqual(naming, { names: settings['names'], suffix: settings['suffix'] }, 'a fixture asks for names in a way that is not known');
  return { text: lines.join('\n'), expected, asOf: settings['asOf'] ?? TODAY, jurisdiction, naming };
}

/** What of a document's findings is missing and what is too much, a line each. Empty when the marks and the findings agree. */
export function differences({ text, expected }: Fixture, findings: readonly Finding[]): string[] {
  const lines = text.split('\n');
  const left = new Map([...expected].map(([line, marks]) => [line, [...marks]]));
  const out: string[] = [];
  for (const f of findings) {
    const line = text.slice(0, f.start).split('\n').length;
    const marks = left.get(line) ?? [];
    const at = marks.findIndex((m) => m.rule === f.rule && (m.verdict === undefined || m.verdict === f.verdict));
    if (at >= 0) marks.splice(at, 1);
    else
      out.push(
        `line ${line} has a finding too much: {${f.rule} ${f.verdict}} "${text.slice(f.start, f.end)}" in "${lines[line - 1]}": ${f.message}`,
      );
  }
  for (const [line, marks] of left)
    for (const m of marks) out.push(`line ${line} has no finding {${m.rule}${m.verdict ? ` ${m.verdict}` : ''}}: "${lines[line - 1]}"`);
  return out;
}

/** The paths of all such documents about claims, or of another kind. */
export function fixtureFiles(kind = 'claims'): string[] {
  const dir = folder('test', 'fixtures', kind);
  return fs
    .readdirSync(dir)
    .filter((f) => f.endsWith('.md'))
    .map((f) => path.join(dir, f));
}
