// npm run screenshots [-- --theme light|dark|hc|hc-light|all] [--out FOLDER]: installs the .vsix into a real VS Code, uses it as a writer would, and
// takes the pictures of the README: docs/images/<surface>-<theme>.png.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './lib/chromium.mjs';
import { installProject } from './lib/install.mjs';
import { packageVsix } from './lib/package.mjs';
import { withPalette } from './lib/palette-png.mjs';
import { complain, exitOnSignals, root } from './lib/project.mjs';
import { ensureHost, installVsix, startServer, withRunDir } from './lib/vscode-host.mjs';

/** The document in examples/, and the words in it that the pictures show. Each word must be visible without scrolling. */
const scene = {
  document: 'jak-inhibitors.md',
  hover: { word: 'Opzelura', shows: 'ruxolitinib' },
  finding: { word: 'adults only', shows: '2023' },
  facts: { word: 'Opzelura', shows: 'ruxolitinib (', class: 'JAK inhibitor', typed: 'upadacitnib', offers: 'upadacitinib' },
  completion: { typed: 'Dupilumab or tralo', offers: 'tralokinumab' },
};

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};
const viewport = { width: 1000, height: 620 };

/** As little around the text as VS Code allows. */
const plainWorkbench = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'editor.wordWrap': 'on',
  'editor.hover.delay': 200,
  'editor.occurrencesHighlight': 'off',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

/** The middle of a word on the screen: of its own range, not of the line that holds it. */
async function placeOf(page, word) {
  const place = await page.evaluate((text) => {
    for (const line of document.querySelectorAll('.monaco-editor .view-lines .view-line')) {
      // A word with a squiggle or a colour of its own may be split into several text nodes: look at the line as a whole.
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      const at = nodes
        .map((node) => node.data)
        .join('')
        .replace(/\u00a0/g, ' ')
        .indexOf(text);
      if (at < 0) continue;
      let before = 0;
      const middle = at + Math.floor(text.length / 2);
      for (const node of nodes) {
        if (middle < before + node.length) {
          const range = document.createRange();
          range.setStart(node, middle - before);
          range.setEnd(node, middle - before + 1);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        before += node.length;
      }
    }
    return null;
  }, word);
  if (!place) throw new Error(`"${word}" is not on the screen`);
  return place;
}

/** Rests the mouse on a word until its hover shows what it should. */
async function hoverOver(page, { word, shows }) {
  const { x, y } = await placeOf(page, word);
  await page.mouse.move(x - 40, y + 60);
  await page.mouse.move(x, y, { steps: 8 });
  await page.locator('.monaco-hover:not(.hidden)', { hasText: shows }).first().waitFor({ timeout: 10_000 });
}

/** Moves the mouse off the text until no hover is left. */
async function leaveHover(page) {
  await page.mouse.move(viewport.width / 2, 5, { steps: 4 });
  await page.locator('.monaco-editor .monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
}

async function openDocument(browser, server, folder) {
  const page = await (await browser.newContext({ viewport, deviceScaleFactor: 1 })).newPage();
  const at = `127.0.0.1:${server.port}`;
  const file = `vscode-remote://${at}${encodeURI(path.join(folder, scene.document))}`;
  const payload = encodeURIComponent(JSON.stringify([['openFile', file]]));
  await page.goto(`http://${at}/?tkn=${server.token}&folder=${encodeURIComponent(folder)}&payload=${payload}`);
  await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first().waitFor({ timeout: 60_000 });
  return page;
}

/** Runs a command by its title, as by keyboard. */
async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:not(.hidden) input').first().waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The facts view: as it opens, at its timeline with a mark in use, at the class that it links to, and the search box that leads to it. */
async function takeFacts(page, take) {
  const { word, shows, class: group, typed, offers } = scene.facts;
  const { x, y } = await placeOf(page, word);
  await page.mouse.click(x, y);
  await runCommand(page, 'Classwise: Show Drug Facts');
  // The page stands in a frame of a frame.
  const inside = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await inside.locator('h1', { hasText: shows }).waitFor({ timeout: 20_000 });
  await take('facts');
  await inside.locator('#timeline').evaluate((heading) => heading.scrollIntoView());
  await inside.locator('.timeline [tabindex]').nth(1).focus();
  await take('facts-timeline');
  await inside.locator('h3 a', { hasText: group }).click();
  await inside.locator('h1', { hasText: group }).waitFor();
  await inside.locator('#siblings').evaluate((heading) => heading.scrollIntoView());
  await take('facts-class');
  await page.locator('.tab[aria-label*="facts"] .codicon-close').click();
  await page.locator('iframe.webview').waitFor({ state: 'detached' });

  await page.keyboard.press('Control+Home');
  await runCommand(page, 'Classwise: Show Drug Facts');
  await page.locator('.quick-input-title', { hasText: 'Show Drug Facts' }).waitFor();
  await page.keyboard.type(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: offers }).first().waitFor();
  await take('facts-search');
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The two views in the Explorer, and the preview with its marks. */
async function takeViews(page, take) {
  await runCommand(page, 'Explorer: Focus on Classwise Findings View');
  await runCommand(page, 'Explorer: Focus on Drug Classes View');
  await page.locator('.part.sidebar .monaco-list-row', { hasText: 'In this document' }).waitFor();
  await take('views');
  await page.keyboard.press('Control+B');
  await page.locator('.monaco-workbench .part.sidebar').waitFor({ state: 'hidden' });

  await page.locator('.monaco-editor .view-lines').first().click();
  await runCommand(page, 'Markdown: Open Preview to the Side');
  const inside = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await inside.locator('.classwise-finding').first().waitFor({ timeout: 20_000 });
  await take('preview');
  await page.locator('.tab[aria-label*="Preview"] .codicon-close').click();
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
}

async function takePictures(page, take) {
  await page.locator('.monaco-workbench .part.sidebar').waitFor();
  await page.keyboard.press('Control+B');
  await page.locator('.monaco-workbench .part.sidebar').waitFor({ state: 'hidden' });

  await hoverOver(page, scene.hover);
  await take('hover');
  await leaveHover(page);

  await hoverOver(page, scene.finding);
  await take('finding');
  await leaveHover(page);

  await takeFacts(page, take);
  await takeViews(page, take);

  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await take('problems');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });

  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(`\n${scene.completion.typed}`);
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: scene.completion.offers }).first().waitFor({ timeout: 10_000 });
  // A second time: the pane beside the list, with what is known of the chosen name.
  await page.keyboard.press('Control+Space');
  await take('completion');
}

