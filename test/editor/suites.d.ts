// All of suite/*.test.ts as one module, made by esbuild.mjs.
declare module 'suite:all';
