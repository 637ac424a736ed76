/** The entries of the lexicon, decoded one by one from the compiled lines. */
import { once } from '../once.ts';
import {
  idOfName,
  numberOf,
  readDay,
  readHead,
  readSynonyms,
  splitList,
  unmark,
  type LexiconJurisdiction,
  type Sections,
  type SynonymKind,
} from './lexiconFormat.ts';

/** What stands in the lexicon under a number. */
export interface LexiconRef {
  readonly index: number;
  readonly id: string;
  readonly name: string;
}

/** A drug with one active ingredient. */
export interface MoietyEntry extends LexiconRef {
  readonly kind: 'moiety';
  readonly synonyms: readonly { readonly name: string; readonly kind: SynonymKind }[];
  readonly brands: readonly { readonly name: string; readonly jurisdiction: LexiconJurisdiction }[];
  /** Brands that hold this drug and others. */
  readonly combinations: readonly LexiconRef[];
  /** FDA's own words, or our own where FDA's were not at hand; left out when neither is known. */
  readonly class?: { readonly texts: readonly string[]; readonly source: 'FDA' | 'editorial' };
  /** The class words whose members carry this class. */
  readonly groups: readonly LexiconRef[];
  readonly routes: readonly string[];
  /** Only where a regulator's file gives the day. */
  readonly firstApproval?: { readonly jurisdiction: 'US'; readonly date: string };
}

/** A brand with several active ingredients. */
export interface CombinationEntry extends LexiconRef {
  readonly kind: 'combination';
  readonly jurisdiction: LexiconJurisdiction;
  /** The ingredients; more than one list when the brand is sold with different ones. */
  readonly formulas: readonly (readonly LexiconRef[])[];
}

/** A class word. */
export interface GroupEntry extends LexiconRef {
  readonly kind: 'group';
  /** What the members are, in one plain sentence. */
  readonly means: string;
  /** Class texts that members carry; empty when the word cuts across them. */
  readonly classes: readonly string[];
}

export type LexiconEntry = MoietyEntry | CombinationEntry | GroupEntry;

export interface LexiconReader {
  /** Decodes one entry. Throws for a number that is none of the lexicon's. */
  readonly entry: (index: number) => LexiconEntry;
  /** The drugs that carry a class of the group. */
  readonly members: (group: GroupEntry) => readonly LexiconRef[];
}

/** Decodes entries; what points back (combinations of a drug, groups of a class) is worked out once, at the first question. */
export function createReader(sections: Sections): LexiconReader {
  const firstCombination = sections.moieties.length;
  const firstGroup = firstCombination + sections.combinations.length;
  const drugRef = (index: number): LexiconRef => {
    const { id, name } = readHead(sections.moieties[index]!.split('\t', 1)[0]!);
    return { index, id, name };
  };
  const combinationRef = (index: number): LexiconRef => {
    const { name } = unmark(sections.combinations[index - firstCombination]!.split('\t', 1)[0]!);
    return { index, id: idOfName(name), name };
  };
  const groupRef = (index: number): LexiconRef => {
    const [id, name] = sections.groups[index - firstGroup]!.split('\t');
    return { index, id: id!, name: name! };
  };
  const formulasOf = (index: number): number[][] =>
    splitList(sections.combinations[index - firstCombination]!.split('\t')[1], ',').map((formula) => formula.split(' ').map(numberOf));
  const combinationsOf = once(() => {
    const map = new Map<number, number[]>();
    sections.combinations.forEach((_, i) => {
      for (const drug of new Set(formulasOf(firstCombination + i).flat())) map.set(drug, [...(map.get(drug) ?? []), firstCombination + i]);
    });
    return map;
  });
  const groupsOfClass = once(() => {
    const map = new Map<number, number[]>();
    sections.groups.forEach((line, i) => {
      for (const c of splitList(line.split('\t')[3], ',').map(numberOf)) map.set(c, [...(map.get(c) ?? []), firstGroup + i]);
    });
    return map;
  });
  const classNumbers = (field: string | undefined): number[] => splitList(field?.slice(1), ',').map(numberOf);

  const readMoiety = (index: number): MoietyEntry => {
    const [head, synonyms, us, eu, classes, routes, day] = sections.moieties[index]!.split('\t');
    const { id, name } = readHead(head!);
    const numbers = classNumbers(classes);
    const groups = new Set(numbers.flatMap((c) => groupsOfClass().get(c) ?? []));
    return {
      kind: 'moiety',
      index,
      id,
      name,
      synonyms: readSynonyms(synonyms, name).map((s) => ({ name: s.name, kind: s.kind })),
      brands: [
        ...splitList(us).map((b) => ({ name: unmark(b).name, jurisdiction: 'US' as const })),
        ...splitList(eu).map((b) => ({ name: unmark(b).name, jurisdiction: 'EU' as const })),
      ],
      combinations: (combinationsOf().get(index) ?? []).map(combinationRef),
      ...(classes && {
        class: {
          texts: numbers.map((c) => sections.classes[c]!),
          source: classes.startsWith('F') ? ('FDA' as const) : ('editorial' as const),
        },
      }),
      groups: [...groups].map(groupRef),
      routes: [...(routes ?? '')].map((letter) => sections.routes[letter.charCodeAt(0) - 97]!),
      ...(day && { firstApproval: { jurisdiction: 'US' as const, date: readDay(day) } }),
    };
  };
  const readCombination = (index: number): CombinationEntry => ({
    kind: 'combination',
    ...combinationRef(index),
    jurisdiction: sections.combinations[index - firstCombination]!.split('\t')[2] === 'EU' ? 'EU' : 'US',
    formulas: formulasOf(index).map((formula) => formula.map(drugRef)),
  });
  const readGroup = (index: number): GroupEntry => {
    const [, , means, classes] = sections.groups[index - firstGroup]!.split('\t');
    return {
      kind: 'group',
      ...groupRef(index),
      means: means!,
      classes: splitList(classes, ',').map((c) => sections.classes[numberOf(c)]!),
    };
  };
  return {
    entry: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= firstGroup + sections.groups.length)
        throw new RangeError(`the lexicon has no entry ${index}`);
      if (index < firstCombination) return readMoiety(index);
      return index < firstGroup ? readCombination(index) : readGroup(index);
    },
    members: (group) => {
      const wanted = new Set(group.classes);
      return sections.moieties.flatMap((line, index) =>
        classNumbers(line.split('\t')[4]).some((c) => wanted.has(sections.classes[c]!)) ? [drugRef(index)] : [],
      );
    },
  };
}
