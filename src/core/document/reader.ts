/** What reading a document needs to know, the same for all of them. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Findings } from '../mentions/findMentions.ts';
import { prepareNameRules, type NamesFound } from '../nameRules/index.ts';
import type { NameReader } from '../nameRules/rule.ts';
import type { Bundled, Names } from '../names.ts';
import { PART_SIZE } from '../text/parts.ts';
import type { Block } from '../text/prose.ts';

export interface Reader {
  readonly dataset: Dataset;
  /** The dataset's names in a block. */
  readonly known: (block: Block) => Findings;
  readonly names: NameReader<NamesFound>;
  /** UTF-16 code units that a part of a document has at least. */
  readonly partSize: number;
}

export function createReader(dataset: Dataset, names: Names, bundled: Bundled, partSize = PART_SIZE): Reader {
  const speller = bundled.words && names.speller;
  return { dataset, known: names.known, names: prepareNameRules({ dataset, lexicon: () => bundled.lexicon?.(), speller }), partSize };
}
