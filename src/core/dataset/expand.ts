/** The bundled dataset leaves out what every fact has in common; this puts it back. The sources wait until the first is asked for. */
import { unpack, type Packed } from './pack.ts';
import { unsqueeze } from './phrases.ts';
import type { RawDataset, Source } from './schema.ts';

/**
 * Reads what `scripts/build-data.mjs` wrote: two squeezed and packed texts of two lines each, the facts and the list of sources.
 * A fact without `verified` was verified on the dataset's `asOf`; an address without a scheme has `https`.
 */
export function expandDataset(text: string): RawDataset {
  const cut = text.indexOf('\n', text.indexOf('\n') + 1);
  const data = read(text.slice(0, cut)) as RawDataset;
  let sources: Record<string, Source> | undefined;
  Object.defineProperty(data, 'sources', { enumerable: true, get: () => (sources ??= expandSources(text.slice(cut + 1))) });
  const verify = (entry: { verified?: string }): void => {
    entry.verified ??= data.asOf!;
  };
  for (const subject of [...(data.drugs ?? []), ...(data.classes ?? [])]) subject.facts.forEach(verify);
  data.guidelines?.forEach(verify);
  return data;
}

function expandSources(text: string): Record<string, Source> {
  const list = read(text) as (Source & { id: string })[];
  return Object.fromEntries(
    list.map(({ id, url, ...source }) => [id, { ...source, url: url.startsWith('http') ? url : `https://${url}` }]),
  );
}

function read(text: string): unknown {
  return unpack(JSON.parse(unsqueeze(text)) as Packed);
}
