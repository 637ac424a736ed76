/** INN, USAN and BAN mixed in one document or against the choice of project and place; a US suffix where it does not belong. */
import type { Dataset } from '../../dataset/dataset.ts';
import { once } from '../../once.ts';
import type { Fix } from '../../describe/fixes.ts';
import type { Edit } from '../../text/edit.ts';
import type { Finding } from '../../findings.ts';
import type { NameDocument, NameReader, NameRule } from '../rule.ts';
import { renameEdits } from './edits.ts';
import { deviations, type Deviation } from './judge.ts';
import { nameTable } from './nameTable.ts';
import { usesIn } from './occurrences.ts';
import type { Use } from './use.ts';
import { UsesHeld } from './usesHeld.ts';
import { evidenceFor, messageOf } from './words.ts';

export const naming: NameRule = {
  id: 'naming',
  title: 'One name for one drug',
  means:
    'A document that writes one drug under names of different systems (INN, USAN, BAN), or under a name that its place or its project does not go by; a US suffix where it does not belong.',
  why: 'Readers and searches take two names for two drugs. Regulators name medicines by the INN in Europe and by the USAN in the United States, and only US names carry a four-letter suffix.',
  fix: 'Write the name that the message gives, here or in the whole document at once. What the house wants is said by `naming` in `.classwise.json` or the setting `classwise.naming`: `names` is `auto` (as the place has it), `INN`, `USAN`, `BAN` (the INN, or the British name beside it) or `off`; `suffix` is `auto` (only in US documents), `keep` or `drop`. Where nobody says the place, only a mixture is flagged. A suffix is never asked for: the name without it may be another product.',
  severity: 'information',
  flags: [
    { text: 'Ciclosporin acts fast. Check the blood pressure of everyone who takes ciclosporin. Cyclosporine can harm the kidney.' },
    { text: 'Give acetaminophen for the fever.', jurisdiction: 'UK' },
    { text: 'Aciclovir is started at once in eczema herpeticum.', jurisdiction: 'US' },
    { text: 'Furosemide was stopped. A week later frusemide was started again.' },
    { text: 'Tralokinumab-ldrm is injected every other week.', jurisdiction: 'EU' },
  ],
  passes: [
    { text: 'Cyclosporine acts fast, and acyclovir is given for eczema herpeticum.' },
    { text: 'Ciclosporin (also called cyclosporine) acts fast. Check the blood pressure of everyone who takes ciclosporin.' },
    { text: 'Paracetamol, known in the US as acetaminophen, lowers the fever.', jurisdiction: 'UK' },
    { text: 'Give adrenaline (epinephrine) into the thigh.', jurisdiction: 'UK' },
    { text: 'Tralokinumab-ldrm is injected every other week.', jurisdiction: 'US' },
    { text: 'The label says “cyclosporine”. Ciclosporin acts fast.', jurisdiction: 'UK' },
  ],
  prepare: (data): NameReader<Use> => {
    const table = once(() => nameTable(data));
    return {
      read: (part) => usesIn(part, data.dataset, table()),
      open: () => {
        const uses = new UsesHeld();
        return {
          add: (part, found) => uses.add(part, found),
          remove: (part) => uses.remove(part),
          judge: (document) => {
            uses.countFor(document);
            return deviations(document, uses).map((d) => toFinding(data.dataset, document, d));
          },
        };
      },
    };
  },
};

function toFinding(dataset: Dataset, document: NameDocument, deviation: Deviation): Finding {
  const first = deviation.uses[0]!;
  return {
    rule: 'naming',
    verdict: 'wrong',
    severity: naming.severity,
    start: first.start,
    end: first.end,
    message: messageOf(dataset, document, deviation),
    claim: {
      type: 'naming',
      subject: deviation.substance.id,
      predicate: deviation.reason.kind,
      jurisdiction: document.jurisdiction,
      indication: null,
      since: null,
    },
    evidence: evidenceFor(dataset, deviation),
    fixes: fixesOf(deviation),
  };
}

/** Here, and everywhere; one fix where that is the same. */
function fixesOf({ uses, target }: Deviation): Fix[] {
  const each = uses.map((use) => renameEdits(use, target));
  const [here] = each;
  const all = each.flatMap((edits): Edit[] => edits ?? []);
  const places = each.filter(Boolean).length;
  if (places === 0) return [];
  const single: Fix[] = here
    ? [{ title: `Change to "${here.at(-1)!.newText}"`, edits: here, kind: 'value', ...(places === 1 && { bulk: true }) }]
    : [];
  if (here && places === 1) return single;
  return [...single, { title: `Change all ${places} in this document to "${target}"`, edits: all, kind: 'choice', bulk: true }];
}
