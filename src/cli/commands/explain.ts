/** `classwise explain`: what a rule is about. */
import { allRules, type RuleExample, type RuleInfo } from '../../core/rules.ts';
import { knownRule, type Arguments } from '../arguments.ts';
import { EXIT } from '../errors.ts';
import type { Io } from '../io.ts';

/** Runs the command; its exit code. */
export function explain({ positionals }: Arguments, io: Io): number {
  const ids = positionals.map((id) => knownRule('explain', id));
  if (ids.length === 0) io.out(allRules.map((rule) => `${rule.id.padEnd(22)} ${rule.means}\n`).join(''));
  else io.out(ids.map((id) => page(allRules.find((rule) => rule.id === id)!)).join('\n'));
  return EXIT.fine;
}

function page({ id, title, means, why, fix, severity, flags, passes }: RuleInfo): string {
  return `${[
    `${title} (${id}, ${severity})`,
    means,
    `Why it matters: ${why}`,
    `How to mend it: ${fix}`,
    ['Flagged:', ...flags.map(example)].join('\n'),
    ['Not flagged:', ...passes.map(example)].join('\n'),
    `To keep a sentence: <!-- classwise-disable-line ${id}: reason -->. To switch the rule off: "rules": { "${id}": "off" } in .classwise.json.`,
  ].join('\n\n')}\n`;
}

function example({ text, jurisdiction, asOf }: RuleExample): string {
  return `  - ${text}${jurisdiction ? ` (in a document for ${jurisdiction})` : ''}${asOf ? ` (judged at ${asOf})` : ''}`;
}
