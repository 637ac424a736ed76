/** Other names for the same: the brand for the generic, a disease, a regulator. Which names are the same, the dataset says. */
import type { Drug } from '../../../src/core/dataset/schema.ts';
import { bundled } from '../../core/support.ts';
import type { Sentence } from './sentences.ts';
import { brandsIn, drugsIn, editsOf, isGeneric, placeOf, replaced, wordPattern, type Rewriting } from './world.ts';

/** Sentences about names, products and forms: another name makes another claim of them. */
const ABOUT_NAMES =
  /\b(?:generics?|brands?|branded|biosimilars?|names?|named|sold|markets?|marketed|shelves|launch\w*|called|known as|interchangeable|write)\b|%/i;
const ABOUT_NAMES_TYPES = new Set(['brand-generic', 'route', 'route-form', 'availability', 'naming', 'drug-spelling']);
const suits = ({ text, type }: Sentence): boolean => !ABOUT_NAMES.test(text) && !ABOUT_NAMES_TYPES.has(type);

const FORMS = /\b(cream|ointment|tablets?|capsules?|oral(?:ly)?|solution|foam|inject\w*|topicals?)\b/i;

/** The one brand that a generic name means in a place; `undefined` when there are several or none, or the sentence names another form. */
function brandFor(drug: Drug, sentence: Sentence): Drug['brands'][number] | undefined {
  const place = placeOf(sentence);
  const [brand, more] = place ? brandsIn(drug, place) : [];
  const form = FORMS.exec(sentence.text)?.[1]?.toLowerCase();
  const other = form && brand?.form && !brand.form.includes(form) && ['cream', 'ointment', 'foam'].includes(form);
  return more || other ? undefined : brand;
}

/** Each drug of the sentence, with where it is named; those that are named in several ways are left out. */
function namedOnce(sentence: Sentence, kind: 'drug' | 'brand') {
  const all = drugsIn(sentence.text);
  return [...new Set(all.map((x) => x.drug))].flatMap((drug) => {
    const mentions = all.filter((x) => x.drug === drug).map((x) => x.mention);
    return mentions.every((m) => m.kind === kind && m.text.toLowerCase() === mentions[0]!.text.toLowerCase()) ? [{ drug, mentions }] : [];
  });
}

const brandForGeneric: Rewriting = {
  id: 'brand for generic',
  rewrite: (sentence) =>
    !suits(sentence)
      ? []
      : namedOnce(sentence, 'drug').flatMap(({ drug, mentions }) => {
          const brand = brandFor(drug, sentence);
          if (!brand || !mentions.every((m) => isGeneric(m, drug))) return [];
          return [
            replaced(
              sentence.text,
              mentions.map((m) => ({ ...m, text: brand.name })),
            ),
          ];
        }),
};

const genericForBrand: Rewriting = {
  id: 'generic for brand',
  rewrite: (sentence) =>
    !suits(sentence)
      ? []
      : namedOnce(sentence, 'brand').flatMap(({ drug, mentions }) => {
          const place = placeOf(sentence);
          const brand = place && brandsIn(drug, place).find((b) => b.name === mentions[0]!.text);
          if (!brand) return [];
          // "Ruxolitinib" alone would be the tablets too.
          const several = new Set(drug.brands.map((b) => b.route)).size > 1;
          const told = FORMS.test(sentence.text.slice(mentions[0]!.end, mentions[0]!.end + 15));
          const name = !several || told ? drug.name : brand.form ? `${drug.name} ${brand.form}` : `${brand.route} ${drug.name}`;
          return [
            replaced(
              sentence.text,
              mentions.map((m) => ({ ...m, text: name })),
            ),
          ];
        }),
};

/** Names of one disease, without those that say more ("severe asthma") or less than another. */
const diseaseName: Rewriting = {
  id: 'another name of the disease',
  rewrite: ({ text }) => {
    if (/['"“‘]\s*(?:atopic|eczema)/i.test(text)) return [];
    return bundled().vocabulary.indications.flatMap(({ names, usually }) => {
      if (usually) return [];
      const here = names.filter((n) => !n.name.includes('(') && wordPattern(n.name, n.case === 'exact' ? '' : 'i').test(text));
      const [name] = here;
      if (!name || here.length > 1) return [];
      const within = (a: string, b: string): boolean => a.toLowerCase().includes(b.toLowerCase());
      return names
        .filter((n) => !n.name.includes('(') && !within(n.name, name.name) && !within(name.name, n.name))
        .map((n) =>
          replaced(
            text,
            editsOf(text, wordPattern(name.name, name.case === 'exact' ? 'g' : 'gi'), () => n.name),
          ),
        );
    });
  },
};

/** "FDA" and what its letters stand for. */
const regulatorName: Rewriting = {
  id: 'another name of the regulator',
  rewrite: ({ text }) =>
    bundled()
      .vocabulary.bodies.filter((b) => b.kind === 'regulator')
      .flatMap(({ names }) => {
        const short = names.map((n) => n.name).filter((n) => /^[A-Z]{3,}$/.test(n));
        const long = names.map((n) => n.name).filter((n) => n.includes(' '));
        return short.flatMap((letters) => {
          // "FDA-approved" and "is FDA approved" would read oddly in full.
          const pattern = new RegExp(`(\\b[Aa]n )?(?<!\\b(?:US|U\\.S\\.|is|are|not|be) )\\b${letters}\\b(?!-)`, 'g');
          const standsFor = long.filter((n) => n.replace(/[^A-Z]/g, '').endsWith(letters));
          const shorter = long.filter((n) => wordPattern(n, '').test(text)).slice(-1);
          return [
            ...standsFor.map((n) =>
              replaced(
                text,
                editsOf(text, pattern, (m) => (m[1] ? `${m[1].replace('n ', ' ')}${n}` : n)),
              ),
            ),
            ...shorter
              .filter((n) => standsFor.includes(n))
              .map((n) =>
                replaced(
                  text,
                  editsOf(text, wordPattern(n, 'g'), () => letters),
                ),
              ),
          ];
        });
      }),
};

export const otherNames: readonly Rewriting[] = [brandForGeneric, genericForBrand, diseaseName, regulatorName];
