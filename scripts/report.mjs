// npm run report:pictures [-- --out FOLDER]: makes the HTML report of examples/, opens it in a Chromium at the widths of a desk and of a phone, in
// both colour schemes, prints it to PDF, and ends with 1 when anything is loaded, overflows the page or fails.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from './lib/chromium.mjs';
import { installHost, installProject } from './lib/install.mjs';
import { complain, exitOnSignals, node, root } from './lib/project.mjs';

const WIDTHS = { desktop: { width: 1200, height: 900 }, phone: { width: 390, height: 844 } };
const SCHEMES = ['light', 'dark'];

/** Opens the report in one way, takes its picture and tells what is wrong with it. */
async function look(browser, report, out, device, scheme) {
  const context = await browser.newContext({ viewport: WIDTHS[device], colorScheme: scheme, deviceScaleFactor: 1 });
  const wrong = [];
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (address === report) return route.continue();
    wrong.push(`asks for ${address}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => wrong.push(`says ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(report, { waitUntil: 'load' });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) wrong.push(`is ${sideways} pixels wider than the window`);
  await page.screenshot({ path: path.join(out, `report-${device}-${scheme}.png`) });
  await page.locator('#d1').evaluate((heading) => heading.scrollIntoView());
  await page.screenshot({ path: path.join(out, `report-${device}-${scheme}-document.png`) });
  await page
    .locator('.changes')
    .first()
    .evaluate((table) => table.scrollIntoView());
  await page.screenshot({ path: path.join(out, `report-${device}-${scheme}-changes.png`) });
  if (device === 'desktop') {
    await page.pdf({
      path: path.join(out, `report-${scheme}.pdf`),
      format: 'A4',
      margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
    });
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: path.join(out, `report-print-${scheme}.png`) });
  }
  await context.close();
  return wrong.map((what) => `${device}, ${scheme}: the report ${what}`);
}

async function main() {
  const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(root, 'out', 'report') } } });
  const out = path.resolve(values.out);
  exitOnSignals();
  await installProject();
  await installHost();
  const { build } = await import('../esbuild.mjs');
  await build();
  fs.mkdirSync(out, { recursive: true });
  const file = path.join(out, 'report.html');
  const { code, text } = await node(['dist/cli.js', 'check', 'examples', '--format', 'html', '--fail-on', 'never', '--output', file], {
    output: 'keep',
  });
  if (code !== 0) throw new Error(text);
  const browser = await launchChromium();
  try {
    for (const device of Object.keys(WIDTHS)) {
      for (const scheme of SCHEMES) {
        for (const problem of await look(browser, pathToFileURL(file).href, out, device, scheme)) {
          console.error(problem);
          process.exitCode = 1;
        }
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`looked at ${path.relative(root, file)}: pictures and PDF are beside it`);
}

await main().catch((error) => {
  complain(error);
  process.exitCode = 1;
});
