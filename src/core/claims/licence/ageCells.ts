/** A table's column of licensed ages: below "Licensed from" a bare "18 years" is a lower bound, and "adults" tells whom the label covers. */
import type { AgeGroup } from '../../text/ages.ts';
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/sentence.ts';

/** Headings of columns that tell from which age on a drug is licensed. */
const FROM =
  /^\W*(?:(?:US|EU|UK|FDA|EMA|MHRA)\s+)?(?:(?:licen[sc]ed|approved|labell?ed|authori[sz]ed|indicated|given|used|for\s+use)\s+)?(?:from|(?:minimum|lowest|youngest|lower|starting|earliest)\s+(?:\w+\s+)?(?:ages?|limit)|starts?\s+at(?=\s+(?:the\s+)?age)|from\s+ages?|age\s+from)(?:\s+(?:the\s+)?ages?(?:\s+of)?)?(?:\s*\((?:years?|yrs?|y)\))?(?:\s+(?:in|for)\s+(?:AD|(?:atopic\s+)?(?:eczema|dermatitis)))?\W*$/i;
/** Headings of columns that tell for whom. */
const FOR =
  /^\W*(?:(?:US|EU|UK|FDA|EMA|MHRA)\s+)?(?:(?:licen[sc]ed|approved|labell?ed|authori[sz]ed|indicated)(?:\s+(?:for|in|ages?|age\s+(?:group|range)|populations?|patients?|use))?|(?:licen[sc]e|label|approval|indication)|(?:patients?|populations?|ages?)(?:\s+(?:groups?|range|limits?|licen[sc]ed|approved|on\s+(?:the\s+)?label))?|who(?:\s+(?:is\s+it\s+for|(?:can|may)\s+(?:have|use|take|get)\s+it|for|it['’]s\s+for|qualifies))?|for\s+whom)\W*$/i;
/** "18", "18 years", "6 months", "age 12". */
const BARE = /^\W*(?:ages?d?\s+)?(?<value>\d{1,2})(?:\s*(?<unit>years?|yrs?|y|months?|mo))?(?=\s*(?:[,;(*†‡]|$))/i;

/** A column that narrows what the ages of a row are about: a disease, a country, a strength; or that tells of something else than licences. */
const NARROWS =
  /\b(?:uses?|used\s+for|diseases?|indications?|conditions?|countr(?:y|ies)|regions?|markets?|places?|where|strengths?|devices?|trials?|stud(?:y|ies)|dos(?:e|es|ing|age)|intervals?|frequency|loading|EASI\S*|IGA\S*|respon\w+|results?|outcomes?|efficacy|costs?|price|funding|recommend\w*|conjunctivitis|side\s+effects?|n)\b/i;
/** Above a table: what it tells are positions, payments or trials, or one's own patients. */
const NO_LICENCES = /\b(?:recommend\w*|guidelines?|funding|funded|reimburs\w*|trials?|stud(?:y|ies)|our|costs?|dos(?:e|es|ing))\b/i;

/** Does the table leave open which licence the ages in a cell are of? */
export function isNarrowedTable({ sentence: { block } }: Clause): boolean {
  if (block.kind !== 'cell' || !block.column) return false;
  // What stands at the head of the row is known.
  const others = (block.column.beside ?? []).slice(1).filter((h) => h !== block.column);
  return others.some((h) => NARROWS.test(h.text));
}

/** Is the clause in a column that tells whom a licence covers? */
export function isAgeCell(clause: Clause): boolean {
  const cell = cellOf(clause);
  if (cell?.subject.kind !== 'drug' || !(FROM.test(cell.header) || FOR.test(cell.header)) || isNarrowedTable(clause)) return false;
  const { block } = clause.sentence;
  const above = [...block.headings.slice(0, 1), ...(block.leadIn ? [block.leadIn] : []), ...(block.column?.beside?.slice(0, 1) ?? [])];
  // "X (TRIAL 1)": of that trial.
  return (
    !above.some((b) => NO_LICENCES.test(b.text)) &&
    !/\((?![A-Z][a-z]+\W*\))[^()]*\)/.test(block.row?.text ?? '') &&
    !/^\W*\d[\d,]{2,}\s/.test(block.text)
  );
}

/** The clause with the lower bound that a bare number in a column of lower bounds is; the clause itself where there is none. */
export function withBareAge(clause: Clause): Clause {
  const { block } = clause.sentence;
  if (block.kind !== 'cell' || clause.ages.length > 0 || clause.start !== clause.sentence.start) return clause;
  const bare = BARE.exec(clause.text);
  if (!bare || !isAgeCell(clause) || !FROM.test(cellOf(clause)?.header ?? '')) return clause;
  const unit = /^m/i.test(bare.groups!['unit'] ?? '') ? 'month' : 'year';
  const at = clause.start + bare[0].search(/\d/);
  const age: AgeGroup = { start: at, end: clause.start + bare[0].length, min: { value: Number(bare.groups!['value']), unit } };
  return clause.with({ ages: [age] });
}
