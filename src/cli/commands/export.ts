/** `classwise export`: every name as a dictionary for the spell checkers that writers already use. */
import fs from 'node:fs';
import path from 'node:path';
import provenance from '../../../data/lexicon-provenance.json';
import { bundledLexicon } from '../../bundled.ts';
import { EXPORT_FORMATS, hunspellAffixes, writeWords } from '../../core/export/formats.ts';
import { exportWords } from '../../core/export/words.ts';
import { nearest } from '../../core/search.ts';
import { EXIT, reasonOf, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Arguments } from '../arguments.ts';
import { Projects } from '../project.ts';

/** Runs the command: to standard output, or to a file (Hunspell's affix file then beside it). */
export function exportNames(args: Arguments, io: Io): number {
  const known = EXPORT_FORMATS.join(', ');
  if (args.positionals.length > 0) throw new UsageError(`export: takes no files; write to one with --output ${args.positionals[0]}`);
  if (args.format === undefined) throw new UsageError(`export: say for which spell checker with --format: ${known}`);
  const format = EXPORT_FORMATS.find((f) => f === args.format);
  if (!format) {
    const near = nearest(args.format, EXPORT_FORMATS);
    throw new UsageError(`--format: "${args.format}" is not one of ${known}${near ? `; did you mean ${near}?` : ''}`);
  }
  const projects = Projects.of(args, io);
  const { dataset } = projects.of(undefined).checker;
  const about = { title: `Drug names of Classwise ${dataset.version}, as of ${dataset.asOf}.`, notices: provenance.notices };
  const words = exportWords(dataset, bundledLexicon());
  const text = writeWords(format, words, about);
  if (args.output === undefined) io.out(text);
  else {
    const file = path.resolve(io.cwd, args.output);
    write(args.output, file, text);
    if (format === 'hunspell') {
      const affixes = `${args.output.replace(/\.dic$/i, '')}.aff`;
      write(affixes, path.resolve(io.cwd, affixes), hunspellAffixes(about));
    }
  }
  return projects.failed ? EXIT.usage : EXIT.fine;
}

function write(name: string, file: string, text: string): void {
  try {
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--output: ${name} cannot be written (${reasonOf(error)})`);
  }
}
