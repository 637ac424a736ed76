/** Reads from which age a text says that a drug may be used, and for whom it says that it may not. */
import { months } from '../../dataset/calendar.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { HAS_FINITE, type Clause } from '../reading/clauses.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied } from '../reading/cues.ts';
import { datesOutsideAsides, isAssertion } from '../reading/mood.ts';
import { isLimited } from '../reading/limits.ts';
import { isNoLimit } from '../reading/negation.ts';
import { isAgeCell, withBareAge } from './ageCells.ts';
import { isLocalPolicy, severityIn } from '../reading/qualifiers.ts';
import { segmentsOf } from '../reading/segments.ts';
import { MIXED, settingsOf } from '../reading/setting.ts';
import { groups, soleDrug, licensee, subjectBehind, subjectFor, subjectsOf } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';

/** Words that make an age a labelled one. */
const LICENSING = new RegExp(
  [
    String.raw`(?<![\w-])${APPROVED}\b`,
    String.raw`\b${APPROVAL}\b`,
    String.raw`\b(?:limited|restricted|reserved|confined|open|closed)\s+to\b`,
    String.raw`\b(?:may|can|could)\s+(?:now\s+|only\s+|not\s+|also\s+|still\s+|so\s+far\s+)*(?:be\s+)?(?:used|given|prescribed|taken|had|offered|treated|started|applied|put|prescribe|give|have|use|take|receive|get|start)\b`,
    String.raw`\b(?:cannot|can['’]t|mustn['’]t|must\s+not|may\s+not|should(?:n['’]t|\s+not)|should)\s+(?:yet\s+|still\s+|so\s+far\s+|currently\s+)*(?:be\s+)?(?:used|given|prescribed|taken|treated|offered|started|had|have|use|take|receive|get|give|prescribe|offer|start)\b`,
    String.raw`\b(?:the\s+)?(?:\w+\s+)?labels?\s+(?:starts?|begins?|covers?|stops?)\b`,
    String.raw`\bon\s+(?:the|its)\s+(?:[\w-]+\s+){0,2}?label\b`,
    String.raw`\b(?:starts?|begins?)\s+(?:at|from)\b`,
    String.raw`\b(?:for\s+use|used)\s+(?:in|by)\b|\bused\s+(?:on|for|against)\b(?=[^.;]{2,60}\bby\s+(?:people|patients|anyone|those|adults|children|adolescents|teen))|\bused\s+to\s+(?:treat|control|manage|relieve|ease)\b|\b(?:is|are)\s+prescribed\b`,
    String.raw`\b(?:included|covered|excluded|left\s+out|shut\s+out)\b|\blets?\b|\btreats?\b|\brelieves?\b`,
    String.raw`\ballows?\b|\b(?:labels?|licen[cs]e|approval|indication|authori[sz]ation)\s+(?:\w+\s+){0,3}?covers?\b|\bextends?\s+to\b|\bapplies\s+to\b|\bextend\s+to\b|\bapply\s+to\b|\bbeen\s+(?:extended|widened|broadened|opened)\s+to\b`,
    String.raw`(?:\b(?:is|are)|['’]s)\s+(?:only\s+|just\s+|solely\s+|meant\s+|intended\s+|suitable\s+|strictly\s+|not\s+)*for\b(?!\s+(?:the|use))`,
    String.raw`\b(?:are|is)\s+(?:the\s+)?(?:only\s+)?(?:patients|people|ones|group)\s+for\s+whom\b`,
    String.raw`\b(?:lower|minimum)\s+(?:age|limit)\b|\bage\s+limit\b|\bthe\s+youngest\b|\bable\s+to\s+use\b|\beligible\b|\bqualif(?:y|ies)\s+for\b|\boff[- ]limits\b|\bout\s+of\s+bounds\b|\badults?-only\b|\b(?:must|(?:has|have|needs?)\s+to)\s+wait\s+until\b|\btoo\s+young\b|\bstops?\s+short\s+of\b`,
    String.raw`\b(?:must|(?:has|have)\s+to|needs?\s+to)\s+(?:first\s+)?(?:be|have\s+turned)\b(?=.{0,60}\b(?:to|before\s+(?:\w+\s+){1,2}(?:can|may|could))\s+(?:use|take|have|receive|get|start|qualify|be\s+(?:treated|given|prescribed|offered|started))\b)`,
    String.raw`\bto\s+(?:be\s+(?:given|prescribed|offered|treated\s+with)|receive|get|use|have|qualify\s+for)\b(?=[^.;]{0,90}\b(?:must|(?:has|have)\s+to|needs?\s+to)\s+be\b)`,
    String.raw`\b(?:labels?|labelling|labeling|licen[cs]e|approval|indication|authori[sz]ation)\s+(?:[\w-]+\s+){0,4}?(?:keeps?|reserves?|restricts?|limits?|confines?|stops?|ends?|starts?|begins?|does\s+not\s+(?:go|reach|extend)|do\s+not\s+(?:go|reach|extend)|goes\s+no|goes|reaches|excludes?|bars?|rules?\s+out|leaves?\s+out|shuts?\s+out)\b`,
    String.raw`\b(?:FDA_*|EMA|MHRA|TGA|PMDA|Commission|Agency|Canada|regulators?|agency)\s+(?:still\s+|currently\s+)?(?:limits|restricts|confines|reserves)\b`,
    String.raw`\b(?:sets?|puts?|draws?|fix(?:es)?)\s+(?:the|its|a)\s+(?:[\w-]+\s+){0,2}?(?:limit|line|bar|threshold|floor|age)\b`,
    String.raw`\b(?:is|are)\s+an?\s+(?:\w+\s+)?(?:option|choice|possibility|treatment|medicine|drug|therapy|cream|ointment|tablet|pill|injection)\s+(?:only\s+|just\s+|solely\s+)?for\b`,
    String.raw`\b(?:is|are)\s+(?:only\s+)?(?:given|offered|available|prescribed)\s+(?:only\s+)?to\b(?=[^.;]{0,60}\b(?:only|alone|nobody|no\s+one)\b)|(?<=\bonly\s)(?:given|offered|available|prescribed)\s+to\b`,
    String.raw`\b(?:keeps?|kept)\s+(?:[^\s.;]+\s+){1,4}?(?:away|back)\s+from\b`,
    String.raw`\buse\s+(?:may|can)\s+(?:begin|start)\b|\b(?:may|can)\s+(?:begin|start)\s+(?:as\s+early\s+as|from|at)\b`,
    String.raw`\b(?:wants?|requires?|expects?|asks)\s+(?:an?\s+|the\s+|your\s+)?(?:child(?:ren)?|patients?|users?|people|kids?|teenagers?|babies)\s+to\s+(?:be|have\s+turned)\b|\b(?:must|(?:has|have|needs?)\s+to)\s+(?:first\s+)?(?:be|have\s+turned)\b(?=.{0,60}\s(?:for|before)\s+(?:it|them|[\p{L}]+(?:\s+(?:cream|ointment|tablets|injections?))?)\s*(?:[.,;)]|$))`,
    String.raw`\b(?:falls?|lies?|remains?|stays?|is|are)\s+(?:still\s+|well\s+)?(?:outside|beyond)\s+(?:of\s+)?(?:the|its)\s+(?:[\w-]+\s+){0,3}(?:labels?|labelling|labeling|licen[cs]e|approval|indication|authori[sz]ation)\b`,
  ].join('|'),
  'giu',
);
/** "It is not known whether X is safe and effective in children younger than 12": labels say so of ages they do not cover. */
const NOT_KNOWN =
  /\b(?:not\s+(?:yet\s+)?known|unknown|n['’]t\s+known|(?:not|never|n['’]t)\s+(?:yet\s+)?been\s+(?:established|studied|tested)|not\s+(?:yet\s+)?established)\b/i;
