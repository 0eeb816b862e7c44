import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What a browser has and WeChat's JavaScript has not. */
const browserOnly = [
  'window',
  'document',
  'fetch',
  'localStorage',
  'sessionStorage',
  'URL',
  'URLSearchParams',
  'AbortController',
  'Blob',
  'FileReader',
  'FormData',
  'XMLHttpRequest',
  'crypto',
  'structuredClone',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'navigator',
  'location',
  'history',
  'eval',
  'Function',
];

/** Rooms that a room may not import from, by either of their names. */
const closed = (rooms, message) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: rooms.flatMap((room) => [`**/${room}/**`, `@${room}/**`]),
          message,
        },
      ],
    },
  ],
});

const functions = ['api', 'documents', 'reminders'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'test/weapp/fixture/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `K & string` of a generic key reads better than what the rule asks for.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Chinese texts hold full-width spaces; the patterns that clean input name control characters.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipJSXText: true, skipRegExps: true },
      ],
      'no-control-regex': 'off',
      // A handler that React calls may be async: its failures are shown by the handler itself.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      ...closed(
        ['cloudfunctions', 'platform', 'src', 'local', 'demonstration'],
        'domain imports nobody: it runs on the phone and in the cloud.',
      ),
      'no-restricted-globals': ['error', ...browserOnly, 'process', 'Buffer', 'setTimeout'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock is an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance is an argument.',
        },
        {
          selector: "CallExpression[callee.name='dayjs'][arguments.length=0]",
          message: 'The clock is an argument.',
        },
      ],
    },
  },
  {
    files: ['cloudfunctions/platform/**/*.ts'],
    rules: closed(
      [...functions, 'src', 'local', 'demonstration'],
      'platform imports domain and the SDK alone.',
    ),
  },
  ...functions.map((name) => ({
    files: [`cloudfunctions/${name}/**/*.ts`],
    rules: closed(
      [
        ...functions.filter((other) => other !== name).map((other) => `cloudfunctions/${other}`),
        'src',
        'local',
        'demonstration',
      ],
      'A function imports platform and domain, never another function.',
    ),
  })),
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-globals': ['error', ...browserOnly],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/cloudfunctions/**'],
              allowTypeImports: true,
              message: 'Pages know the types of api alone.',
            },
            {
              group: ['@platform/**', '**/local/**', '**/demonstration/**'],
              message: 'Pages import domain and the types of api.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/**/*.h5.{ts,tsx}'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['local/**/*.ts'],
    rules: closed(
      ['domain', 'cloudfunctions', 'platform', 'src'],
      'local runs the built functions through the wire, as the cloud would; it imports none of them.',
    ),
  },
  {
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      // Answers come as JSON and are compared whole; a wrong shape fails the comparison.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
);
