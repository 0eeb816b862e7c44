import { guardSize, limits } from '../../../../cloudfunctions/platform/door/guard';
import { Failure } from '../../../../domain/failure/failure';

const codeOf = (input: unknown): string => {
  try {
    guardSize(input);
    return 'passed';
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
};

const nested = (depth: number): unknown => {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level += 1) value = { inner: value };
  return value;
};

test('a form of ordinary size passes', () => {
  expect(codeOf({ input: { answers: { roster: [{ name: '示例' }] } } })).toBe('passed');
});

test('what is nested as deep as allowed passes, one level deeper is too much', () => {
  expect(codeOf(nested(limits.depth))).toBe('passed');
  expect(codeOf(nested(limits.depth + 1))).toBe('TOO_LARGE');
});

test('a million levels are refused without exhausting the stack', () => {
  expect(codeOf(nested(1_000_000))).toBe('TOO_LARGE');
});

test('too many values and too long texts are refused', () => {
  expect(codeOf(Array(limits.values + 1).fill(1))).toBe('TOO_LARGE');
  expect(codeOf({ text: 'a'.repeat(limits.characters + 1) })).toBe('TOO_LARGE');
  expect(codeOf({ ['k'.repeat(limits.characters + 1)]: 1 })).toBe('TOO_LARGE');
});

test.each(['$gt', '$where', '__proto__', 'constructor', 'prototype'])(
  'the key %s is refused anywhere',
  (key) => {
    expect(codeOf(JSON.parse(`{"input":{"a":[{"${key}":1}]}}`))).toBe('INVALID');
  },
);
