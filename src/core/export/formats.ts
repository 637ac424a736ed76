/** Words as the spell checkers want them in a file. */
import { sorted, type ExportWord } from './words.ts';

export const EXPORT_FORMATS = ['cspell', 'vale', 'hunspell'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportAbout {
  /** Which data, as of when. */
  readonly title: string;
  /** What the sources of the names ask to be said. */
  readonly notices: readonly string[];
}

/** The file of a format. Lines end in a line feed; the same data give the same file. */
export function writeWords(format: ExportFormat, words: readonly ExportWord[], about: ExportAbout): string {
  if (format === 'hunspell') return hunspellDictionary(words);
  return lines([...header(about, USE[format]), '', ...(format === 'vale' ? valeVocabulary(words) : cspellWords(words))]);
}

const USE = {
  cspell: 'A dictionary for cspell. Name it in dictionaryDefinitions of cspell.json and list it in dictionaries.',
  vale: 'A vocabulary for Vale. Save it as accept.txt in StylesPath/config/vocabularies/NAME and set Vocab = NAME.',
} as const;

function header({ title, notices }: ExportAbout, use: string): string[] {
  return [title, use, ...notices].map((line) => `# ${line}`);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

/** cspell splits text at hyphens and digits, so runs of letters are enough; it accepts `dupixent` for `Dupixent` unless it is told to mind the case. */
function cspellWords(words: readonly ExportWord[]): string[] {
  return sorted(unique(words.flatMap(({ word }) => word.match(/[\p{L}\p{M}]{3,}/gu) ?? [])));
}

/**
 * A line is a regular expression. One of letters alone is also a term whose capitals Vale asks for everywhere, which is right for a brand
 * and wrong for a word that may begin a sentence: that gets both its first letters.
 */
function valeVocabulary(words: readonly ExportWord[]): string[] {
  return unique(words.map(({ word, brand }) => (brand ? word : eitherCase(word))));
}

function eitherCase(word: string): string {
  const [first = ''] = word;
  // "ß" has a capital of two letters, which is none.
  const both = [...new Set([first.toUpperCase(), first.toLowerCase()])].filter((c) => c.length === first.length);
  return `${both.length > 1 ? `[${both.join('')}]` : escaped(first)}${escaped(word.slice(first.length))}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The number of words, and a word a line. The format knows no comments: what is to be said stands in the affix file. */
function hunspellDictionary(words: readonly ExportWord[]): string {
  const all = unique(words.map(({ word }) => word));
  return lines([String(all.length), ...all]);
}

/** The affix file that goes with the dictionary where it is used on its own: words as they are, parted at hyphens, with and without "'s". */
export function hunspellAffixes({ title, notices }: ExportAbout): string {
  return lines([
    ...[title, 'The affix file of a Hunspell dictionary: keep it beside the .dic file, under the same name.', ...notices].map(
      (l) => `# ${l}`,
    ),
    'SET UTF-8',
    'TRY esianrtolcdugmphbyfvkwzxjqESIANRTOLCDUGMPHBYFVKWZXJQ',
    "WORDCHARS '’0123456789",
    'BREAK 5',
    'BREAK -',
    'BREAK ^-',
    'BREAK -$',
    "BREAK 's$",
    'BREAK ’s$',
  ]);
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
