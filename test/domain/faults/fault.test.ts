import fc from 'fast-check';
import { causeOf, placeOf } from '../../../domain/faults/fault';

test('a cause keeps what tells causes apart and leaves out what may be personal', () => {
  expect(causeOf('Cannot read properties of undefined (reading "马示例")\n    at a (b.js:1:2)')).toBe(
    'Cannot read properties of undefined (reading …)',
  );
  expect(causeOf('电话 13800000001 不对')).toBe('… … …');
  expect(causeOf('')).toBe('unknown');
});

test('a place is file, line and column of the innermost frames, without addresses or parameters', () => {
  const stack = `Error: broken
    at save (https://studios.example/js/leader.1a2b.js:10:2345?id=secret)
    at press (https://studios.example/js/shared.js:3:4)
    at run (appservice/taro.js:5:6)
    at more (appservice/app.js:7:8)`;
  expect(placeOf(stack)).toBe('leader.1a2b.js:10:2345 < shared.js:3:4 < taro.js:5:6');
  expect(placeOf('no frames here')).toBe('');
});

test('no long number and no Chinese gets into a cause, whatever the text', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.stringMatching(/^\d{5,18}$/),
      (text, digits) => {
        const cause = causeOf(`${text} ${digits} 马示例`);
        expect(cause).not.toMatch(/\d{5}|[\u4e00-\u9fff]/);
        expect(cause.length).toBeLessThanOrEqual(300);
        expect(cause).not.toBe('');
      },
    ),
  ));