/** "..., but not in children": the verb is the one of the clause before. */
const FRAGMENT =
  /^(?:but\s+)?not\s+(?:(?:yet\s+)?(?:in|for|to)\b|(?:adolescents|children|teen\w*|infants|babies|minors|toddlers|(?:people|patients|those)\s+(?:under|below|younger))\b)|^(?:and\s+)?(?:neither|nor)\s+(?:is|are)\b/i;
/** A place in a list or table that tells for whom, without a verb. */
const VERBLESS =
  /^(?:[^:]{0,40}:\s*)?(?:for\s+|in\s+)?(?:only\s+|just\s+)?(?:patients|people|adults|children|adolescents|teenagers|grown-ups|those|everyone|anyone|from|aged?|\d)/i;

const DENIED_BEFORE =
  /\bno\s+$|\b(?:not|never|nobody|no one|none|neither|nor|cannot|without|exclud(?:es?|ed|ing)|except|closed to|(?:off[- ]limits|out of bounds) (?:to|for|below|under)|stops? short of|short of|(?:goes?|reach(?:es)?|extends?)\s+no\s+(?:lower|further|younger)\s+than|rules? out|shuts? out|leaves? out|barred|no\s+(?:\w+\s+){0,2}?(?:approval|licen[cs]e|strength|dose|use|indication|teenager|child|adolescent))\b(?!\s+only)|n['’]t\b/i;
const DENIED_AFTER =
  /^[^,;.]{0,30}?\b(?:(?:is|are|being|be|been)\s+)?(?:not\s+(?:yet\s+)?(?:included|covered|allowed|eligible|licen[sc]ed|approved|labelled)|should\s+wait|left out|shut out|excluded|barred|(?:ha(?:ve|s)|must)\s+(?:still\s+)?(?:to\s+)?wait|off[- ]limits|too young|falls?\s+outside|outside|(?:still\s+|have\s+to\s+)?a?wait(?:s|ing)?|cannot|can['’]t|may\s+not|must\s+not|can\s+not|mustn['’]t)\b/i;

/** A dose, an interval or a device may have an age of its own. */
const DOSING =
  /\b(?:every|weekly|monthly|(?:\d+|two|four|eight)[- ](?:weekly|week|mg|times)|once|twice|dos(?:e|es|ing|age)|regimen|interval|maintenance|\d+\s?mg|together with|monotherapy|intravenous|intralesional|generics?(?!\s+name)|biosimilar|autoinjector|pre-?filled|pens?|syringes?|high-dose|low-dose|tubes?|grams?|per\s+(?:day|week)|fingertip)\b(?!\s+(?:limited|restricted|reserved|confined|only))/i;

export const ageCues: Cues = [LICENSING, NOT_KNOWN, FRAGMENT];

/** All claims about a labelled age in a clause. */
export function readAges(from: Clause): Claim[] {
  const clause = withBareAge(from);
  // What an appraisal covers is no label.
  if (clause.ages.length === 0 || isLocalPolicy(clause) || /\bTA\s?\d{2,4}\b/.test(clause.sentence.text)) return [];
  const special = readUnknown(clause);
  if (special.length > 0) return special;
  return DOSING.test(clause.text)
    ? []
    : segmentsOf(clause)
        .filter((part) => part.ages.length > 0)
        .flatMap(readLicensed);
}

/** "Not known whether safe under 12", "but not in children". */
function readUnknown(clause: Clause): Claim[] {
  const { sentence } = clause;
  const unknown = NOT_KNOWN.exec(clause.text);
  const fragment = FRAGMENT.test(clause.text) && clause.before && cuesIn(clause.before, LICENSING).length > 0 ? clause.before : undefined;
  const ages = clause.ages.find((a) => a.max && a.below) ?? clause.ages.find((a) => a.word && a.max);
  if ((!unknown && !fragment) || !ages || /\?\s*$/.test(sentence.text) || sentence.block.quoted || isOfTrials(clause)) return [];
  const found = fragment
    ? subjectFor(fragment, fragment.end, fragment.end)
    : subjectsOf(groups(clause).find((g) => g[0]!.kind !== 'class') ?? []);
  const subject = oneDrug(found, clause);
  if (!subject) return [];
  const mark = unknown ? around(clause.start + unknown.index, unknown[0].length, ages) : { start: clause.start, end: ages.end };
  return settingsOf(clause)
    .filter((setting) => setting.indication !== MIXED)
    .map((setting) => ({
      rule: 'labelled-age' as const,
      subject,
      predicate: 'not-for',
      setting,
      ages,
      value: { start: ages.start, end: ages.end },
      ...mark,
    }));
}

/** From the first of the two to the last: the age may stand before the words. */
function around(start: number, length: number, ages: AgeGroup): { start: number; end: number } {
  return { start: Math.min(start, ages.start), end: Math.max(start + length, ages.end) };
}

function readLicensed(clause: Clause): Claim[] {
  if (isOfTrials(clause) || isPastParticiple(clause)) return [];
  const cues = cuesIn(clause, LICENSING);
  const [cue] = cues.length > 0 ? cues : verbless(clause);
  if (!cue || !isAssertion(clause, cue.start)) return [];
  const near = agesOf(clause, cue).filter((a) => !isNoLimit(clause, a.start));
  const out = near.filter((a) => isDeniedGroup(clause, cue, a));
  const allowed = near.filter((a) => !out.includes(a));
  // "Not licensed in adolescents below 40 kg": of some of them.
  const denied = out.length > 0 && isLimited(clause, clause.end) ? [] : out;
  // "Those aged 12 to 17": the young end decides; a word says less than a number.
  const main = allowed.find((a) => !a.word) ?? [...allowed].sort((a, b) => lowest(a) - lowest(b))[0];
  return [...(main ? [main] : []), ...denied].flatMap((ages) => {
    const found = subjectOf(clause, cue, ages);
    if (!found) return [];
    const subject = ofStrength(ofStrength(found, strengthAbove(clause)), clause.sentence.block.text.slice(clause.start, ages.start));
    const only = /^\s+(?:only|alone)\b/.exec(clause.sentence.block.text.slice(ages.end, clause.end))?.[0].length ?? 0;
    const past =
      ages === main && WAS_LICENSED.test(clause.text) && clause.sentence.dates.length === 0 && !PAST_TIME.test(clause.sentence.text);
    return settingsOf(clause, { timeless: past })
      .filter((setting) => setting.indication !== MIXED)
      .map((setting) => ({
        rule: 'labelled-age' as const,
        subject,
        predicate: past ? 'was-for' : ages === main ? 'for' : 'not-for',
        setting,
        ages,
        exclusive: isExclusive(clause, cue, ages),
        states:
          isLicenceStatement(clause, cue, ages) &&
          !/^[^,.;]{0,30},\s+(?:for|in)\s+whom\b/i.test(clause.sentence.block.text.slice(ages.end)),
        younger: YOUNGER.test(clause.sentence.block.text),
        date: datesOutsideAsides(clause).find((d) =>
          /\b(?:since|from|in)\s+(?:\w+\s+)?$/i.test(clause.sentence.block.text.slice(clause.start, d.start)),
        )?.date,
        allAges: [...clause.sentence.ages.filter((a) => !out.includes(a) && !isKeptOut(clause, a)), ...alternative(clause, ages)],
        severity: severityIn(clause),
        value: { start: ages.start, end: ages.end },
        start: Math.min(cue.start, ages.start),
        end: Math.max(cue.end, ages.end + only),
      }));
  });
}

/** "Licensed for adults; it has not been extended to teenagers": the rest of the sentence keeps a group out. */
function isKeptOut(clause: Clause, group: AgeGroup): boolean {
  if (clause.ages.includes(group) || group.start < clause.start) return false;
  const { text } = clause.sentence.block;
  const part = /[^;,.()]*$/.exec(text.slice(clause.start, group.start))![0];
  return DENIED_BEFORE.test(part) || DENIED_AFTER.test(text.slice(group.end, clause.sentence.end));
}

/** "From 6 years (0.15%) or 2 years (0.05%)": the second age, of another strength. */
function alternative({ sentence }: Clause, { end }: AgeGroup): AgeGroup[] {
  const match = /^\s*(?:\([^()]{1,30}\)\s*)?(?:or|and)\s+(\d{1,2})\s+(year|month)s?\b/i.exec(sentence.block.text.slice(end, sentence.end));
  const unit = match?.[2]!.toLowerCase() as 'year' | 'month' | undefined;
  return match && unit ? [{ start: end, end: end + match[0].length, min: { value: Number(match[1]), unit } }] : [];
}

/** "First approved for those of 12 and over, X is ...": how it was at first. */
const FIRST_APPROVED = new RegExp(String.raw`^\W*(?:first|once|long|previously|until\s+\w+)\s+(?:only\s+)?${APPROVED}\b`, 'i');

function isPastParticiple(clause: Clause): boolean {
  return FIRST_APPROVED.test(clause.text) && clause.end < clause.sentence.end - 1 && !HAS_FINITE.test(clause.text);
}

/** "Was approved for people of 12 and over", without a date: some licence must have had that age. */
const WAS_LICENSED = new RegExp(String.raw`\b(?:was|were)\s+(?:\w+\s+)?${APPROVED}\b`, 'i');
const PAST_TIME = /\b(?:initially|originally|at first|first|until|then|before|formerly|once|when|after|recently|just|newly|trials?)\b/i;

/** "12 years and over, nobody younger" in a list below the drug's name. */
function verbless(clause: Clause): ReturnType<typeof cuesIn> {
  const { block } = clause.sentence;
  if ((block.kind !== 'item' && block.kind !== 'cell') || DOSING.test(clause.sentence.text)) return [];
  return VERBLESS.test(clause.text) || !HAS_FINITE.test(clause.text)
    ? [{ start: clause.start, end: clause.start, text: isAgeCell(clause) ? 'label' : '', groups: {} }]
    : [];
}

/** In a table, the strength at the head of the row is that of its cells. */
function strengthAbove({ sentence: { block, text } }: Clause): string {
  // "0.15%: for ages 6 and up".
  const label = block.kind === 'item' ? /^[^\w.]*\d+(?:\.\d+)?\s?%(?:\s+\w+)?(?=\s*[:–—-]\s)/.exec(text)?.[0] : undefined;
  if (label) return `${label} `;
  return block.kind === 'cell' && block.row && block.row !== block ? `${block.row.text.trim()} ` : '';
}

/** "0.15% 6+, 0.05% 2 to 5": the strength right before an age is the one that the age goes with. */
function ofStrength(subject: Subject, before: string): Subject {
  const strength = /(\d+(?:\.\d+)?)\s?%\s*(?:creams?|ointments?|gels?|foams?|lotions?)?\s*[:(,–—-]?\s*(?:from\s+)?(?:ages?d?\s+)?$/i.exec(
    before,
  )?.[1];
  return strength ? { ...subject, product: { ...subject.product, strength: `${strength}%` } } : subject;
}

function subjectOf(clause: Clause, cue: { start: number; end: number }, ages: AgeGroup): Subject | undefined {
  const kept = keptBefore(clause, ages);
  const between = kept === undefined ? undefined : groups(clause).find((g) => g[0]!.start >= kept && g.at(-1)!.end <= ages.start);
  // "X ointment, from 3 months": without a verb the name in the line decides.
  const named = cue.start === clause.start ? groups(clause).find((g) => g[0]!.kind !== 'class' && g.at(-1)!.end <= ages.start) : undefined;
  const own = between ?? named;
  const before = own ? subjectsOf(own) : licensee(clause, cue.start, cue.end);
  // "You must be 12 or older to use X", "only adults can have X": the drug is the object.
  const found = before.length > 0 ? before : subjectBehind(clause, Math.max(cue.end, ages.end), 60);
  return oneDrug(found, clause);
}

/** The one drug found, else the one that the sentence is about, else the one of the heading or row. */
function oneDrug(found: readonly Subject[], clause: Clause): Subject | undefined {
  const drugs = found.filter((s) => s.kind === 'drug');
  if (drugs.length === 1) return drugs[0];
  if (drugs.length > 1) return undefined;
  const { sentence } = clause;
  const sole = soleDrug(sentence);
  if (sole || sentence.mentions.some((m) => !m.carried && m.kind !== 'class')) return sole;
  const heading = sentence.antecedents.heading[0];
  const below = sentence.block.kind === 'item' || sentence.block.kind === 'cell' || sentence.block.joinedAt !== undefined;
  return below && heading?.kind === 'drug' ? heading : undefined;
}

const YOUNGER =
  /\b(?:child(?:ren)?|adolescents?|teen\w*|paediatric|pediatric|kids?|infants?|bab(?:y|ies)|young people|(?:under|from|aged?)\s+1?\d\b)/i;

const OF_THE_LICENCE = new RegExp(
  String.raw`\b(?:${APPROVED}|${APPROVAL}|labels?|meant|intended|prescription medicine|used to \w+|treats?|relieves?)\b`,
  'i',
);

/** Is the licence itself spoken of ("is indicated in adults"), not only a use ("can be given to adults")? */
function isLicenceStatement(clause: Clause, cue: { start: number; end: number; text: string }, ages: AgeGroup): boolean {
  // "For adults, X is the only drug approved": for whom it is told, not whom the licence covers.
  if (/^(?:for|in|among)\b/i.test(clause.text) && clause.sentence.block.text.slice(ages.end, cue.start).includes(',')) return false;
  return OF_THE_LICENCE.test(cue.text) && !isDenied(clause, Math.max(cue.end, ages.start));
}

function isDeniedGroup(clause: Clause, cue: { start: number; end: number; text: string }, ages: AgeGroup): boolean {
  const { text } = clause.sentence.block;
  // "Closed to", "too young for", "cannot": the words deny by themselves.
  if (
    /\b(?:closed|away\s+from|back\s+from|cannot|can['’]t|mustn['’]t|not|n['’]t|too\s+young|off[- ]limits|out\s+of\s+bounds|stops?\s+short)\b/i.test(
      cue.text,
    ) &&
    !/\bnot\s+only\b/i.test(cue.text)
  )
    return true;
  // "No X product is licensed below 18".
  if (/^\W*(?:no\s+(?!(?:one|body|longer)\b)\p{L}|none\s|neither\s)/iu.test(text.slice(clause.start, cue.start))) return true;
  const before = text.slice(Math.max(clause.start, Math.min(cue.start, ages.start) - 60), ages.start);
  // "No younger than", "not under 12": only where a group without a lower bound, or a word, is kept out.
  if (ages.min && !ages.word && !ages.max && /\b(?:no|not)\s+$/i.test(before)) return false;
  const own = ages.start >= cue.start ? before : `${before}${text.slice(ages.end, cue.start)}`;
  return (
    DENIED_BEFORE.test(own.replace(/\bnot only\b|\b(?:nobody|no one|none|nothing)\s+(?:but|except|other than)\b/gi, '')) ||
    DENIED_AFTER.test(text.slice(ages.end, clause.end))
  );
}

const EXCLUSIVE_WORDS = String.raw`(?:only|solely|exclusively|strictly|just|none but|nobody but|no one but|limited to|restricted to|reserved for|confined to)`;
const EXCLUSIVE = new RegExp(String.raw`\b${EXCLUSIVE_WORDS}\b`, 'i');
const EXCLUSIVE_BEFORE = /\b(?:only|solely|exclusively|strictly|nobody but|no one but|none but)\s+(?:\w+\s+){0,2}$/i;
const YOUNGER_OUT =
  /\b(?:nobody|no one|none|not (?:in|for|to) any(?:body|one)|nobody else|and not)\s+(?:who is\s+)?younger\b|\b(?:children|adolescents|teenagers|minors|younger (?:people|patients|children)|the young)\b[^.;]{0,30}\b(?:left out|shut out|excluded|not (?:yet )?included|have to wait|must wait)\b|\band\s+there\s+it\s+(?:ends|stops)\b|\bnobody\s+under\b|\band\s+(?:for\s+|in\s+)?(?:no\s+one|nobody)\s+else\b|\bno\s+(?:younger|sooner|earlier)\b/i;

/** "One has to be an adult": the words draw the bound by themselves. */
const MUST_BE = /\b(?:must|(?:has|have)\s+to|needs?\s+to)\s+(?:first\s+)?(?:be|have)\b/i;
/** "The label keeps X for adults". */
const KEEPS =
  /\b(?:labels?|labelling|labeling|licen[cs]e|approval|indication|authori[sz]ation|FDA_*|EMA|MHRA|TGA|PMDA|Commission|Canada|regulators?|agency)\s+(?:[\w-]+\s+){0,4}?(?:keeps?|reserves?|restricts?|limits?|confines?|stops?|ends?|starts?|begins?)\b/i;

/** Where such words end before an age; `undefined` where there are none. */
function keptBefore(clause: Clause, { start }: AgeGroup): number | undefined {
  const match = KEEPS.exec(clause.text.slice(0, Math.max(0, start - clause.start)));
  return match ? clause.start + match.index + match[0].length : undefined;
}

/** "Only X may be given to a six-year-old": the only drug, not the only age. The block's text, with that "only" blanked. */
function withoutOnlyDrug({ sentence, mentions, start }: Clause): string {
  return mentions.reduce((text, mention) => {
    const only = /\bonly\s+(?:the\s+)?$/i.exec(text.slice(start, mention.start))?.[0];
    return only ? text.slice(0, mention.start - only.length) + ' '.repeat(only.length) + text.slice(mention.start) : text;
  }, sentence.block.text);
}

/** "Only" counts where it touches the verb or the age, not elsewhere in the clause. */
function isExclusive(clause: Clause, cue: { start: number; end: number }, ages: AgeGroup): boolean {
  const { sentence } = clause;
  const text = withoutOnlyDrug(clause);
  if (YOUNGER_OUT.test(sentence.text.slice(ages.end - sentence.start))) return true;
  // "Only for adults who have failed X": what they have done is the restriction.
  if (
    /^\s+(?:who|whose|that)\b(?!\s+(?:have|has|are living|live)\s+(?:moderate|severe|atopic|eczema))/i.test(
      text.slice(ages.end, sentence.end),
    )
  )
    return false;
  const from = Math.min(cue.start, ages.start);
  if (keptBefore(clause, ages) !== undefined || MUST_BE.test(text.slice(cue.start, Math.max(cue.end, ages.start)))) return true;
  const before = EXCLUSIVE_BEFORE.test(text.slice(clause.start, from));
  // "For adults, X is the only drug that is approved": the only one of drugs.
  const between = EXCLUSIVE.test(text.slice(from, Math.max(cue.start, ages.start)).replace(/\b(?:the|its)\s+only\b/gi, ' '));
  const behind = /^\s*(?:patients\s+|people\s+)?(?:only|alone|exclusively)\b/i.test(text.slice(ages.end, sentence.end));
  const onlyOnes = /^\s+(?:are|is)\s+the\s+(?:only|sole)\b/i.test(text.slice(ages.end, sentence.end));
  const hyphened = /^[- ]only\b/i.test(text.slice(ages.end));
  const touching = /\b(?:only|just|nobody but a|nobody but)\s+(?:a\s+)?$/i.test(text.slice(clause.start, ages.start));
  return before || between || behind || onlyOnes || hyphened || touching;
}

/** The ages that a cue speaks of: those behind it, else those before it ("only adults can have X"). */
function agesOf(clause: Clause, cue: { start: number; end: number }): AgeGroup[] {
  const { text } = clause.sentence.block;
  const near = (a: AgeGroup): boolean => text.slice(cue.end, Math.max(cue.end, a.start)).replace(/\([^()]*\)/g, '').length < 160;
  // "Adolescents can't get X, as the label stops at adults": the group right before the words.
  const doer = clause.ages.filter((a) => a.end <= cue.start && cue.start - a.end < 3);
  if (doer.length > 0 && clause.ages.every((a) => doer.includes(a) || text.slice(cue.end, a.start).includes(','))) return doer;
  const behind = clause.ages.filter((a) => a.end > cue.start && near(a));
  return behind.length > 0 ? behind : clause.ages.filter((a) => a.end <= cue.start);
}

function lowest(group: AgeGroup): number {
  return group.min ? months(group.min) : 0;
}

const OF_TRIALS =
  /\b(?:participants?|enrol\w*|tested|studied|recruit\w*|in\s+(?:the\s+|a\s+|this\s+|that\s+|clinical\s+|its\s+|pivotal\s+|two\s+|phase\s+\w+\s+)*(?:trials?|study|studies)|(?:trials?|studies|study)\s+(?:in|of|with|among|tested|included|enrolled|for|are|is))\b/i;

function isOfTrials(clause: Clause): boolean {
  return OF_TRIALS.test(clause.text);
}
