// npm run package: makes classwise.vsix and says how large it is and what is in it. With --twice it is made again, as on another machine,
// and must be the same to the byte.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { installProject } from './lib/install.mjs';
import { packageVsix } from './lib/package.mjs';
import { complain, root } from './lib/project.mjs';

const file = path.join(root, 'classwise.vsix');
const digest = () => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** Another time zone, language and mask for new files. */
async function packageElsewhere() {
  const mask = process.umask(0o077);
  try {
    await packageVsix(file, { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' });
  } finally {
    process.umask(mask);
  }
}

try {
  await installProject();
  process.stdout.write(await packageVsix(file));
  const once = digest();
  if (process.argv.includes('--twice')) {
    await packageElsewhere();
    if (digest() !== once) throw new Error('classwise.vsix: made twice, it is not the same; npx diffoscope tells where');
  }
  console.log(`classwise.vsix: ${(fs.statSync(file).size / 1024).toFixed(0)} KB, sha256 ${once}`);
} catch (error) {
  complain(error);
  process.exit(1);
}
