/** Whole documents whose lines carry their own expectations (see ../claims/fixture.ts). A missing and an extra finding both fail. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { applyEdits, bulkEdits, bulkFix } from '../../../src/core/nameRules/bulk.ts';
import { nameRules } from '../../../src/core/nameRules/index.ts';
import { differences, fixtureFiles, readFixture } from '../claims/fixture.ts';
import { folder } from '../support.ts';
import { checkNames } from './support.ts';

for (const kind of ['naming', 'spelling']) {
  describe(`the documents in test/fixtures/${kind}`, () => {
    for (const file of fixtureFiles(kind)) {
      const fixture = readFixture(fs.readFileSync(file, 'utf8'));
      const find = (text: string) => checkNames(text, fixture);

      it(`${path.basename(file)} has the findings that its lines say, and no other`, () => {
        assert.deepEqual(differences(fixture, find(fixture.text)), []);
      });
      it(`${path.basename(file)} has none left to fix in bulk once all are fixed`, () => {
        const fixed = applyEdits(fixture.text, bulkEdits(find(fixture.text)));
        assert.deepEqual(
          find(fixed)
            .filter(bulkFix)
            .map((f) => f.message),
          [],
        );
      });
    }
  });
}

describe('the prose of this repository', () => {
  const files = ['examples', 'docs', 'test/fixtures'].flatMap((dir) =>
    fs
      .readdirSync(folder(dir), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !/^(?:rules|spelling)[\\/]/.test(name))
      .map((name) => path.join(dir, name)),
  );

  it(`has no misspelled name in ${files.length} documents but those that examples show`, () => {
    assert.ok(files.length > 50);
    const found = files.flatMap((file) =>
      checkNames(fs.readFileSync(file, 'utf8'))
        .filter((f) => f.rule === 'drug-spelling')
        .map((f) => `${file}: ${f.message}`),
    );
    assert.deepEqual(found, []);
  });
});

describe('the rules about names', () => {
  for (const rule of nameRules) {
    describe(rule.id, () => {
      it('says what it means, why it matters and how to mend it', () => {
        for (const text of [rule.means, rule.why, rule.fix]) assert.match(text, /\S{3}.*\.$/s);
        assert.ok(rule.flags.length >= 3 && rule.passes.length >= 3);
      });
      for (const { text, jurisdiction } of rule.flags)
        it(`flags ${jurisdiction ? `for ${jurisdiction} ` : ''}"${text}"`, () => {
          const found = checkNames(text, { jurisdiction }).filter((f) => f.rule === rule.id);
          assert.equal(found.length, 1);
          assert.match(found[0]!.message, /^[A-Z].*\.$/s);
          assert.equal(found[0]!.severity, rule.severity);
          assert.ok(found[0]!.evidence.length > 0);
        });
      for (const { text, jurisdiction } of rule.passes)
        it(`does not flag ${jurisdiction ? `for ${jurisdiction} ` : ''}"${text}"`, () => {
          assert.deepEqual(
            checkNames(text, { jurisdiction }).map((f) => f.message),
            [],
          );
        });
    });
  }
});
