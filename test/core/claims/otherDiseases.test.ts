/** Clinical prose about other diseases, with approvals, ages, counts and warnings of its own, gives no finding: the facts are not about it. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { check, folder } from '../support.ts';

describe('prose about other diseases', () => {
  const dir = path.join('test', 'fixtures', 'other-diseases');
  const documents = (): { file: string; text: string }[] =>
    fs
      .readdirSync(folder(dir))
      .filter((file) => file.endsWith('.md'))
      .map((file) => ({ file, text: fs.readFileSync(path.join(dir, file), 'utf8') }));

  it('is ten thousand words at least', () => {
    const words = documents().reduce((n, { text }) => n + (text.match(/\p{L}[\p{L}\d'’-]*/gu) ?? []).length, 0);
    assert.ok(words >= 10_000, `${words} words`);
  });

  it('gives no finding, whatever country the reader is in', () => {
    const alarms = documents().flatMap(({ file, text }) =>
      ([undefined, 'EU', 'UK', 'JP'] as const).flatMap((place) =>
        check(text, undefined, place).map(
          (f) => `${file}, ${place ?? 'no place'}: "${text.slice(f.start, f.end)}": ${f.rule}: ${f.message}`,
        ),
      ),
    );
    assert.deepEqual(alarms, []);
  });
});
