// Style is Prettier's. This is about mistakes, and about which part of the house may know which other.
import { builtinModules } from 'node:module';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeBuiltins = [...builtinModules, 'node:*'];

/** Forbids imports: exact names (`paths`) and folders (`patterns`), with one reason for all. */
const noImports = (message, { paths = [], patterns = [] }) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { paths: paths.map((name) => ({ name, message })), patterns: patterns.length > 0 ? [{ group: patterns, message }] : [] },
  ],
});

const impure = (what, message) => ({ selector: what, message: `the core is pure: ${message}` });

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'node_modules/', 'test-host/', '.vscode-test/', '.cache/', 'src/generated/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowRegExp: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...noImports('the core is pure: it knows neither editor nor command line nor Node', {
        paths: ['vscode', ...nodeBuiltins],
        patterns: ['node:*', '**/editor/**', '**/cli/**', '**/extension*'],
      }),
      'no-restricted-globals': [
        'error',
        ...['console', 'process', 'fetch', 'setTimeout', 'setInterval', 'require', 'performance'].map((name) => ({
          name,
          message: 'the core is pure: the caller hands in what it needs',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        impure("MemberExpression[object.name='Date'][property.name='now']", 'the day is handed in'),
        impure("NewExpression[callee.name='Date'][arguments.length=0]", 'the day is handed in'),
        impure("CallExpression[callee.name='Date'][arguments.length=0]", 'the day is handed in'),
        impure("MemberExpression[object.name='Math'][property.name='random']", 'the same text must give the same findings'),
        impure("MemberExpression[object.name='globalThis']", 'the caller hands in what it needs'),
      ],
    },
  },
  {
    files: ['src/editor/**/*.ts', 'src/extension.ts'],
    rules: noImports('the extension runs in browsers too and knows nothing of the command line', {
      paths: nodeBuiltins,
      patterns: ['node:*', '**/cli/**'],
    }),
  },
  {
    files: ['src/api/**/*.ts'],
    rules: noImports('the API stands on the core alone, and runs wherever JavaScript does', {
      paths: ['vscode', ...nodeBuiltins],
      patterns: ['node:*', '**/editor/**', '**/cli/**'],
    }),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: noImports('the command line stands on the core alone', { paths: ['vscode'], patterns: ['**/editor/**', '**/api/**'] }),
  },
);
