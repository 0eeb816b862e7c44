import fc from 'fast-check';
import { compareVersions, isServed, oldestServed } from '../../../domain/version/version';
import manifest from '../../../package.json';

test('versions are compared by their numbers, not as texts', () => {
  expect(['1.10.0', '1.9.0', '0.20.3', '1.9.12'].sort(compareVersions)).toEqual([
    '0.20.3',
    '1.9.0',
    '1.9.12',
    '1.10.0',
  ]);
});

const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));
test('the order is that of major, minor and patch, in this order', () =>
  fc.assert(
    fc.property(version, version, (a, b) => {
      const asOneNumber = ([major, minor, patch]: typeof a) => (major * 100 + minor) * 100 + patch;
      expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(
        Math.sign(asOneNumber(a) - asOneNumber(b)),
      );
    }),
  ));

test('the oldest served and all newer ones are served; older ones are not; one that names none is', () => {
  expect(isServed('1.2.0', '1.2.0')).toBe(true);
  expect(isServed('1.3.0', '1.2.0')).toBe(true);
  expect(isServed('1.1.9', '1.2.0')).toBe(false);
  expect(isServed(undefined, '1.2.0')).toBe(true);
});

test('the client that is built from this source is served', () => {
  expect(compareVersions(manifest.version, oldestServed)).toBeGreaterThanOrEqual(0);
});
