/** Whole documents whose lines carry their own expectations (see fixture.ts). A missing and an extra finding both fail. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { rules } from '../../../src/core/claims/rules/index.ts';
import { check } from '../support.ts';
import { differences as compare, fixtureFiles, readFixture, type Fixture } from './fixture.ts';

const differences = (fixture: Fixture): string[] => compare(fixture, check(fixture.text, fixture.asOf, fixture.jurisdiction));

describe('the documents in test/fixtures/claims', () => {
  const files = fixtureFiles();
  let marks = 0;

  for (const file of files) {
    it(`${path.basename(file)} has the findings that its lines say, and no other`, () => {
      const fixture = readFixture(fs.readFileSync(file, 'utf8'));
      for (const list of fixture.expected.values()) marks += list.length;
      assert.deepEqual(differences(fixture), []);
    });
  }
  it('hold many expected findings, of every rule', () => {
    const all = files.map((f) => fs.readFileSync(f, 'utf8')).join('\n');
    for (const rule of rules) assert.ok((all.match(new RegExp(`\\{${rule.id}\\b`, 'g')) ?? []).length >= 5, rule.id);
    assert.ok(marks >= 60);
  });
});

describe('a fixture', () => {
  const CLAIM = 'Upadacitinib has no boxed warning.';
  const odd = (source: string): string[] => differences(readFixture(source)).map((d) => d.replace(/: .*/s, ''));

  it('agrees when its marks do', () => assert.deepEqual(odd(`Fine.\n\n${CLAIM} {boxed-warning wrong}\n`), []));
  it('tells of a missing finding', () => assert.deepEqual(odd('Fine. {boxed-warning}'), ['line 1 has no finding {boxed-warning}']));
  it('tells of a finding too much', () => assert.deepEqual(odd(`Fine.\n\n${CLAIM}`), ['line 3 has a finding too much']));
  it('tells of another rule', () => assert.equal(odd(`${CLAIM} {count}`).length, 2));
  it('tells of another verdict', () => assert.equal(odd(`${CLAIM} {boxed-warning outdated}`).length, 2));
  it('tells of another line', () => assert.equal(odd(`Fine. {boxed-warning}\n\n${CLAIM}`).length, 2));
  it('counts its marks', () => assert.equal(odd(`${CLAIM} {boxed-warning} {boxed-warning}`).length, 1));
  it('is judged at the day and place of its first line', () => {
    const text = 'Dupilumab is the only biologic approved for atopic dermatitis.';
    assert.deepEqual(odd(`<!-- asOf: 2021-06-30; jurisdiction: US -->\n\n${text}`), []);
    assert.equal(odd(`<!-- asOf: 2022-06-30; jurisdiction: US -->\n\n${text}`).length, 1);
    assert.equal(odd(`<!-- asOf: 2021-08-01; jurisdiction: EU -->\n\n${text}`).length, 1);
  });
  it('has no other settings', () => assert.throws(() => readFixture('<!-- asof: 2021-06-30 -->\n'), /no setting "asof"/));
});
