/** A table's cell as a statement: the row's drug or class, the column's heading, and what the cell says of it. */
import type { Clause } from './clauses.ts';
import type { Subject } from '../types.ts';

export interface Cell {
  /** The column's heading. */
  readonly header: string;
  /** The one drug or class that the row is about. */
  readonly subject: Subject;
}

/** The cell that a clause stands in; `undefined` outside tables, in the first column, and where the row names not exactly one. */
export function cellOf(clause: Clause): Cell | undefined {
  const { block, antecedents } = clause.sentence;
  const [subject] = antecedents.heading;
  if (block.kind !== 'cell' || !block.column || !block.row || block.row === block || antecedents.heading.length !== 1) return undefined;
  return { header: block.column.text.trim(), subject: { ...subject!, at: undefined } };
}
