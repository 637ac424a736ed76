// All test files of a folder as one module, made by esbuild.mjs.
declare module 'tests:suite';
declare module 'tests:untrusted';
