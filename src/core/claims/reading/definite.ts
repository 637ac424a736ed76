/** "This JAK inhibitor", "the monoclonal antibody": one drug, spoken of before or unknown to the data, and never the whole class. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import { REACH, toMention, type Meant } from './anaphora.ts';
import type { Named } from '../types.ts';

/** What may stand between the article and the class without telling which drug is meant: "the only", "the first" do. */
const ARTICLE =
  /\b(?:this|the)\s+(?:(?:oral|topical|injectable|systemic|selective|human|humani[sz]ed|monoclonal|new|newer|novel|experimental|investigational|once-\w+|twice-\w+)\s+){0,2}$/i;
/** What is said of it, or the end of it: in "the JAK inhibitor class", "the biologic of choice" and "the JAK inhibitor X" it is another. */
const ENDS =
  /^(?:['’]s\b|\s*(?:[.;:)]|$)|,?\s+(?:also\s+|still\s+|now\s+|has\s+|only\s+|currently\s+|never\s+)*(?:is|was|has|had|can|may|must|should|will|would|does|did|works?|acts?|binds?|blocks?|inhibits?|targets?|carries|comes|remains?|got|gained|won|received|and|but)\b)/i;

/** Is the class named as one drug of it? */
export function isDefinite({ kind, attributive, target, start, end }: Mention, text: string): boolean {
  return (
    kind === 'class' &&
    !attributive &&
    target.kind === 'class' &&
    !target.plural &&
    ENDS.test(text.slice(end, end + 40)) &&
    ARTICLE.test(text.slice(Math.max(0, start - 50), start))
  );
}

/** What such names mean: the one drug spoken of before, where it is of the class. Mentions with `carried` set. */
export function definiteIn(dataset: Dataset, definite: readonly Mention[], own: readonly Mention[], meant: Meant): Named[] {
  if (definite.length === 0 || (meant.mayMean === false && meant.heading.length === 0)) return [];
  const { last, distance, heading, stranger } = meant;
  if (stranger !== undefined && stranger <= distance) return [];
  const [subject, ...others] = last.length > 0 && distance <= REACH.noun ? last : heading;
  const drug = subject && others.length === 0 ? dataset.drugs.get(subject.id) : undefined;
  return definite.flatMap((m) => {
    if (!drug || subject!.kind !== 'drug' || own.some((o) => o.kind !== 'class' && o.start < m.start)) return [];
    const within = dataset.classesWithin(m.id);
    return drug.classes.some((id) => within.has(id)) ? [toMention(subject!, m.start, m.end, m.text, undefined)] : [];
  });
}
