/** Other words, order and layout for the same statement. */
import { bundled } from '../../core/support.ts';
import { capital, drugsIn, editsOf, replaced, type Rewriting } from './world.ts';

const COUNTED = 'one two three four five six seven eight nine ten eleven twelve thirteen sixteen eighteen'.split(' ');
const N = `(\\d{1,2}|${COUNTED.join('|')})`;

/** Ages, each in all the ways of its list; `$` is the number. */
const AGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    new RegExp(`\\b(?:aged )?${N}(?: years?(?: of age)?)?,? (?:and|or) (?:older|over|up|above|more)\\b`, 'g'),
    ['$ years and older', 'aged $ and up', '$ years of age or over', 'aged $+ years', '$ years or older'],
  ],
  [
    new RegExp(`\\bfrom (?:the age of |age )?${N}(?: years?(?: of age)?)?(?= |\\.|,)(?! (?:months?|years?|of age|to|and)\\b)`, 'g'),
    ['from $ years', 'from the age of $', 'from $ years of age', 'from age $'],
  ],
  [
    new RegExp(
      `\\b(?:younger than|under|below)(?: the age of)? ${N}(?: years?(?: of age)?)?(?= |\\.|,)(?! (?:months?|years?|degrees|mg|kg)\\b)`,
      'g',
    ),
    ['younger than $ years', 'under $ years', 'below the age of $', 'under $'],
  ],
];

const ages: Rewriting = {
  id: 'another wording of the age',
  rewrite: ({ text }) =>
    AGES.flatMap(([pattern, forms]) => {
      // "For ages 2 and up", "patients of 18 and above" have no place for the other forms; "choose from three" tells no age.
      if (
        !new RegExp(pattern).test(text) ||
        /\bages \d|\b(?:children|patients|people) of (?:\d|[a-z]+ and)|\b(?:choose|pick) from\b/.test(text)
      )
        return [];
      return forms.map((form) =>
        replaced(
          text,
          editsOf(text, pattern, (m) => form.replace('$', m[1]!)),
        ),
      );
    }),
};

const VERBS = ['approved', 'licensed', 'authorised', 'authorized', 'cleared'];

const verbs: Rewriting = {
  id: 'another word for approved',
  rewrite: ({ text }) =>
    VERBS.map((verb) => {
      const article = /^a/.test(verb) ? 'an' : 'a';
      const pattern = new RegExp(`\\b(an? )?(?:${VERBS.join('|')})\\b`, 'g');
      return replaced(
        text,
        editsOf(text, pattern, (m) => (m[1] ? `${article} ${verb}` : verb)),
      );
    }),
};

/** A clause before or behind that says nothing of its own. */
const FRONT = ['As many readers know, ', 'In practice, ', 'Put simply, '];
const BEHIND = ['; details are given below.', ', as explained below.', ' (see the table below).'];

const clause: Rewriting = {
  id: 'a clause added',
  rewrite: ({ text }) =>
    /^[^:?]+\.$/.test(text) && !/^(?:Please|Ask|Write|We|If|Let|Would|Patients whose)\b/.test(text)
      ? [...FRONT.map((f) => f + inside(text)), ...BEHIND.map((b) => text.slice(0, -1) + b)]
      : [],
};

/** The text as it stands inside of a sentence: small words and generic names lose their capital. */
export function inside(text: string): string {
  const [first] = text.split(/[\s,]/);
  const [name] = drugsIn(text);
  const small =
    /^(?:the|in|an?|at|on|any|no|two|three|both|only|other|every|there|it|when|before|until|once|over|unlike|apart|stopping|topical|systemic|oral|children|patients|participants|dermatologists|according|\w+ing)$/i;
  const generic = name?.mention.start === 0 && name.mention.kind === 'drug';
  return small.test(first!) || (generic && /^[A-Z][a-z]/.test(text)) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const PLACES = (): string => {
  const { jurisdictions } = bundled().vocabulary;
  return jurisdictions.flatMap((j) => j.places.map((p) => p.name.replaceAll('.', '\\.'))).join('|');
};

const placeOrder: Rewriting = {
  id: 'the place moved',
  rewrite: ({ text }) => {
    // Where a sentence has several parts, the place may belong to one of them.
    const front = new RegExp(`^(In (?:the )?(?:${PLACES()})),? ([^,;:]+)\\.$`).exec(text);
    if (front) return [`${capital(front[2]!)} ${front[1]!.replace('In', 'in')}.`];
    const later = new RegExp(
      `^([^,;:]+?) (in (?:the )?(?:${PLACES()}))(\\.$| (?:for|in|as|only|solely|exclusively|from|under|to|with|is|are|has|because)\\b[^,;:]*\\.$)`,
    ).exec(text);
    return later && !/^(?:Ask|Would|Is)\b/.test(text) ? [`${capital(later[2]!)}, ${inside(later[1]!)}${later[3]!}`] : [];
  },
};

const markup: Rewriting = {
  id: 'marks around the name',
  rewrite: ({ text }) => {
    const named = drugsIn(text).map((x) => x.mention);
    const wrap = (to: (name: string) => string): string =>
      replaced(
        text,
        named.map((m) => ({ start: m.start, end: m.end, text: to(m.text) })),
      );
    return named.length === 0
      ? []
      : [
          wrap((n) => `**${n}**`),
          wrap((n) => `*${n}*`),
          wrap((n) => `[${n}](https://example.org/drugs)`),
          wrap((n) => `[**${n}**](https://example.org/drugs "a drug")`),
          ...(named.every((m) => m.kind === 'brand') ? [wrap((n) => `${n}®`)] : []),
        ];
  },
};

/** What would make a line a list, a heading or a quotation when it stood first. */
const MARK = /^(?:[-+*#>=|]|\d+[.)])/;

const wraps: Rewriting = {
  id: 'lines wrapped',
  rewrite: ({ text }) =>
    [2, 3, 5].map((every) => {
      const words = text.split(' ');
      return words.map((word, i) => (i === 0 ? word : (i % every === 0 && !MARK.test(word) ? '\n' : ' ') + word)).join('');
    }),
};

/** Where on a page it stands: what is around says nothing of drugs, places or days. */
const layout: Rewriting = {
  id: 'another place on the page',
  rewrite: ({ text }) => [
    `- ${text}`,
    `1. Read this first.\n2. ${text}`,
    `| Statement |\n|---|\n| ${text} |`,
    `## Background\n\n${text}`,
    `This page is for nurses. ${text} It ends here.`,
  ],
};

export const otherWords: readonly Rewriting[] = [ages, verbs, clause, placeOrder, markup, wraps, layout];