async function shoot(theme, vsix, runDir, imagesDir) {
  const serverDir = path.join(runDir, theme);
  const folder = path.join(runDir, `${theme}-files`, 'examples');
  fs.cpSync(path.join(root, 'examples'), folder, { recursive: true });
  await installVsix(serverDir, vsix);
  const server = await startServer(serverDir, { settings: { ...plainWorkbench, 'workbench.colorTheme': themes[theme] } });
  const browser = await launchChromium();
  let page;
  try {
    page = await openDocument(browser, server, folder);
    await takePictures(page, async (surface) => {
      // Menus and hovers fade in.
      await page.waitForTimeout(500);
      const file = path.join(imagesDir, `${surface}-${theme}.png`);
      fs.writeFileSync(file, withPalette(await page.screenshot()));
      console.log(`${path.relative(root, file)}: ${(fs.statSync(file).size / 1024).toFixed(0)} KB`);
    });
  } catch (error) {
    const failed = path.join(root, 'out', 'screenshot-failed.png');
    await page?.screenshot({ path: failed }).catch(() => undefined);
    throw new Error(`${theme}: ${error.message}\nwhat was on the screen: ${path.relative(root, failed)}`, { cause: error });
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function main() {
  const { values } = parseArgs({
    options: { theme: { type: 'string', default: 'light' }, out: { type: 'string', default: path.join(root, 'docs', 'images') } },
  });
  const imagesDir = path.resolve(values.out);
  const chosen = values.theme === 'all' ? Object.keys(themes) : [values.theme];
  if (!chosen.every((theme) => themes[theme])) throw new Error(`--theme takes ${Object.keys(themes).join(', ')} or all`);
  exitOnSignals();
  await installProject();
  await ensureHost();
  fs.mkdirSync(imagesDir, { recursive: true });
  await withRunDir(async (dir) => {
    const vsix = path.join(dir, 'classwise.vsix');
    await packageVsix(vsix);
    for (const theme of chosen) await shoot(theme, vsix, dir, imagesDir);
  });
}

await main().catch((error) => {
  complain(error);
  process.exit(1);
});
