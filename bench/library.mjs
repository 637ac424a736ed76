// A library of documents, made up from sentences: the same number makes the same library.
import * as fs from 'node:fs';
import * as path from 'node:path';

/** Sentences of every kind: without a name, with names and nothing claimed, with claims that are true, and with some that are not. */
const SENTENCES = [
  'The skin should be examined in good light, and the itch should be asked about at every visit.',
  'Emollients are the mainstay of care and should be applied generously, at least twice a day.',
  'Patients who do not improve within twelve weeks should be seen again before the treatment is changed.',
  'Sleep, school and work suffer when the disease is not controlled, and families bear much of the burden.',
  'Topical corticosteroids remain the first choice for flares, with the potency chosen by site and age.',
  'Bathing in lukewarm water for five to ten minutes is enough; the skin is patted dry and cream applied at once.',
  'Dupilumab is given by injection under the skin, and conjunctivitis is the side effect that patients mention most often.',
  'Blood counts, liver enzymes and lipids are checked before upadacitinib is started and again after some weeks.',
  'Ciclosporin works quickly, but the kidneys and the blood pressure have to be watched closely.',
  'Tacrolimus ointment may burn on the first days of use, which most people get used to within a week.',
  'The nurse explains how baricitinib is taken and which infections should be reported at once.',
  'Methotrexate is taken once a week, never daily, and folic acid is given on another day.',
];
const CLAIMS = [
  'Dupilumab is the only biologic approved in the US for atopic dermatitis.',
  'Delgocitinib is still under investigation in the United States for chronic hand eczema.',
  'Abrocitinib is licensed in the US for adults only.',
  'JAK inhibitors are generally safe.',
  'Dupilumab blocks the shared receptor of IL-4 and IL-13.',
];

/** Numbers that look random and are the same on every run. */
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function documentText(number) {
  const pick = numbers(number + 1);
  const paragraph = (length) => Array.from({ length }, () => SENTENCES[pick(SENTENCES.length)]).join(' ');
  const claim = number % 3 === 0 ? ` ${CLAIMS[pick(CLAIMS.length)]}` : '';
  const reviewed = number % 5 === 0 ? `---\nlastReviewed: 20${20 + pick(6)}-0${1 + pick(9)}-15\n---\n\n` : '';
  return `${reviewed}# Care of eczema, page ${number}\n\n${paragraph(5)}${claim}\n\n## At the visit\n\n- ${paragraph(1)}\n- ${paragraph(1)}\n\n${paragraph(5)}\n`;
}

/** Writes the library into a folder, a hundred documents to a subfolder. @returns how many bytes it has */
export function writeLibrary(folder, documents) {
  let bytes = 0;
  for (let number = 0; number < documents; number++) {
    const dir = path.join(folder, `section-${String(Math.floor(number / 100)).padStart(3, '0')}`);
    if (number % 100 === 0) fs.mkdirSync(dir, { recursive: true });
    const text = documentText(number);
    bytes += Buffer.byteLength(text);
    fs.writeFileSync(path.join(dir, `page-${String(number).padStart(5, '0')}.md`), text);
  }
  return bytes;
}
