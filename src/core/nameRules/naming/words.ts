/** What a finding about names says: what is written, how often, what is expected, why, and by whose word. */
import { dateInWords } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { capital, evidenceOf, inPlace, listInWords, type Evidence } from '../../describe/words.ts';
import type { NameDocument } from '../rule.ts';
import { groupBy } from './groups.ts';
import type { Deviation } from './judge.ts';
import type { Use } from './use.ts';
import type { Substance, SystemName } from './substances.ts';

/** The message; it stands alone. */
export function messageOf(dataset: Dataset, document: NameDocument, deviation: Deviation): string {
  const { reason, uses, kept, target, substance } = deviation;
  const kind = kindOf(substance, target);
  const said = `This document writes ${listed(uses)}`;
  const data = `Kinds of names: Classwise data of ${dateInWords(dataset.asOf)}.`;
  const name = `${target}${kind ? ` (${kind})` : ''}`;
  if (reason.kind === 'mixed') {
    const why = reason.more ? 'which it uses more often' : kind ? `the ${kind}` : 'which comes first';
    return `${said} and ${listed(kept)}: names of one drug. Keep to ${target}, ${why}. ${data}`;
  }
  if (reason.kind === 'suffix') {
    const where = reason.chosen ? 'This project leaves it out' : `${capital(inPlace(dataset, document.place!))} the name goes without it`;
    return `${said}: ${uses[0]!.name.name.startsWith(target) ? 'the four letters behind the name mark' : 'the letters before the name mark'} a US nonproprietary name. ${where}: ${target}. ${data}`;
  }
  if (reason.kind === 'others')
    return `${said}, but names its other drugs by ${reason.expected.words}: ${listInWords(reason.others.slice(0, 4))}. To match them: ${name}. ${data}`;
  const rule =
    reason.kind === 'choice'
      ? `This project goes by ${reason.expected.words}`
      : `${capital(inPlace(dataset, document.place!))} medicines go by ${reason.expected.words}`;
  return `${said}. ${rule}: ${name}. ${data}`;
}

/** `cyclosporine (USAN, twice)`, with all names that are used. */
function listed(uses: readonly Use[]): string {
  const groups = groupBy(uses, (o) => o.name.name);
  return listInWords(
    [...groups].map(
      ([name, list]) => `${name} (${[kindOf(list[0]!.name.substance, name), times(list.length)].filter(Boolean).join(', ')})`,
    ),
  );
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

const KINDS = { INN: 'INN', USAN: 'USAN', BAN: 'BAN', former: 'former BAN', suffixed: 'US name' } as const;

function kindOf(substance: Substance, name: string): string {
  const found = substance.names.find((n) => n.name === name);
  return found ? listInWords(found.systems.map((s) => KINDS[s])) : '';
}

/** What the data has on the names: its own dated fact where there is one, else the kinds in the lexicon. */
export function evidenceFor(dataset: Dataset, { substance }: Deviation): Evidence[] {
  if (substance.fact) return [evidenceOf(dataset, substance.fact)];
  const names = substance.names.map((n: SystemName) => `${n.name} (${listInWords(n.systems.map((s) => KINDS[s]))})`);
  const fact = `${capital(listInWords(names))} ${names.length === 1 ? 'is a name' : 'are names'} of one drug.`;
  return [{ id: `names-${substance.id}`, date: dataset.asOf, jurisdiction: 'INT', fact, url: null, publisher: 'Classwise names' }];
}
