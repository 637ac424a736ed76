// npm run package: makes classwise.vsix and says how large it is and what is in it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { installProject } from './lib/install.mjs';
import { packageVsix } from './lib/package.mjs';
import { complain, root } from './lib/project.mjs';

const file = path.join(root, 'classwise.vsix');
try {
  await installProject();
  process.stdout.write(await packageVsix(file));
  console.log(`classwise.vsix: ${(fs.statSync(file).size / 1024).toFixed(0)} KB`);
} catch (error) {
  complain(error);
  process.exit(1);
}
