const { join } = require('node:path');

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

const common = {
  rootDir: __dirname,
  transform: { '^.+\\.(ts|tsx|mts)$': swc },
  moduleNameMapper: {
    '^@domain/(.*)$': '<rootDir>/domain/$1',
    '^@platform/(.*)$': '<rootDir>/cloudfunctions/platform/$1',
    '^@/(.*)$': '<rootDir>/src/$1',
    '\\.s?css$': '<rootDir>/test/src/style-names.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const project = (name, folders, more = {}) => ({
  ...common,
  displayName: name,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

/** One project a room; test/ mirrors the folders of the source. */
module.exports = {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/sequencer.cjs',
  projects: [
    project('domain', ['domain']),
    project('cloud', ['cloudfunctions', 'scripts', 'verify', 'begin']),
    project('pages', ['src'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/src/environment.cjs'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '^@tarojs/taro$': '<rootDir>/test/src/taro/taro.ts',
        '^@tarojs/components$': '<rootDir>/test/src/taro/components.tsx',
      },
    }),
    project('local', ['local'], {
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/local/sdk-suite/'],
    }),
    join(__dirname, 'test/local/sdk-suite/jest.config.cjs'),
    project('package', ['weapp']),
    project('journeys', ['e2e']),
  ],
};
