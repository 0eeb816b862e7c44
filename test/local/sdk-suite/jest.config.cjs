const { dirname, join } = require('node:path');

const suite = dirname(require.resolve('cb-sdk-suite/package.json'));
const database = dirname(require.resolve('@cloudbase/database/package.json'));

const typescript = (module) => [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs', ...module } },
];

/** Tencent's own tests of @cloudbase/node-sdk 2.10.0, run with the SDK that the product uses. */
module.exports = {
  displayName: 'sdk-suite',
  rootDir: __dirname,
  testEnvironment: join(__dirname, 'shanghai-environment.cjs'),
  globalSetup: join(__dirname, 'start-cloud.ts'),
  globalTeardown: join(__dirname, 'stop-cloud.ts'),
  setupFiles: [join(__dirname, 'use-cloud.ts')],
  transform: {
    // The suite was written for TypeScript without esModuleInterop: it calls `import * as assert`.
    'cb-sdk-suite/.+\\.ts$': typescript({ noInterop: true }),
    '^.+\\.ts$': typescript({}),
  },
  transformIgnorePatterns: ['/node_modules/(?!cb-sdk-suite/test/|@cloudbase/database/src/)'],
  moduleNameMapper: {
    '^power-assert$': join(__dirname, 'assert.cjs'),
    '^@cloudbase/database/src/(.*)$': join(database, 'src/$1'),
    '^(\\.\\./)+src/index$': join(__dirname, 'current-sdk.ts'),
    '^(\\.\\./)+config\\.local$': join(__dirname, 'suite-configuration.ts'),
    '^(\\.\\./)+lib/const/code$': join(suite, 'lib/const/code.js'),
  },
};
