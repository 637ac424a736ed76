import assert from 'node:assert/strict';
import { ignoresBy } from '../../src/core/ignoreGlobs.ts';

describe('ignore', () => {
  const cases: readonly [pattern: string, leftOut: readonly string[], kept: readonly string[]][] = [
    ['archive/**', ['archive/a.md', 'archive/b/c.md'], ['new/archive.md']],
    ['docs/sub', ['docs/sub/a.md', 'docs/sub/b/c.md'], ['docs/subs.md', 'other/docs/sub/a.md']],
    ['build', ['build/a.md', 'x/build/a.md'], ['builds.md']],
    ['*.draft.md', ['a.draft.md', 'x/y/b.draft.md'], ['draft.md']],
    ['/top.md', ['top.md'], ['x/top.md']],
    ['a?.md', ['ab.md'], ['abc.md']],
  ];
  for (const [pattern, leftOut, kept] of cases)
    it(`reads ${pattern} as a .gitignore does`, () => {
      const ignores = ignoresBy([pattern]);
      for (const file of leftOut) assert.ok(ignores(file), file);
      for (const file of kept) assert.ok(!ignores(file), file);
    });

  it('takes a file back in', () => assert.ok(!ignoresBy(['old/*', '!old/kept.md'])('old/kept.md')));
  it('leaves out nothing that lies outside its folder', () => {
    for (const file of ['../a.md', '/a.md', '']) assert.ok(!ignoresBy(['**', 'a.md'])(file), file);
  });
});
