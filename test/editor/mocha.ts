// Mocha's browser build: it needs neither Node nor, once it believes to have an address, a page.
import type { Runner } from 'mocha';

interface BrowserMocha {
  setup(options: { ui: 'bdd'; reporter: new () => object; timeout: number }): void;
  fgrep(text: string): void;
  run(): Runner;
}

const scope = globalThis as unknown as { location?: unknown; mocha: BrowserMocha };
scope.location ??= { search: '', href: 'http://localhost/' };
// Only now: the build looks at `location` while it loads.
// eslint-disable-next-line @typescript-eslint/no-require-imports
require('mocha/mocha');

export const { mocha } = scope;
