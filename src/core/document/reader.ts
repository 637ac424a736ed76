/** What reading a document needs to know, the same for all of them. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Findings } from '../mentions/findMentions.ts';
import { foldName } from '../dataset/nameForms.ts';
import { prepareNameRules, type NameReaders } from '../nameRules/index.ts';
import { once } from '../once.ts';
import type { Bundled, Names } from '../names.ts';
import { PART_SIZE } from '../text/parts.ts';
import type { Block } from '../text/block.ts';

export interface Reader {
  readonly dataset: Dataset;
  /** The dataset's names in a block. */
  readonly known: (block: Block) => Findings;
  readonly names: NameReaders;
  /** Drugs by their name and their brands, folded. */
  readonly drugsNamed: () => ReadonlyMap<string, readonly string[]>;
  readonly mentionIn: Names['mentionIn'];
  /** UTF-16 code units that a part of a document has at least. */
  readonly partSize: number;
}

export function createReader(dataset: Dataset, names: Names, bundled: Bundled, partSize = PART_SIZE): Reader {
  const speller = bundled.words && names.speller;
  return {
    dataset,
    known: names.known,
    mentionIn: names.mentionIn,
    names: prepareNameRules({ dataset, lexicon: () => bundled.lexicon?.(), speller }),
    drugsNamed: once(() => drugsNamed(dataset)),
    partSize,
  };
}

function drugsNamed(dataset: Dataset): Map<string, string[]> {
  const drugs = new Map<string, string[]>();
  for (const drug of dataset.drugs.values())
    for (const { name } of [drug, ...drug.brands]) {
      const fold = foldName(name);
      drugs.set(fold, [...(drugs.get(fold) ?? []), drug.id]);
    }
  return drugs;
}
