/** A table's cell as a statement: the row's drug or class, the column's heading, and what the cell says of it. */
import type { Clause } from './sentence.ts';
import type { Subject } from '../types.ts';

export interface Cell {
  /** The column's heading; in a table about one thing, what the row begins with. */
  readonly header: string;
  /** The one drug or class that the row is about. */
  readonly subject: Subject;
}

/** Above the values of a table about one thing, whose rows begin with what each of them tells: "| Target | IL-13 |". */
const OF_VALUES =
  /^\W*(?:details?|values?|information|facts?|answers?|data|summary|notes?|descriptions?|key\s+(?:facts?|points?)|what\s+to\s+know)?\W*$/i;

/** The cell that a clause stands in; `undefined` outside tables, in the first column, and where the row names not exactly one. */
export function cellOf(clause: Clause): Cell | undefined {
  const { block, antecedents } = clause.sentence;
  const [subject] = antecedents.heading;
  if (block.kind !== 'cell' || !block.column || !block.row || block.row === block || antecedents.heading.length !== 1) return undefined;
  const header = OF_VALUES.test(block.column.text) ? block.row.text : block.column.text;
  return { header: header.trim(), subject: { ...subject!, at: undefined } };
}
