/** A writer's own facts: JSON files in the bundled data's shape, laid over it. A broken file is reported and left out; the rest works. */
import { createDataset, type Dataset } from './dataset.ts';
import type { RawDataset } from './schema.ts';
import { crossCheck, validatePart, type PartName, type Problem } from './validate.ts';

export interface UserFile {
  /** As problems name it. */
  readonly file: string;
  readonly text: string;
}

/** The bundled facts with the writer's own over them, and what was wrong with the latter. Never throws. */
export function withUserData(bundled: RawDataset, files: readonly UserFile[]): { dataset: Dataset; problems: Problem[] } {
  const problems: Problem[] = [];
  const parts: RawDataset[] = [bundled];
  for (const { file, text } of files) {
    const read = readUserFile(file, text);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const wrong = unknownIds([...parts, read.data], read.data, file);
    if (wrong.length > 0) problems.push(...wrong);
    else parts.push(read.data);
  }
  return { dataset: createDataset(parts), problems };
}

/** Reads one file: a whole dataset, or a single drug or class as in `data/drugs/` and `data/classes/`. */
export function readUserFile(file: string, text: string): { data: RawDataset } | { problems: Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      problems: [
        { file, path: '', message: `not valid JSON: ${error instanceof Error ? error.message : String(error)}; correct it there` },
      ],
    };
  }
  if (Array.isArray(json))
    return { problems: [{ file, path: '', message: 'expected one object, found a list; write { "drugs": [...] }' }] };
  const part = partOf(json);
  const result = validatePart(part, file, json);
  if ('problems' in result) return result;
  if (part === 'drug') return { data: { drugs: [result.data as never] } };
  if (part === 'class') return { data: { classes: [result.data as never] } };
  return { data: result.data as RawDataset };
}

function partOf(json: unknown): PartName {
  if (typeof json !== 'object' || json === null) return 'dataset';
  if ('brands' in json || ('facts' in json && 'classes' in json)) return 'drug';
  return 'about' in json || 'parents' in json ? 'class' : 'dataset';
}

/** Ids that the file names and nobody has. */
function unknownIds(all: readonly RawDataset[], own: RawDataset, file: string): Problem[] {
  const joined = createDataset(all);
  const known: RawDataset = {
    drugs: own.drugs ?? [],
    classes: own.classes ?? [],
    guidelines: own.guidelines ?? [],
    sources: Object.fromEntries(joined.sources),
    vocabulary: joined.vocabulary,
  };
  const everyId = {
    classes: new Set(joined.classes.keys()),
    guidelines: new Set(joined.guidelines.keys()),
    facts: new Set(joined.facts.keys()),
  };
  return crossCheck(known, () => file, everyId);
}
