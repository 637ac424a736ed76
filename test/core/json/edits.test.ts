import assert from 'node:assert/strict';
import { withoutComments } from '../../../src/core/json/comments.ts';
import { addToList, setKey, type TextEdit } from '../../../src/core/json/edits.ts';

const applied = (text: string, edits: readonly TextEdit[] | undefined): string | undefined =>
  edits && [...edits].sort((a, b) => b.start - a.start).reduce((t, e) => t.slice(0, e.start) + e.newText + t.slice(e.end), text);
const parsed = (text: string): unknown => JSON.parse(withoutComments(text));
const ENTRY = { rule: 'count', text: 'three', reason: 'it "is" so' };
const LINE = '{ "rule": "count", "text": "three", "reason": "it \\"is\\" so" }';

describe('adding to a list of a JSON file', () => {
  const CASES: [what: string, before: string, after: string][] = [
    ['makes the file', '', `{\n  "accepted": [\n    ${LINE}\n  ]\n}\n`],
    ['fills an empty object', '{}\n', `{\n  "accepted": [\n    ${LINE}\n  ]\n}\n`],
    ['adds the key', '{\n  "jurisdiction": "EU"\n}\n', `{\n  "jurisdiction": "EU",\n  "accepted": [\n    ${LINE}\n  ]\n}\n`],
    ['keeps the width of the indent', '{\n\t"a": 1\n}', `{\n\t"a": 1,\n\t"accepted": [\n\t\t${LINE}\n\t]\n}`],
    ['keeps the line ends', '{\r\n  "a": 1\r\n}\r\n', `{\r\n  "a": 1,\r\n  "accepted": [\r\n    ${LINE}\r\n  ]\r\n}\r\n`],
    ['fills an empty list', '{\n  "accepted": []\n}\n', `{\n  "accepted": [\n    ${LINE}\n  ]\n}\n`],
    ['adds to a list', '{\n  "accepted": [\n    {"x": 1}\n  ]\n}\n', `{\n  "accepted": [\n    {"x": 1},\n    ${LINE}\n  ]\n}\n`],
    ['adds to a list on one line', '{ "accepted": [{"x": 1}] }\n', `{ "accepted": [{"x": 1},\n    ${LINE}\n  ] }\n`],
    [
      'keeps comments where they are',
      '// house\n{\n  "a": 1, // one\n  /* kept */\n  "accepted": [\n    // first\n    {"x": 1} // why\n    // last\n  ]\n}\n',
      `// house\n{\n  "a": 1, // one\n  /* kept */\n  "accepted": [\n    // first\n    {"x": 1}, // why\n    ${LINE}\n    // last\n  ]\n}\n`,
    ],
    [
      'keeps a last comma',
      '{\n  "accepted": [\n    {"x": 1}, // why\n  ],\n}\n',
      `{\n  "accepted": [\n    {"x": 1}, // why\n    ${LINE},\n  ],\n}\n`,
    ],
    [
      'keeps a comment in an empty list',
      '{\n  "accepted": [\n    // none yet\n  ]\n}\n',
      `{\n  "accepted": [\n    // none yet\n    ${LINE}\n  ]\n}\n`,
    ],
    [
      'adds behind the last key and its comment',
      '{\n  "a": "// no" // yes\n}\n',
      `{\n  "a": "// no", // yes\n  "accepted": [\n    ${LINE}\n  ]\n}\n`,
    ],
    ['follows a comment alone', '// to come\n', `// to come\n{\n  "accepted": [\n    ${LINE}\n  ]\n}\n`],
  ];
  for (const [what, before, after] of CASES)
    it(what, () => {
      assert.equal(applied(before, addToList(before, 'accepted', ENTRY)), after);
      const { accepted } = parsed(after) as { accepted: unknown[] };
      assert.deepEqual(accepted.at(-1), ENTRY);
      assert.equal(
        (parsed(applied(after, addToList(after, 'accepted', ENTRY))!) as { accepted: unknown[] }).accepted.length,
        accepted.length + 1,
      );
    });

  for (const text of ['{ "accepted": ', '[1]', '{ "accepted": {} }', '"text"'])
    it(`leaves ${text} alone`, () => assert.equal(addToList(text, 'accepted', ENTRY), undefined));
});

describe('setting a key of a JSON file', () => {
  const CASES: [what: string, before: string, after: string][] = [
    ['replaces its value', '{ "jurisdiction" : "EU", "a": [1, 2] }', '{ "jurisdiction" : "UK", "a": [1, 2] }'],
    ['adds it', '{\n  // none\n}\n', '{\n  // none\n  "jurisdiction": "UK"\n}\n'],
    [
      'takes no key of a part for its own',
      '{ "a": { "jurisdiction": "EU" } }',
      '{ "a": { "jurisdiction": "EU" },\n  "jurisdiction": "UK"\n}',
    ],
  ];
  for (const [what, before, after] of CASES)
    it(what, () => {
      assert.equal(applied(before, setKey(before, 'jurisdiction', 'UK')), after);
      assert.equal((parsed(after) as { jurisdiction: string }).jurisdiction, 'UK');
    });
});
