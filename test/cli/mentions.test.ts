import assert from 'node:assert/strict';
import { classwise, folderWith, removeFolders } from './support.ts';

describe('classwise mentions', () => {
  afterEach(removeFolders);

  it('writes one object a name, with the fields of the contract', async () => {
    const stdin = 'Take **Rinvoq®** or\n`dupilumab` or JAK\ninhibitors, as tralokinumab-ldrm.\n';
    const { code, records } = await classwise(['mentions', '-', '--format', 'jsonl'], { stdin });
    assert.equal(code, 0);
    for (const record of records) assert.deepEqual(Object.keys(record), ['file', 'start', 'end', 'text', 'kind', 'id', 'name', 'classes']);
    assert.deepEqual(
      records.map((r) => [r['kind'], r['id'], r['name'], r['classes']]),
      [
        ['brand', 'upadacitinib', 'upadacitinib', ['jak-inhibitor']],
        ['class', 'jak-inhibitor', 'JAK inhibitor', ['jak-inhibitor']],
        ['drug', 'tralokinumab', 'tralokinumab', ['il-13-inhibitor']],
      ],
    );
    assert.deepEqual(
      records.map((r) => stdin.slice(Number(r['start']), Number(r['end']))),
      ['Rinvoq', 'JAK\ninhibitors', 'tralokinumab-ldrm'],
    );
  });
  it('names file, line and column as text', async () => {
    const cwd = folderWith({ 'a.md': 'One.\n\nTake Rinvoq.\n' });
    const { out } = await classwise(['mentions', 'a.md'], { cwd });
    assert.equal(out, 'a.md:3:6 brand Rinvoq = upadacitinib (jak-inhibitor)\n');
  });
  it('reads folders', async () => {
    const cwd = folderWith({ 'a.md': 'Rinvoq', 'b/c.qmd': 'dupilumab', 'd.txt': 'dupilumab' });
    const { records } = await classwise(['mentions', '.', '--format', 'jsonl'], { cwd });
    assert.deepEqual(
      records.map((r) => r['file']),
      ['a.md', 'b/c.qmd'],
    );
  });
  it('writes nothing for a text without names', async () => {
    const ran = await classwise(['mentions', '-'], { stdin: 'Nothing here.' });
    assert.deepEqual([ran.code, ran.out, ran.err], [0, '', '']);
  });
  for (const [what, words, message] of [
    ['no words', ['mentions'], /name files, folders or globs/],
    ['a file that is not there', ['mentions', 'no.md'], /no\.md: no such file or folder/],
    ['a format nobody knows', ['mentions', '-', '--format', 'sarif'], /"sarif" is not one of jsonl, text/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const ran = await classwise(words, { cwd: folderWith({}) });
      assert.equal(ran.code, 2);
      assert.match(ran.err, message);
    });
  }
});
