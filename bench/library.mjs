// A library of documents, put together from the sentences of the test fixtures: the same number makes the same library.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../scripts/lib/project.mjs';

const FIXTURES = ['other-diseases', 'claims', 'mentions'].map((name) => path.join(root, 'test', 'fixtures', name));
/** About as long as the pages of a formulary are. */
const LETTERS = 1400;

/** Lines of prose, without the marks that say what is to be found in them. */
function sentences() {
  const files = FIXTURES.flatMap((dir) => fs.readdirSync(dir).map((file) => path.join(dir, file))).filter((file) => file.endsWith('.md'));
  const lines = files.sort().flatMap((file) => fs.readFileSync(file, 'utf8').split('\n'));
  return [...new Set(lines.map((line) => line.replace(/\s*\{[^}]*\}\s*$/, '')))].filter((line) =>
    /^(?:- )?[A-Z].{60,400}[.!?]$/.test(line),
  );
}

/** Numbers that look random and are the same on every run. */
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function documentText(number, lines) {
  const pick = numbers(number + 1);
  const reviewed = number % 5 === 0 ? `---\nlastReviewed: 20${20 + pick(6)}-0${1 + pick(9)}-15\n---\n\n` : '';
  let text = `${reviewed}# Page ${number}\n`;
  while (text.length < LETTERS) text += `\n${lines[pick(lines.length)]}\n`;
  return text;
}

/** Writes the library into a folder, a hundred documents to a subfolder. @returns how many bytes it has */
export function writeLibrary(folder, documents) {
  const lines = sentences();
  let bytes = 0;
  for (let number = 0; number < documents; number++) {
    const dir = path.join(folder, `section-${String(Math.floor(number / 100)).padStart(3, '0')}`);
    if (number % 100 === 0) fs.mkdirSync(dir, { recursive: true });
    const text = documentText(number, lines);
    bytes += Buffer.byteLength(text);
    fs.writeFileSync(path.join(dir, `page-${String(number).padStart(5, '0')}.md`), text);
  }
  return bytes;
}
