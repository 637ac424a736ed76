// The same files make the same .vsix: byte for byte, whenever, wherever and by whom it is packed.

/** The first day that a zip file can name. */
const LONG_AGO = new Date(Date.UTC(1980, 0, 1));

/** The zip file anew: entries by name, one date, one mode; packed in JavaScript, so that no version of zlib has a say. */
export async function normalizeZip(bytes) {
  // Not at the top: who is asked to install the packages has none yet.
  const { default: JSZip } = await import('jszip');
  const old = await JSZip.loadAsync(bytes);
  const zip = new JSZip();
  const files = Object.values(old.files).filter((file) => !file.dir);
  for (const file of files.sort((a, b) => (a.name < b.name ? -1 : 1)))
    zip.file(file.name, await file.async('uint8array'), { date: LONG_AGO, createFolders: false, unixPermissions: 0o644 });
  return zip.generateAsync({ type: 'nodebuffer', platform: 'UNIX', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}
