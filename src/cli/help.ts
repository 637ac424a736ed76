/** The help of the program and of each command, made from the tables of commands and options. */
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXTENSIONS } from './files.ts';
import { OPTIONS, type Option } from './options.ts';

/** As wide as a page is read with ease. */
const WIDTH = 92;
const INDENT = 4;
const MEANS_AT = 28;

/** All commands, a line each. */
export function helpForAll(): string {
  return page([
    ['Tells which sentences of clinical Markdown about drugs are not true any more, since when, and by which source.'],
    ['Usage: classwise COMMAND [OPTIONS]', '       classwise --version'],
    ['Commands', ...Object.entries(COMMANDS).map(([name, c]) => hanging(name, c.means, 17))],
    ['Start with', '    classwise check .'],
    [wrap(`A folder means every ${EXTENSIONS.map((e) => `.${e}`).join(' ')} file below it.`, 0)],
    ['Exit codes: 0 fine; 1 findings, or a name not known; 2 usage, file, config or data error; 130 interrupted.'],
    ['classwise help COMMAND tells all about a command; classwise explain RULE about a rule.'],
  ]);
}

/** All about one command, in the order of a manual page. */
export function helpFor(name: string, command: Command): string {
  const exits: Readonly<Record<number, string>> = {
    0: 'fine',
    2: 'a wrong option, or a file, config or dataset that could not be used',
    ...command.exits,
  };
  return page([
    ['Name', `    classwise ${name} - ${command.means}`],
    ['Usage', `    ${['classwise', name, command.usage, command.options.length > 1 && '[OPTIONS]'].filter(Boolean).join(' ')}`],
    ['Description', command.about.map((text) => wrap(text, INDENT)).join('\n\n')],
    ['Options', ...command.options.map((option) => hanging(optionName(option), meansOf(option, command), MEANS_AT))],
    ['Examples', ...command.examples.map(([line, means]) => `    ${line}\n        ${means}`)],
    ['Exit codes', ...Object.entries(exits).map(([code, means]) => hanging(code, means, 9))],
    ['See also', '    README.md, docs/ci.md'],
  ]);
}

function optionName(name: Command['options'][number]): string {
  const { short, value }: Option = OPTIONS[name];
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}

function meansOf(name: Command['options'][number], { formats }: Command): string {
  const { means, values }: Option = OPTIONS[name];
  if (name === 'format' && formats) return `${means}: ${formats.join(', ')}${formats.includes('text') ? ' (default text)' : ''}`;
  return values && !values.every((v) => means.includes(v)) && values.length < 8 ? `${means}: ${values.join(', ')}` : means;
}

function page(parts: readonly (readonly string[])[]): string {
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A word, and behind it at a fixed column what it means. */
function hanging(word: string, means: string, at: number): string {
  const first = `${' '.repeat(INDENT)}${word}`;
  const text = wrap(means, at);
  return first.length < at - 1 ? `${first}${text.slice(first.length)}` : `${first}\n${text}`;
}

function wrap(text: string, indent: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line && indent + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}
