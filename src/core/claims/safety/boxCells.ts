/** A table's column, or its row, of boxed warnings: "None" or "Yes" for a drug. */
import type { Cues } from '../../patterns/gate.ts';
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/sentence.ts';
import { settingsOf } from '../reading/setting.ts';
import type { Claim } from '../types.ts';

const HEADER =
  /^\W*(?:has\s+(?:an?\s+)?)?(?:(?:US|FDA)\s+)?(?:boxed|black[- ]box(?:ed)?|box)(?:\s+warnings?)?(?:\s*\((?:US|FDA)\)|\s+(?:on|in)\s+(?:the\s+)?US(?:\s+label)?|\s+on\s+(?:the\s+)?label)?\W*$/i;
/** The whole cell: what stands behind a word may take it back. */
const NONE = /^\W*\b(?:no|none|nil|absent|without|no\s+boxed\s+warning)\b\W*$/i;
const ONE = /^\W*\b(?:yes|present)\b\W*$/i;

export const boxCellCues: Cues = [NONE, ONE];

export function readBoxCell(clause: Clause): Claim[] {
  const cell = cellOf(clause);
  const { block } = clause.sentence;
  if (!cell || cell.subject.kind !== 'drug' || !HEADER.test(cell.header)) return [];
  const predicate = NONE.test(block.text) ? 'no-box' : ONE.test(block.text) ? 'has-box' : undefined;
  if (!predicate) return [];
  return settingsOf(clause).map((setting) => ({
    rule: 'boxed-warning' as const,
    subject: cell.subject,
    predicate,
    setting,
    start: clause.start,
    end: clause.end,
  }));
}
