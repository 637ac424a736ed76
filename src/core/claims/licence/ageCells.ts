/** A table's column of licensed ages: below "Licensed from" a bare "18 years" is a lower bound, and "adults" tells whom the label covers. */
import type { AgeGroup } from '../../text/ages.ts';
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/clauses.ts';

/** Headings of columns that tell from which age on a drug is licensed. */
const FROM =
  /^\W*(?:(?:US|EU|UK|FDA|EMA|MHRA)\s+)?(?:(?:licen[sc]ed|approved|labell?ed|authori[sz]ed|indicated|given|used|for\s+use)\s+)?(?:from|(?:minimum|lowest|youngest|lower|starting|earliest)\s+(?:\w+\s+)?(?:ages?|limit)|youngest(?:\s+patients?)?|starts?\s+at|from\s+ages?|age\s+from)(?:\s+(?:the\s+)?ages?(?:\s+of)?)?(?:\s*\((?:years?|yrs?|y)\))?\W*$/i;
/** Headings of columns that tell for whom. */
const FOR =
  /^\W*(?:(?:US|EU|UK|FDA|EMA|MHRA)\s+)?(?:(?:licen[sc]ed|approved|labell?ed|authori[sz]ed|indicated)(?:\s+(?:for|in|ages?|age\s+(?:group|range)|populations?|patients?|use))?|(?:licen[sc]e|label|approval|indication)|(?:patients?|populations?|ages?)(?:\s+(?:groups?|range|limits?|licen[sc]ed|approved|on\s+(?:the\s+)?label))?|who(?:\s+(?:is\s+it\s+for|(?:can|may)\s+(?:have|use|take|get)\s+it|for|it['’]s\s+for|qualifies))?|for\s+whom)\W*$/i;
/** "18", "18 years", "6 months", "age 12". */
const BARE = /^\W*(?:ages?d?\s+)?(?<value>\d{1,2})(?:\s*(?<unit>years?|yrs?|y|months?|mo))?(?=\s*(?:[,;(*†‡]|$))/i;

/** Is the clause in a column that tells whom a licence covers? */
export function isAgeCell(clause: Clause): boolean {
  const cell = cellOf(clause);
  return cell?.subject.kind === 'drug' && (FROM.test(cell.header) || FOR.test(cell.header));
}

/** The clause with the lower bound that a bare number in a column of lower bounds is; the clause itself where there is none. */
export function withBareAge(clause: Clause): Clause {
  const { block } = clause.sentence;
  if (block.kind !== 'cell' || clause.ages.length > 0 || clause.start !== clause.sentence.start) return clause;
  const bare = BARE.exec(clause.text);
  if (!bare || !FROM.test(cellOf(clause)?.header ?? '')) return clause;
  const unit = /^m/i.test(bare.groups!['unit'] ?? '') ? 'month' : 'year';
  const at = clause.start + bare[0].search(/\d/);
  const age: AgeGroup = { start: at, end: clause.start + bare[0].length, min: { value: Number(bare.groups!['value']), unit } };
  return { ...clause, ages: [age] };
}
