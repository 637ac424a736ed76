/** The bundled dataset leaves out what every fact has in common; this puts it back. */
import { unpack, type Packed } from './pack.ts';
import { unsqueeze } from './phrases.ts';
import type { RawDataset, Source } from './schema.ts';

/** Reads what `scripts/build-data.mjs` wrote: packed JSON, in which a fact without `verified` was verified on the dataset's `asOf`. */
export function expandDataset(text: string): RawDataset {
  const { sources, ...rest } = unpack(JSON.parse(unsqueeze(text)) as Packed) as unknown as Omit<RawDataset, 'sources'> & {
    sources: (Source & { id: string })[];
  };
  const data: RawDataset = {
    ...rest,
    sources: Object.fromEntries(
      sources.map(({ id, url, ...source }) => [id, { ...source, url: url.startsWith('http') ? url : `https://${url}` }]),
    ),
  };
  const verify = (entry: { verified?: string }): void => {
    entry.verified ??= data.asOf!;
  };
  for (const subject of [...(data.drugs ?? []), ...(data.classes ?? [])]) subject.facts.forEach(verify);
  data.guidelines?.forEach(verify);
  return data;
}
