/** Reading a document: text in UTF-8 of a bearable size, or the reason why it is none. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import { reasonOf } from './errors.ts';

/** A document that cannot be used; the message says why and what to do, in words that follow the file's name. */
export class Unreadable extends Error {}

/** Larger documents are left alone: no page that people write is as large. */
export const MAX_MEGABYTES = 10;
const MEGABYTE = 1024 * 1024;
/** As much is looked at to tell whether a file is text, as git does. */
const HEAD = 8000;

/** The text of a document. Throws Unreadable. */
export function readDocument(file: string, maxMegabytes = MAX_MEGABYTES): string {
  return readText(file, maxMegabytes, 'split it, or raise the limit with --max-size');
}

/** Configs and datasets name files of any kind: a device without an end, too. */
const MAX_JSON_MEGABYTES = 50;

/** The text of a config or dataset. Throws Unreadable. */
export function readJson(file: string): string {
  return readText(file, MAX_JSON_MEGABYTES, 'no config or dataset is');
}

function readText(file: string, maxMegabytes: number, remedy: string): string {
  let bytes: Buffer | undefined;
  try {
    bytes = readBytes(file, maxMegabytes * MEGABYTE);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`cannot be read (${reasonOf(error)})`);
  }
  if (!bytes) throw new Unreadable(`is larger than ${maxMegabytes} MB; ${remedy}`);
  return decode(bytes);
}

/** Bytes as text. Throws Unreadable for what is no text, and for text in another encoding. */
export function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw new Unreadable('is in UTF-16; save it as UTF-8');
  if (bytes.subarray(0, HEAD).includes(0))
    throw new Unreadable('is no text but binary; leave it out, for example with "ignore" in .classwise.json');
  if (!isUtf8(bytes)) throw new Unreadable(`is not in UTF-8 (line ${firstBrokenLine(bytes)}); save it as UTF-8`);
  return bytes.toString('utf8');
}

/** The bytes of a file, or `undefined` when there are more than `most`. Reads no further than that, so that a device without an end ends too. */
function readBytes(file: string, most: number): Buffer | undefined {
  // To open a pipe that nobody writes to would wait for ever.
  if (fs.statSync(file).isFIFO()) throw new Unreadable('is a pipe; hand it over as standard input, with -');
  const fd = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(fd);
    if (size > most) return undefined;
    const parts: Buffer[] = [];
    let total = 0;
    for (;;) {
      const part = Buffer.allocUnsafe(total === 0 ? Math.max(size + 1, 4096) : 65_536);
      const read = fs.readSync(fd, part);
      if (read === 0) return parts.length === 1 ? parts[0] : Buffer.concat(parts);
      parts.push(part.subarray(0, read));
      if ((total += read) > most) return undefined;
    }
  } finally {
    fs.closeSync(fd);
  }
}

function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}
