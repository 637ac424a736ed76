import assert from 'node:assert/strict';
import { LineMap } from '../../../src/core/text/lineMap.ts';

describe('lines', () => {
  const text = 'a\r\nbc\n\nd\re';
  const map = new LineMap(text);
  const PLACES: [offset: number, line: number, column: number][] = [
    [0, 1, 1],
    [1, 1, 2],
    [3, 2, 1],
    [5, 2, 3],
    [6, 3, 1],
    [7, 4, 1],
    [9, 5, 1],
    [10, 5, 2],
  ];
  for (const [offset, line, column] of PLACES)
    it(`puts offset ${offset} at ${line}:${column}`, () => assert.deepEqual(map.at(offset), { line, column }));

  it('gives the text of a line without its end', () =>
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((n) => map.line(n)),
      ['a', 'bc', '', 'd', 'e'],
    ));
  it('counts UTF-16 units', () => assert.deepEqual(new LineMap('😀x').at(2), { line: 1, column: 3 }));
  it('has one line in an empty text', () => assert.deepEqual(new LineMap('').at(0), { line: 1, column: 1 }));
});
