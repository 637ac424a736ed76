// Makes a screenshot about a third as large: a PNG with a palette of 256 colours, which flat surfaces and text do not miss.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The chunks of a PNG by type; data that is split over several is joined. */
function chunksOf(png) {
  const chunks = {};
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks[type] = Buffer.concat([chunks[type] ?? Buffer.alloc(0), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Takes back the row filters of a PNG: the bytes of the pixels, row after row. */
function unfilter(data, height, rowBytes, pixelBytes) {
  const pixels = Buffer.alloc(height * rowBytes);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (rowBytes + 1)];
    for (let x = 0; x < rowBytes; x += 1) {
      const at = y * rowBytes + x;
      const left = x >= pixelBytes ? pixels[at - pixelBytes] : 0;
      const up = y > 0 ? pixels[at - rowBytes] : 0;
      const corner = x >= pixelBytes && y > 0 ? pixels[at - rowBytes - pixelBytes] : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      pixels[at] = data[y * (rowBytes + 1) + 1 + x] + predicted;
    }
  }
  return pixels;
}

/** The 256 most frequent colours; every other one is shown as the nearest of them. */
function quantise(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byFrequency = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = byFrequency.slice(0, 256);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  const distance = (a, b) => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  for (const colour of byFrequency.slice(256)) {
    let nearest = 0;
    for (let index = 1; index < 256; index += 1) {
      if (distance(colour, palette[index]) < distance(colour, palette[nearest])) nearest = index;
    }
    indexOf.set(colour, nearest);
  }
  return { palette, indexOf };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Turns the PNG of a browser's screenshot (8 bits a channel, not interlaced) into one with a palette. */
export function withPalette(png) {
  const { IHDR, IDAT } = chunksOf(png);
  const [width, height] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)];
  const pixelBytes = { 2: 3, 6: 4 }[IHDR[9]];
  if (IHDR[8] !== 8 || !pixelBytes || IHDR[12] !== 0) return png;
  const pixels = unfilter(inflateSync(IDAT), height, width * pixelBytes, pixelBytes);
  const colours = Array.from({ length: width * height }, (_, i) => pixels.readUIntBE(i * pixelBytes, 3));
  const { palette, indexOf } = quantise(colours);
  // A row starts with its filter: none, which suits indexes into a palette best.
  const rows = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, i) => rows.writeUInt8(indexOf.get(colour), i + Math.floor(i / width) + 1));
  const header = Buffer.from(IHDR);
  header[9] = 3;
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}
