/** A use of a name, as a part of a document tells it by itself. */
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { TableName } from './nameTable.ts';

/** A use of a name, whatever the place of the document is. */
export interface Use {
  readonly name: TableName;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** As the document writes it. */
  readonly text: string;
  /** The same with the markup within, if any, and what stands right before it in the source. */
  readonly written: string;
  readonly before: string;
  /** What stands right behind it in the text. */
  readonly behind: string;
  /** The sentence has another name of the same drug, which it compares with or sets against this one. */
  readonly besideAnother: boolean;
  /** The places that its sentence names. */
  readonly places: readonly Jurisdiction[];
  /** It stands in brackets behind a brand of the United States; these are all places of that brand. */
  readonly ofBrandIn?: readonly Jurisdiction[];
}
