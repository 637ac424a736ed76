/** Texts of any length: ordinary ones, and those that make careless readers slow. The bench measures them in time, the tests in steps. */

const PARAGRAPH =
  'Dupilumab is approved for adults and children aged 6 to 11 years with atopic dermatitis since 2017. It is a biologic (an IL-4 inhibitor), and tralokinumab was approved in December 2021 by the FDA. ';

/** A text of at least `n` characters. */
export type Long = (n: number) => string;

const repeat =
  (piece: string): Long =>
  (n) =>
    piece.repeat(Math.ceil(n / piece.length));

/** What writers may write too much of. */
export const LONG_PROSE: Readonly<Record<string, Long>> = {
  'one long paragraph': repeat(PARAGRAPH),
  'one long sentence': repeat(PARAGRAPH.replaceAll('.', ',')),
  'many names': repeat('dupilumab '),
  'names of two systems': repeat('Cyclosporine works. Ciclosporin does. '),
  'many ages': repeat('12 years and older '),
  'many dates': repeat('1 May 2020 '),
  'many numbers': repeat('12 '),
  'many "and"': repeat('and '),
  'one long word': repeat('a'),
  'many exceptions': repeat('unlike dupilumab and '),
  'many places with ages': (n) => `Dupilumab: ${repeat('US from 2 years, ')(n)}`,
  'many dated entries': repeat('May 2019: Dupilumab is approved from 12 years. '),
  'many dated headings': repeat('## May 2019\n\nDupilumab is approved.\n\n'),
  'many answers to choose from': (n) => `Which of the following is true?\n\n${repeat('- Dupilumab is a steroid.\n')(n)}`,
  'many denials': repeat('that is not true, '),
  'many verbs left out': repeat('Dupilumab is licensed from 12 years, tralokinumab from 18. '),
  'one sentence of verbs left out': repeat('Dupilumab from 12, tralokinumab from 18, '),
  'many brackets behind names': repeat('The FDA has approved dupilumab (2017), tralokinumab (2022). '),
  'many echoes': repeat('Dupilumab is injected. So is tralokinumab. '),
  'many questions': repeat('Is dupilumab approved for eczema? No. '),
  'many roundabout words': repeat('Dupilumab is nearing approval. '),
  'many lines of a monograph': (n) => `# Dupilumab\n\n${repeat('Route: by mouth\n\n')(n)}`,
  'many dots behind a name': (n) =>
    `dupilumab${repeat('.')(n)}x got the green light from the FDA. Dupilumab got the green light from the FDA.`,
  'many dashes before a name': (n) => `${repeat('— ')(n)} adults are covered by the label of dupilumab.`,
};

/** Markup that is opened and never closed, or says nothing. */
export const LONG_MARKUP: Readonly<Record<string, Long>> = {
  'shortcodes without end': repeat('{{<'),
  'shortcodes without end, with blanks': repeat('{{< '),
  'fences without end': repeat('::: {'),
  'citation keys': repeat('[@a; '),
  'bare keys': repeat('@a '),
  dollars: repeat('$$'),
  'dollars apart': repeat(' $a'),
  braces: repeat('{'),
  brackets: repeat('['),
  parentheses: repeat('('),
  quotes: repeat(`'"`),
  asterisks: repeat('*'),
  'strong without end': repeat('**a'),
  'links without end': repeat('[a]('),
  'labels without end': repeat('[a]['),
  'comments without end': repeat('<!-- '),
  'comments without end in a line': (n) => `a ${'<!-- '.repeat(n / 5)}`,
  'blanks before no line break': (n) => `a${' '.repeat(n)}x`,
  'reference headings': repeat('References\n\n'),
};

/** What only a hostile or broken file holds: deep nesting, characters that cannot be seen, halves of characters, and many of what is rare. */
export const LONG_ODDITIES: Readonly<Record<string, Long>> = {
  'NUL between letters': repeat('dupi\0lumab '),
  'halves of characters': repeat('\uD83D dupilumab \uDE00'),
  'characters without width in names': repeat('du\u200Bpi\u2060lu\uFEFFmab '),
  'turned writing directions': repeat('\u202Edupilumab\u202C \u2067tralokinumab\u2069 '),
  'marks upon one letter': (n) => `a${'\u0301'.repeat(n)}`,
  emoji: repeat('😀'),
  'brackets that close nothing': repeat(']'),
  'nested quotations': (n) => `${'>'.repeat(n)} dupilumab`,
  'nested lists': (n) => Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, i) => `${' '.repeat(2 * i)}- dupilumab`).join('\n'),
  'nested elements': (n) => `a ${'<b>'.repeat(n / 3)}`,
  'nested images': (n) => `${'!['.repeat(n / 6)}dupilumab${'](u)'.repeat(n / 6)}`,
  'open brackets before links': (n) => `${'['.repeat(n / 2)}${'[a] '.repeat(n / 8)}`,
  'titles without end': repeat('[a](b (x '),
  'titles of definitions without end': repeat('[a]: b (x\n'),
  'addresses without end': repeat('<a:'),
  'an address with many parentheses': (n) => `http://a.b/${')'.repeat(n)}`,
  'an address with many entities': (n) => `http://a.b/${'&a;'.repeat(n / 3)}`,
  'backticks in runs of every length': (n) => Array.from({ length: Math.sqrt(2 * n) }, (_, i) => `${'`'.repeat(i)}a`).join(''),
  'names by hyphens': repeat('dupilumab-'),
  'front matter without end': (n) => `---\n${repeat('a: b\n')(n)}`,
  'a wide table': (n) => `${repeat('|a')(n / 3)}|\n${repeat('|-')(n / 3)}|\n${repeat('|b')(n / 3)}|`,
  'a long table': (n) => `|a|b|\n|-|-|\n${repeat('|dupilumab|12 years|\n')(n)}`,
  footnotes: repeat('[^1]: dupilumab\n'),
  'links to nowhere': repeat('[a]: <\n'),
  entities: repeat('&#x41;'),
  'findings switched off': repeat('Dupilumab is the only biologic approved. <!-- classwise-disable-line -->\n'),
  'findings switched off below': repeat('<!-- classwise-disable-next-line -->\n'),
  'misspelled names': repeat('upadacitnib tralokinumb '),
  'line breaks': repeat('\r'),
};
