import assert from 'node:assert/strict';
import { classwise, folderWith, removeFolders } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';

describe('classwise check, of a review date', () => {
  afterEach(removeFolders);

  const rulesOf = async (stdin: string): Promise<[number, unknown[]]> => {
    const { code, records } = await classwise(['check', '-', '--format', 'jsonl'], { stdin });
    return [code, records.map((r) => `${String(r['rule'])} ${String(r['severity'])}`)];
  };

  it('ends with 1 for a date that is none or lies in the future', async () => {
    assert.deepEqual(await rulesOf('---\nlastReviewed: 2024-13-01\n---\n'), [1, ['review-date error']]);
    assert.deepEqual(await rulesOf('---\nlastReviewed: 2099-01-01\n---\n'), [1, ['review-date error']]);
  });
  it('tells what has changed since, and ends with 0', async () => {
    assert.deepEqual(await rulesOf('---\nlastReviewed: 2023-01-01\n---\n\nRoflumilast is a cream.\n'), [
      0,
      ['changed-since-review information'],
    ]);
  });
  it('switches it off where the config says so', async () => {
    const cwd = folderWith({
      'a.md': '---\nlastReviewed: 2023-01-01\n---\n\nRoflumilast is a cream.\n',
      '.classwise.json': '{ "rules": { "changed-since-review": "off" } } // ours',
    });
    assert.match((await classwise(['check', 'a.md'], { cwd })).out, /^0 findings/);
  });
});

describe('classwise check, of an accepted finding', () => {
  afterEach(removeFolders);

  it('leaves it out in every file of the project, and shows it when the sentence is another', async () => {
    const accepted = [{ rule: 'only-first-newest', text: 'the only biologic', before: 'Dupilumab is', reason: 'quoted' }];
    const cwd = folderWith({
      '.classwise.json': JSON.stringify({ accepted }),
      'a.md': `${OUTDATED}\n`,
      'b/c.md': `Text.\n\n- ${OUTDATED}\n`,
      'd.md': `Still, in the US dupilumab remains the only biologic approved for atopic dermatitis.\n`,
    });
    const ran = await classwise(['check', '.', '--format', 'jsonl'], { cwd });
    assert.deepEqual(
      ran.records.map((r) => r['file']),
      ['d.md'],
    );
  });
});
