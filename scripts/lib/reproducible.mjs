// The same files make the same .vsix: byte for byte, whenever, wherever and by whom it is packed. It is packed as small as deflate can.

/** The first day that a zip file can name; it knows no time zone. */
const LONG_AGO = new Date(1980, 0, 1);
/** A file that its owner may write and all may read, as Unix has it, where a zip file keeps it. */
const MODE = (0o100644 << 16) >>> 0;
const UNIX = 0x0314;
/** More rounds win next to nothing. */
const ROUNDS = 5;

/** The zip file anew: entries by name, one date, one mode; packed without zlib, so that no version of it has a say. */
export async function normalizeZip(bytes) {
  // Not at the top: who is asked to install the packages has none yet.
  const [{ configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter }, { default: zopfli }] = await Promise.all([
    import('@zip.js/zip.js'),
    import('@gfx/zopfli'),
  ]);
  const pack = { gzip: zopfli.gzipAsync, 'deflate-raw': zopfli.deflateAsync };
  const stream = packing((format, whole) => pack[format](whole, { numiterations: ROUNDS }));
  configure({ useWebWorkers: false, CompressionStream: stream, CompressionStreamZlib: stream });
  const old = await new ZipReader(new Uint8ArrayReader(new Uint8Array(bytes))).getEntries();
  const zip = new ZipWriter(new Uint8ArrayWriter());
  const files = old.filter((file) => !file.directory).sort((a, b) => (a.filename < b.filename ? -1 : 1));
  for (const file of files) {
    const content = await file.getData(new Uint8ArrayWriter());
    await zip.add(file.filename, new Uint8ArrayReader(content), {
      lastModDate: LONG_AGO,
      extendedTimestamp: false,
      dataDescriptor: false,
      externalFileAttributes: MODE,
      versionMadeBy: UNIX,
    });
  }
  return Buffer.from(await zip.close());
}

/** A `CompressionStream` that packs all at once what it is given piece by piece. */
function packing(pack) {
  return class {
    constructor(format) {
      const pieces = [];
      const whole = new TransformStream({
        transform: (piece) => void pieces.push(piece),
        flush: async (controller) => controller.enqueue(await pack(format, Buffer.concat(pieces))),
      });
      this.readable = whole.readable;
      this.writable = whole.writable;
    }
  };
}
