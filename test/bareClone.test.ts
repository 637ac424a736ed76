import assert from 'node:assert/strict';
import * as path from 'node:path';
import { build } from 'esbuild';

describe('a bare clone', () => {
  for (const script of ['start', 'test', 'package'])
    it(`can begin with \`npm ${script === 'package' ? 'run ' : ''}${script}\`: what installs the packages needs none of them`, async () => {
      const entry = `scripts/${script}.mjs`;
      const { metafile } = await build({
        entryPoints: [path.resolve(entry)],
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        metafile: true,
        write: false,
        logLevel: 'silent',
      });
      const needed = new Set<string>();
      const seen = new Set<string>();
      const walk = (file: string): void => {
        if (seen.has(file)) return;
        seen.add(file);
        for (const { path: to, kind, external } of metafile.inputs[file]?.imports ?? []) {
          if (kind !== 'import-statement') continue;
          if (!external) walk(to);
          else if (!to.startsWith('node:')) needed.add(`${to} in ${file}`);
        }
      };
      walk(entry);
      assert.ok(seen.size > 3, [...seen].join(', '));
      assert.deepEqual([...needed], []);
    });
});
