import { EJSON, Long, ObjectId } from 'bson';
import fc from 'fast-check';
import {
  parseEjson,
  parseRelaxed,
  stringifyEjson,
  writeAnswer,
  writeRelaxed,
} from '../../../local/query/ejson';
import { normalise, type Value } from '../../../local/query/values';
import { anyValue } from './values.arbitrary';

/** The library's own reading: slower, and right. */
const byLibrary = (text: string): Value => normalise(EJSON.parse(text, { relaxed: false }));

test('canonical EJSON is read as the library reads it', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const text = stringifyEjson({ value });
      expect(parseEjson(text)).toEqual(byLibrary(text));
    }),
  );
});

test('plain JSON is read as the library reads it, numbers beyond 32 bits included', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.double({ noNaN: true, noDefaultInfinity: true }), (json, number) => {
      const text = JSON.stringify({ json, number, whole: Math.trunc(number) });
      expect(parseEjson(text)).toEqual(byLibrary(text));
    }),
  );
  expect(parseEjson('{"a":2147483647,"b":2147483648,"c":-2147483649}')).toEqual({
    a: 2147483647,
    b: Long.fromNumber(2147483648),
    c: Long.fromNumber(-2147483649),
  });
});

test.each([
  '{"a":{"$regex":"^x","$options":"i"}}',
  '{"a":{"$gt":{"$numberInt":"3"},"$lt":{"$date":"2020-01-01T00:00:00Z"}}}',
  '{"a":{"$date":1577836800000}}',
  '{"a":{"$numberDouble":"-0.0"},"b":{"$numberDouble":"Infinity"},"c":{"$numberDouble":"NaN"}}',
  '{"a":{"$code":"x"},"b":{"$undefined":true},"c":{"$numberInt":5}}',
  '{"a":{"$ref":"people","$id":{"$oid":"5f5f5f5f5f5f5f5f5f5f5f5f"}}}',
  '{"$or":[{"a":{"$in":[{"$numberLong":"1"},null]}},{"$and":[]}]}',
  '{"__proto__":{"$numberInt":"1"},"constructor":1}',
  '{"a":"{\\"$date\\":1}"}',
])('%s is read as the library reads it', (text) => {
  expect(parseEjson(text)).toEqual(byLibrary(text));
});

test.each(['{"a":', '{"a\\u0000b":1}'])('%s is refused', (text) => {
  expect(() => parseEjson(text)).toThrow();
});

test('what is written to disk is read again as it was, of whatever type', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(parseRelaxed(writeRelaxed({ value }))).toEqual({ value });
    }),
  );
  const odd = { list: [undefined, -0, Number.NaN, '{"$date":1}'], gone: undefined, at: new Date(5) };
  expect(parseRelaxed(writeRelaxed(odd))).toEqual({
    list: [null, -0, Number.NaN, '{"$date":1}'],
    at: new Date(5),
  });
});

test('an answer names object ids as plain text and is else what lies on disk', () => {
  const id = new ObjectId('5f5f5f5f5f5f5f5f5f5f5f5f');
  expect(writeAnswer({ id, at: new Date(1), n: 1 })).toBe(
    '{"id":"5f5f5f5f5f5f5f5f5f5f5f5f","at":{"$date":{"$numberLong":"1"}},"n":1}',
  );
  fc.assert(
    fc.property(anyValue, (value) => {
      const text = writeRelaxed({ value });
      if (!text.includes('$oid')) expect(writeAnswer({ value })).toBe(text);
    }),
  );
});
