/** The `classwise` program: the real world behind `run`. */
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { run } from './run.ts';

const now = new Date();
const today = [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  today,
  colour: process.env['FORCE_COLOR'] ? process.env['FORCE_COLOR'] !== '0' : process.stdout.isTTY && !process.env['NO_COLOR'],
  out: (chunk) => void process.stdout.write(chunk),
  err: (chunk) => void process.stderr.write(chunk),
  stdin: () => text(process.stdin),
}).then((code) => {
  process.exitCode = code;
});
