import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { normalizeZip } from '../../scripts/lib/reproducible.mjs';

interface Entry {
  readonly name: string;
  readonly text: string;
}

const FILES: readonly Entry[] = [
  { name: 'extension/package.json', text: '{}' },
  { name: 'extension/dist/extension.js', text: 'x'.repeat(5000) },
  { name: '[Content_Types].xml', text: '<Types/>' },
  { name: 'extension/ä.md', text: 'ä' },
];

const zipped = (files: readonly Entry[], date: Date, unixPermissions: number): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const { name, text } of files) zip.file(name, text, { date, unixPermissions });
  return zip.generateAsync({ type: 'uint8array', platform: 'UNIX' });
};

describe('the package', () => {
  it('is the same to the byte whenever, in whatever order and with whatever rights its files were packed', async () => {
    const one = await zipped(FILES, new Date('2026-11-22T10:00:00Z'), 0o644);
    const other = await zipped([...FILES].reverse(), new Date('2020-02-02T02:02:02Z'), 0o600);
    assert.notDeepEqual(one, other);
    assert.deepEqual(await normalizeZip(one), await normalizeZip(other));
  });
  it('holds the same files as before', async () => {
    const { files } = await JSZip.loadAsync(await normalizeZip(await zipped(FILES, new Date(), 0o755)));
    const held = await Promise.all(Object.values(files).map(async (f) => ({ name: f.name, text: await f.async('string') })));
    assert.deepEqual(
      held,
      [...FILES].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  });
});
