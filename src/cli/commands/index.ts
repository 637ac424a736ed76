/** Every command: what it takes, what its help says, and what runs it. */
import { EXPORT_FORMATS } from '../../core/export/formats.ts';
import { CHECK_FORMATS } from '../formats/index.ts';
import type { OptionName } from '../options.ts';
import { ruleIds } from '../../core/rules.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { data } from './data.ts';
import { exportNames } from './export.ts';
import type { Command } from '../command.ts';
import { completion, SHELLS } from './completion.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { merge, MERGE_FORMATS } from './merge.ts';
import { mentions } from './mentions.ts';
import { show } from './show.ts';
import { suggest } from './suggest.ts';
import { watch } from './watch.ts';

const COMMON: readonly OptionName[] = ['format', 'jurisdiction', 'as-of', 'config', 'dataset', 'help'];

export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    usage: 'FILES|FOLDERS|GLOBS|-',
    means: 'flag outdated or wrong claims, and mixed or misspelled names',
    about: [
      'Reads documents and tells which of their sentences about drugs are not true any more, since when, and by which source. A folder stands for every document below it. Left out are what git ignores (by .gitignore, .git/info/exclude or your own list), names that begin with a dot, what node_modules holds, what links lead to, and what "ignore" in .classwise.json names. A file that you name is read in any case but the last, and so is a folder with a dot or behind a link. "-" is standard input.',
      'Each document is judged by the .classwise.json found upwards from it. One that cannot be read is reported, and the others are checked all the same. Ctrl+C ends the run with what has been found so far.',
      'The formats: text for people, json and jsonl for programs, sarif for code scanning, github for annotations of a workflow run, html and markdown for a currency report, which ranks the documents by how out of date they are.',
    ],
    options: [
      ...(['format', 'output', 'jurisdiction', 'as-of', 'rules', 'since', 'fail-on', 'max-warnings'] as const),
      ...(['fix', 'accept', 'dry-run', 'shard', 'workers', 'max-size', 'no-gitignore', 'config', 'dataset', 'help'] as const),
    ],
    formats: CHECK_FORMATS,
    examples: [
      ['classwise check docs/', 'every document below docs'],
      ['classwise check . --since origin/main --format github', 'in CI, only what a branch has changed'],
      ['classwise check . --format html --output currency.html', 'a report for an editor-in-chief'],
      ['classwise check . --rules naming,drug-spelling --fix --dry-run', 'a patch that would mend the names'],
      ['classwise check page.md --as-of 2022-06-30', 'what was wrong with it on that day'],
      ['classwise check . --shard 2/4 --format jsonl > 2.jsonl', 'the second quarter, for one of four machines'],
    ],
    exits: {
      0: 'nothing found at or above --fail-on',
      1: 'findings at or above --fail-on, or more warnings than --max-warnings; with --dry-run, names to mend',
      2: 'a wrong option, or a document, config or dataset that could not be used; the others have been checked',
      130: 'interrupted; what had been found is written',
    },
    run: check,
  },
  merge: {
    usage: 'FILES|GLOBS|-',
    means: 'join the results of shards into those of one run',
    about: [
      'Joins JSON Lines or SARIF logs that check has written, sorted by document, each finding once. The exit code and the messages are those of one run over everything: a shard notes what it could not check, and merge tells it.',
      'The format is that of the parts; --format says it where they are all empty. SARIF logs must come from the same version of the program and of its data.',
    ],
    options: ['format', 'output', 'fail-on', 'max-warnings', 'help'],
    formats: MERGE_FORMATS,
    examples: [
      ['classwise merge shard-*.sarif --output all.sarif', 'one log to upload'],
      ['classwise merge 1.jsonl 2.jsonl --fail-on error', 'with an exit code of its own'],
    ],
    exits: {
      0: 'nothing found at or above --fail-on',
      1: 'findings at or above --fail-on, or more warnings than --max-warnings',
      2: 'a wrong option or part, or a part that could not check everything',
    },
    run: merge,
  },
  watch: {
    usage: 'FILES|FOLDERS|GLOBS',
    means: 'check again what changes, until Ctrl+C',
    about: [
      'Checks the documents, then each that is saved or added. When a .classwise.json, a dataset or a .gitignore changes, all are checked again.',
    ],
    options: ['jurisdiction', 'as-of', 'rules', 'no-gitignore', 'max-size', 'workers', 'config', 'dataset', 'help'],
    examples: [['classwise watch docs/', 'while you write']],
    run: watch,
  },
  explain: {
    usage: '[RULE...]',
    means: 'tell what a rule flags, why, and how to mend it',
    about: ['Shows sentences that the rule flags and others that it lets pass. Without a rule it lists them all.'],
    options: ['help'],
    words: ruleIds,
    examples: [['classwise explain only-first-newest', 'with what it flags and what it does not']],
    run: explain,
  },
  init: {
    usage: '',
    means: 'write a .classwise.json with every setting explained',
    about: ['Writes into the working folder. A config that is there stays as it is.'],
    options: ['jurisdiction', 'dry-run', 'help'],
    examples: [['classwise init --jurisdiction UK', 'for documents that are read in the United Kingdom']],
    run: init,
  },
  mentions: {
    usage: 'FILES|FOLDERS|GLOBS|-',
    means: 'list the drugs, brands and classes named',
    about: ['Lists every name that the prose of the documents holds, with what it stands for.'],
    options: COMMON,
    formats: ['text', 'jsonl'],
    examples: [['classwise mentions page.md --format jsonl', 'one record a name']],
    run: mentions,
  },
  show: {
    usage: 'NAME...',
    means: 'tell what is known of a drug, brand or class',
    about: ['Tells class, status, ages, warnings and sources of a name, for a place and a day.'],
    options: COMMON,
    formats: ['text', 'markdown', 'json'],
    examples: [['classwise show Rinvoq "JAK inhibitors" --jurisdiction EU', 'a brand and a class, for the EU']],
    exits: { 0: 'all names are known', 1: 'a name is not known; near ones are told' },
    run: show,
  },
  suggest: {
    usage: 'WORDS|-',
    means: 'tell which names misspelled words may be',
    about: [
      'Tells of each word whether it is a known name and, if not, which names are near by sound and letters. "-" reads words from standard input, one a line.',
    ],
    options: ['format', 'config', 'dataset', 'help'],
    formats: ['text', 'jsonl'],
    examples: [['classwise suggest upadacitnib metotrexat', 'two words']],
    exits: { 0: 'all words are names', 1: 'a word is no known name' },
    run: suggest,
  },
  changes: {
    usage: '[FILES|FOLDERS|GLOBS|-]',
    means: 'list what happened to the drugs named since the review',
    about: [
      'The review date is the document\'s own (front matter, or "Last reviewed: October 2023") or that of --reviewed. Each change tells which lines it touches. With --reviewed and without documents it lists what happened to all drugs, or to those of --drugs.',
    ],
    options: ['reviewed', 'drugs', ...COMMON],
    formats: ['text', 'json'],
    examples: [
      ['classwise changes page.md', 'since its own review date'],
      ['classwise changes --reviewed 2023-10 --drugs "Opzelura, PDE4 inhibitors"', 'without a document'],
    ],
    run: changes,
  },
  export: {
    usage: '--format FORMAT',
    means: 'write all names as a dictionary for another spell checker',
    about: [
      "Writes to standard output, or with --output to a file; Hunspell's affix file then stands beside it. A format has to be named.",
    ],
    options: ['format', 'output', 'config', 'dataset', 'help'],
    formats: EXPORT_FORMATS,
    examples: [['classwise export --format cspell --output drug-names.txt', 'a dictionary for cspell']],
    run: exportNames,
  },
  data: {
    usage: 'validate FILES | version',
    means: 'check a dataset of your own, or tell which one is in use',
    about: [
      'validate lays each file over the bundled facts and tells every problem with file, path and remedy. version tells which facts are in the program, and of which day.',
    ],
    options: ['help'],
    words: ['validate', 'version'],
    examples: [['classwise data validate formulary.json', 'check a file before it is used']],
    run: data,
  },
  completion: {
    usage: 'bash|zsh|fish',
    means: 'write the completion of commands, options and values for a shell',
    about: ['The script asks nothing of the program: write it anew after an update.'],
    options: ['help'],
    words: SHELLS,
    examples: [
      ['classwise completion bash > ~/.local/share/bash-completion/completions/classwise', 'for bash'],
      ['classwise completion zsh > ~/.zfunc/_classwise', 'for zsh, with ~/.zfunc in fpath'],
      ['classwise completion fish > ~/.config/fish/completions/classwise.fish', 'for fish'],
    ],
    run: (args, io) => completion(args, io, COMMANDS),
  },
};
