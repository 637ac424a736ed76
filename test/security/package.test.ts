import assert from 'node:assert/strict';
import { TextReader, TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from '@zip.js/zip.js';
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

const zipped = async (files: readonly Entry[], lastModDate: Date, mode: number): Promise<Uint8Array> => {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { lastModDate, versionMadeBy: 0x0314, externalFileAttributes: (mode << 16) >>> 0 });
  for (const { name, text } of files) await zip.add(name, new TextReader(text));
  return zip.close();
};

describe('the package', () => {
  it('is the same to the byte whenever, in whatever order and with whatever rights its files were packed', async () => {
    const one = await zipped(FILES, new Date('2026-11-22T10:00:00Z'), 0o644);
    const other = await zipped([...FILES].reverse(), new Date('2020-02-02T02:02:02Z'), 0o600);
    assert.notDeepEqual(one, other);
    assert.deepEqual(await normalizeZip(one), await normalizeZip(other));
  });
  it('holds the same files as before', async () => {
    const packed = await normalizeZip(await zipped(FILES, new Date(), 0o755));
    const files = await new ZipReader(new Uint8ArrayReader(packed)).getEntries();
    const held = await Promise.all(files.map(async (f) => ({ name: f.filename, text: await (f as FileEntry).getData(new TextWriter()) })));
    assert.deepEqual(
      held,
      [...FILES].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  });
  it('may be read by all and written by its owner', async () => {
    const files = await new ZipReader(new Uint8ArrayReader(await normalizeZip(await zipped(FILES, new Date(), 0o600)))).getEntries();
    for (const file of files) assert.equal((file.externalFileAttributes >>> 16).toString(8), '100644', file.filename);
  });
});
