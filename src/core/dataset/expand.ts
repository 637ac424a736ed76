/** The bundled dataset leaves out what every fact has in common; this puts it back. */
import type { RawDataset } from './schema.ts';

/** Reads the compact JSON that `scripts/build-data.mjs` wrote: a fact without `verified` was verified on the dataset's `asOf`. */
export function expandDataset(json: string): RawDataset {
  const data = JSON.parse(json) as RawDataset;
  const verify = (entry: { verified?: string }): void => {
    entry.verified ??= data.asOf!;
  };
  for (const subject of [...(data.drugs ?? []), ...(data.classes ?? [])]) subject.facts.forEach(verify);
  data.guidelines?.forEach(verify);
  return data;
}
