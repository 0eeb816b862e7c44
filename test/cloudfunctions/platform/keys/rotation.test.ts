import { randomBytes } from 'node:crypto';
import type * as derivedKeys from '../../../../cloudfunctions/platform/keys/derived-key';
import type * as secretBox from '../../../../cloudfunctions/platform/keys/secret-box';

type Box = typeof secretBox;
type Keys = typeof derivedKeys;

const master = (): string => randomBytes(32).toString('base64');
const [first, second] = [master(), master()];

/** The functions as a new instance loads them, under these master keys. */
const started = (now: string, before = ''): Box & Keys => {
  process.env.MASTER_KEY = now;
  process.env.MASTER_KEY_BEFORE = before;
  let loaded = {} as Box & Keys;
  jest.isolateModules(() => {
    loaded = {
      ...jest.requireActual<Box>('../../../../cloudfunctions/platform/keys/secret-box'),
      ...jest.requireActual<Keys>('../../../../cloudfunctions/platform/keys/derived-key'),
    };
  });
  return loaded;
};

test('what an earlier master key has closed opens while that key is named, and is then closed anew', () => {
  const sealed = started(first).closeBox('seals', 'a private key', 'seal 1');
  const after = started(second, `${master()},${first}`);
  expect(after.openBox('seals', sealed, 'seal 1')).toBe('a private key');
  expect(after.isOutdated('seals', sealed)).toBe(true);
  const again = after.closeBox('seals', 'a private key', 'seal 1');
  expect(after.isOutdated('seals', again)).toBe(false);
  expect(started(second).openBox('seals', again, 'seal 1')).toBe('a private key');
});

test('without the earlier master key nothing of it opens', () => {
  const sealed = started(first).closeBox('seals', 'a private key', 'seal 1');
  expect(() => started(second).openBox('seals', sealed, 'seal 1')).toThrow('is missing from the environment');
});

test('PINs go on under the key they were mixed with; new ones are mixed with the present one', () => {
  const { id } = started(first).currentKey('pins');
  const after = started(second, first);
  expect(after.derivedKeys('pins').map((one) => one.id)).toContain(id);
  expect(after.currentKey('pins').id).not.toBe(id);
});

test('a master key that is too short is refused', () => {
  expect(() => started('short').currentKey('pins')).toThrow('shorter than 32 bytes');
});
