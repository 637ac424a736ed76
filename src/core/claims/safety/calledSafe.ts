/** "Safe" said of a drug, with no word of its risks. */
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { settingsOf } from '../reading/setting.ts';
import { soleDrug, subjectBehind, subjectFor } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

export const SAFE = new RegExp(
  [
    String.raw`\b(?:is|are|['’]s|['’]re|be|being|remains?|appears?|seems?|looks?|look|considered|counts? as|count as|deemed|regarded as|thought to be|known to be|turned out to be|prove[ds]?(?: to be)?|proven(?: to be)?|(?<=\b(?:shown?|found|proved|proven|shows|finds)\s[^.;,]{3,40}\s)to\s+be)\s+(?:\w+\s+){0,2}?(?<safe>safe)\b(?:\s+and effective\s+(?=option|choice|treatment|cream|ointment|drug|medicine|tablet|therapy))?(?=\s*(?:$|[,.;:)]|(?:to\s+(?:use|take|stay\s+on|keep\s+taking|go\s+on\s+with)\s*)?(?:(?:in|over)\s+the\s+long(?:er)?\s+(?:term|run)|long[- ]term|for\s+(?:as\s+long\s+as\b|(?:many\s+)?(?:years|months)\b|good\b|life\b|long[- ]term\s+(?:use|treatment)|(?:daily|everyday|regular|chronic)\s+use)|every\s+day)|to\s+(?:use|take)\s*(?:$|[,.;:)])|(?:for|in) (?:most|adults|children|kids|babies|infants|teenagers|adolescents|everyone|anyone|all|both)\b|in (?:clinical )?trials\b|over \w+ (?:years|months)|overall|on the whole|in general|by and large|all round|and well[- ]tolerated|(?:option|choice|treatment|cream|ointment|drug|medicine|medication|tablet|therapy)s?\b))`,
    String.raw`\b(?:is|are)\s+(?:by\s+far\s+)?the\s+(?:safest|gentlest)\b(?!\s+(?:of|among|dose|in)\b)`,
    String.raw`\b(?:taken|used|given|applied|take|use|swallow|apply)\s+(?:it\s+|them\s+|this\s+|these\s+)?safely\b`,
    String.raw`\b(?:reassuring|excellent|outstanding|impeccable|spotless|clean|very good|good|favou?rable|benign)\s+safety\s+(?:records?|profiles?|data)\b`,
    String.raw`\bnothing\s+(?:worse|more\s+serious|serious)\s+(?:is|has\s+been)\s+(?:known|reported|seen)\b`,
    String.raw`\b(?:harmless|risk[- ]free|without\s+(?:serious\s+|any\s+)?(?:risks?|dangers?))\b`,
  ].join('|'),
  'gi',
);
/** Words that show that the writer does speak of the risk. */
const WARNED =
  /\b(?:compared|next to|relative to|comparison|warnings?|risks?|serious|cautions?|however|but not|side effects? can|monitor\w*|unsafe|less safe|safer|not safe|cancers?|clots?|infections?)\b/i;

type Cue = ReturnType<typeof cuesIn>[number];

/** The claims that a clause makes by calling a drug safe. */
export function readSafe(clause: Clause): Claim[] {
  return cuesIn(clause, SAFE).flatMap((cue) => readOne(clause, cue));
}

function readOne(clause: Clause, cue: Cue): Claim[] {
  const { sentence } = clause;
  const word = Math.max(0, cue.text.toLowerCase().lastIndexOf('safe'));
  if (isDenied(clause, cue.start + word) || !isAssertion(clause, cue.start) || WARNED.test(sentence.text.replace(cue.text, ''))) return [];
  if (/boxed warning/i.test(sentence.block.text)) return [];
  const first = /^nothing/i.test(cue.text) ? subjectBehind(clause, cue.end, 30) : [];
  const own = first.length > 0 ? first : subjectFor(clause, cue.start, cue.end);
  const sole = soleDrug(sentence);
  const subjects = (own.length > 0 ? own : sole ? [sole] : []).filter((s) => !sentence.context.warned.has(s.id));
  return settingsOf(clause).flatMap((setting) =>
    subjects.map((subject) => ({ rule: 'boxed-warning' as const, subject, predicate: 'safe', setting, start: cue.start, end: cue.end })),
  );
}
