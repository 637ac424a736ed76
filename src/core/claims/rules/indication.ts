/** `indication`: for which disease a drug is licensed, and for which only. */
import { compareDates } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { licencesEver, statusOf } from '../../dataset/questions.ts';
import { within, type Clause } from '../clauses.ts';
import { APPROVED, cuesIn, isDenied } from '../cues.ts';
import { isAssertion } from '../mood.ts';
import { severityIn } from '../qualifiers.ts';
import type { Rule } from '../rule.ts';
import { indicationsIn, MIXED, settingsOf } from '../setting.ts';
import { licensee } from '../subjects.ts';
import type { Claim, Judgement } from '../types.ts';

/** "approved only for psoriasis", "only approved for psoriasis". */
const WHERE = String.raw`(?:\s+(?:in|by)\s+(?:the\s+)?[\w.]+(?:\s+[A-Z]\w+)?)?`;
const ONLY_FOR = new RegExp(
  String.raw`(?<![\w-])${APPROVED}${WHERE}\s+(?:only|solely|exclusively)\s+for\b|(?<!\b(?:the|an?|its)\s+)\b(?:only|solely|exclusively)\s+${APPROVED}${WHERE}\s+for\b`,
  'gi',
);

function read(clause: Clause): Claim[] {
  return cuesIn(clause, ONLY_FOR).flatMap((cue) => {
    const named = indicationsIn(within(clause.terms, { start: cue.end, end: clause.end }));
    const subjects = licensee(clause, cue.start, cue.end).filter((s) => s.kind === 'drug');
    if (named.length === 0 || subjects.length !== 1 || isDenied(clause, cue.start) || !isAssertion(clause, cue.start)) return [];
    const first = clause.terms.find((t) => t.start >= cue.end && t.target.kind === 'indication')!;
    const { block, text: whole } = clause.sentence;
    // "Only for adults with X", "only for severe X", "in hand eczema only for ...": something else than the disease is restricted.
    const between = block.text.slice(cue.end, first.start);
    const behind = block.text.slice(first.end, clause.end);
    if (clause.ages.length > 0 || /[\p{L}]/u.test(between.replace(/\b(?:plaque|chronic|the|treatment|treating|of|atopic|use|in)\b/gi, '')))
      return [];
    if (
      /\b(?:that|which|not|who|when|after)\b/i.test(behind) ||
      (/^(?:In|For|Within)\b/.test(whole) && indicationsIn(clause.sentence.terms.filter((t) => t.start < cue.start)).length > 0) ||
      severityIn(clause)
    )
      return [];
    if (indicationsIn(clause.sentence.terms).length > named.length || subjects[0]!.strength || subjects[0]!.form) return [];
    return settingsOf(clause, { at: cue.end })
      .filter((setting) => setting.indication !== MIXED)
      .map((setting) => ({
        rule: 'indication' as const,
        subject: subjects[0]!,
        predicate: 'only-for',
        setting,
        named,
        start: cue.start,
        end: first.end,
      }));
  });
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject } = claim;
  const drug = dataset.drugs.get(subject.id)!;
  const scope = { jurisdiction: setting.jurisdiction, on: setting.on, route: subject.route };
  const named = new Set(
    claim.named!.flatMap((id) => [
      ...dataset.indicationsWithin(id),
      ...dataset.vocabulary.indications.filter((i) => dataset.indicationsWithin(i.id).has(id)).map((i) => i.id),
    ]),
  );
  const other = licencesEver(dataset, drug, scope)
    .filter(
      (f) =>
        f.date &&
        f.judge !== false &&
        !named.has(f.indication) &&
        statusOf(dataset, drug, { ...scope, indication: f.indication }).first === f,
    )
    .sort((a, b) => compareDates(a.date!, b.date!));
  // Without a licence for the disease it names, the sentence is about something the data does not know.
  const known = [...named].some((indication) => statusOf(dataset, drug, { ...scope, indication }).approved === 'yes');
  if (!known || other.length === 0) return undefined;
  return {
    claim,
    verdict: 'outdated',
    since: other[0]!.date,
    reason: { kind: 'also', drug, licences: other },
    evidence: other.map((f) => dataset.facts.get(f.id)!),
  };
}

export const indication: Rule = {
  id: 'indication',
  title: 'Indication',
  means: 'A sentence says that a drug is licensed for one disease only, and it has been licensed for another since.',
  why: 'Readers with the other disease do not learn that the treatment is licensed for them.',
  fix: 'Name the other indication with its date, or leave the "only" out.',
  severity: 'warning',
  flags: [
    { text: 'Tapinarof is approved in the US only for plaque psoriasis.', verdict: 'outdated' },
    { text: 'Ruxolitinib cream is only approved by the FDA for atopic dermatitis.', verdict: 'outdated' },
    { text: 'Nemolizumab is licensed in the United States exclusively for prurigo nodularis.', verdict: 'outdated' },
  ],
  passes: [
    { text: 'Tapinarof is approved in the US only for plaque psoriasis.', asOf: '2024-06-30' },
    { text: 'Delgocitinib cream is approved in the US only for chronic hand eczema.' },
    { text: 'Until December 2024, tapinarof was approved only for plaque psoriasis.' },
  ],
  read,
  judge,
};
