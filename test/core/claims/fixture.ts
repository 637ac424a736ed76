/**
 * Documents whose lines carry their own expectations: `{rule-id}` or `{rule-id verdict}` behind a line says that a finding of that rule
 * begins on it, one mark for each finding. `<!-- asOf: 2022-06-30; jurisdiction: UK -->` on the first line says at which day and for
 * which place the document is judged. To add a case, write a line.
 */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { rules } from '../../../src/core/claims/rules/index.ts';
import { jurisdictionId } from '../../../src/core/dataset/schema.ts';
import { folder, TODAY } from '../support.ts';

const IDS = rules.map((r) => r.id).join('|');
const MARK = new RegExp(`\\s*\\{(${IDS})(?: (outdated|wrong))?\\}`, 'g');
const SETTINGS = /^<!-- ((?:\w+: [\w-]+(?:; )?)+) -->/;

export interface Fixture {
  readonly text: string;
  /** Per line, from 1: the marks that stood behind it. */
  readonly expected: ReadonlyMap<number, readonly { rule: string; verdict: string | undefined }[]>;
  readonly asOf: string;
  readonly jurisdiction: (typeof jurisdictionId.options)[number] | undefined;
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
  for (const key of Object.keys(settings)) assert.ok(['asOf', 'jurisdiction'].includes(key), `a fixture has no setting "${key}"`);
  const jurisdiction = jurisdictionId.options.find((id) => id === settings['jurisdiction']);
  assert.equal(jurisdiction, settings['jurisdiction'], 'a fixture names a place that is not known');
  return { text: lines.join('\n'), expected, asOf: settings['asOf'] ?? TODAY, jurisdiction };
}

/** The paths of all such documents. */
export function fixtureFiles(): string[] {
  const dir = folder('test', 'fixtures', 'claims');
  return fs
    .readdirSync(dir)
    .filter((f) => f.endsWith('.md'))
    .map((f) => path.join(dir, f));
}
