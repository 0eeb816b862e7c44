import { BSONRegExp, Long, ObjectId } from 'bson';
import { compileQuery } from '../../../local/query/match/compile';
import type { Document, Value } from '../../../local/query/values';

const matches = (query: Document, document: Document) => compileQuery(query)(document);

describe('null and missing', () => {
  test('null is met by null and by a missing field, not by an empty array', () => {
    expect(matches({ a: null }, {})).toBe(true);
    expect(matches({ a: null }, { a: null })).toBe(true);
    expect(matches({ a: null }, { a: [] })).toBe(false);
    expect(matches({ a: null }, { a: [1, null] })).toBe(true);
    expect(matches({ 'a.b': null }, { a: 1 })).toBe(true);
    expect(matches({ 'a.b': null }, { a: [1, 2] })).toBe(false);
    expect(matches({ 'a.b': null }, { a: [{ b: 1 }, {}] })).toBe(true);
  });
  test('$ne null wants a value, $exists only the field', () => {
    expect(matches({ a: { $ne: null } }, {})).toBe(false);
    expect(matches({ a: { $exists: true } }, { a: null })).toBe(true);
    expect(matches({ a: { $exists: false } }, { a: null })).toBe(false);
    expect(matches({ 'a.b': { $exists: false } }, { a: [1, 2] })).toBe(true);
  });
  test('$gte null and $lte null are met like null', () => {
    expect(matches({ a: { $gte: null } }, {})).toBe(true);
    expect(matches({ a: { $gt: null } }, { a: null })).toBe(false);
    expect(matches({ a: { $gte: null } }, { a: 1 })).toBe(false);
  });
});

describe('types', () => {
  test('comparisons stay within one type', () => {
    expect(matches({ a: { $gt: 1 } }, { a: '2' })).toBe(false);
    expect(matches({ a: { $lt: 'b' } }, { a: 1 })).toBe(false);
    expect(matches({ a: { $lt: new Date(5) } }, { a: new Date(4) })).toBe(true);
  });
  test('numbers are equal across int, long and double', () => {
    expect(matches({ a: 2 }, { a: Long.fromNumber(2) })).toBe(true);
    expect(matches({ a: Long.fromString('9007199254740993') }, { a: 9007199254740992 })).toBe(false);
    expect(matches({ a: { $gt: 9007199254740992 } }, { a: Long.fromString('9007199254740993') })).toBe(true);
  });
  test('NaN equals NaN and is neither above nor below', () => {
    expect(matches({ a: Number.NaN }, { a: Number.NaN })).toBe(true);
    expect(matches({ a: { $lt: 5 } }, { a: Number.NaN })).toBe(false);
    expect(matches({ a: { $gte: Number.NaN } }, { a: Number.NaN })).toBe(true);
  });
  test('$type by name, by number, and of elements', () => {
    expect(matches({ a: { $type: 'int' } }, { a: 1 })).toBe(true);
    expect(matches({ a: { $type: 'number' } }, { a: Long.fromNumber(1) })).toBe(true);
    expect(matches({ a: { $type: [2, 'objectId'] } }, { a: new ObjectId() })).toBe(true);
    expect(matches({ a: { $type: 'string' } }, { a: [1, 'x'] })).toBe(true);
    expect(matches({ a: { $type: 'array' } }, { a: [1] })).toBe(true);
  });
  test('documents are equal only with the same fields in the same order', () => {
    expect(matches({ a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } })).toBe(true);
    expect(matches({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toBe(false);
    expect(matches({ a: { x: 1 } }, { a: { x: 1, y: 2 } })).toBe(false);
  });
});

describe('arrays', () => {
  test('a value is met by an element or by the whole array', () => {
    expect(matches({ a: 2 }, { a: [1, 2] })).toBe(true);
    expect(matches({ a: [1, 2] }, { a: [1, 2] })).toBe(true);
    expect(matches({ a: [1, 2] }, { a: [[1, 2], 3] })).toBe(true);
    expect(matches({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
  test('two ends of a range may be met by two elements, in $elemMatch by one', () => {
    expect(matches({ a: { $gt: 5, $lt: 3 } }, { a: [1, 9] })).toBe(true);
    expect(matches({ a: { $elemMatch: { $gt: 5, $lt: 3 } } }, { a: [1, 9] })).toBe(false);
    expect(matches({ a: { $elemMatch: { $gte: 2, $lt: 3 } } }, { a: [1, 2] })).toBe(true);
    expect(matches({ a: { $elemMatch: { $gt: 0 } } }, { a: 1 })).toBe(false);
  });
  test('$elemMatch on documents takes one element for all conditions', () => {
    const document = {
      a: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    };
    expect(matches({ 'a.x': 1, 'a.y': 4 }, document)).toBe(true);
    expect(matches({ a: { $elemMatch: { x: 1, y: 4 } } }, document)).toBe(false);
    expect(matches({ a: { $elemMatch: { x: 3, y: { $gt: 3 } } } }, document)).toBe(true);
    expect(matches({ a: { $elemMatch: { $or: [{ x: 9 }, { y: 4 }] } } }, document)).toBe(true);
  });
  test('$ne and $nin are met only where no element is', () => {
    expect(matches({ a: { $ne: 2 } }, { a: [1, 2] })).toBe(false);
    expect(matches({ a: { $nin: [3] } }, { a: [1, 2] })).toBe(true);
    expect(matches({ a: { $not: { $gt: 5 } } }, { a: [1, 9] })).toBe(false);
  });
  test('$all, $size and array positions', () => {
    expect(matches({ a: { $all: [1, 2] } }, { a: [2, 3, 1] })).toBe(true);
    expect(matches({ a: { $all: [] } }, { a: [] })).toBe(false);
    expect(matches({ a: { $all: [5] } }, { a: 5 })).toBe(true);
    expect(
      matches(
        { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
        { a: [{ x: 1 }, { x: 2 }] },
      ),
    ).toBe(true);
    expect(matches({ a: { $size: 2 } }, { a: [[1], [2]] })).toBe(true);
    expect(matches({ 'a.1': 2 }, { a: [1, 2] })).toBe(true);
    expect(matches({ 'a.0.b': 3 }, { a: [{ b: 3 }, { b: 4 }] })).toBe(true);
    expect(matches({ 'a.b.c': 1 }, { a: [{ b: [{ c: 2 }, { c: 1 }] }] })).toBe(true);
  });
});

describe('other operators', () => {
  test('regular expressions with options, in $in and under $not', () => {
    expect(matches({ a: new BSONRegExp('^AB', 'i') }, { a: 'abc' })).toBe(true);
    expect(matches({ a: { $regex: 'a b # c', $options: 'x' } }, { a: 'ab' })).toBe(true);
    expect(matches({ a: { $regex: '(?i)^x' } }, { a: 'X' })).toBe(true);
    expect(matches({ a: { $in: [new BSONRegExp('^a'), 3] } }, { a: 'abc' })).toBe(true);
    expect(matches({ a: { $not: new BSONRegExp('^a') } }, { a: 'abc' })).toBe(false);
    expect(matches({ a: { $not: new BSONRegExp('^a') } }, {})).toBe(true);
    expect(matches({ a: new BSONRegExp('b', 's') }, { a: ['x', 'b'] })).toBe(true);
  });
  test('$mod cuts to whole numbers; $bitsAllSet and $bitsAnyClear read bits', () => {
    expect(matches({ a: { $mod: [4, 1] } }, { a: 5.9 })).toBe(true);
    expect(matches({ a: { $mod: [4, -1] } }, { a: -5 })).toBe(true);
    expect(matches({ a: { $bitsAllSet: 6 } }, { a: 7 })).toBe(true);
    expect(matches({ a: { $bitsAnyClear: [0, 3] } }, { a: 7 })).toBe(true);
  });
  test('$expr compares fields of one document', () => {
    expect(matches({ $expr: { $gt: ['$a', '$b'] } }, { a: 3, b: 2 })).toBe(true);
  });
  test('$nor, $and and $or nest', () => {
    const query = { $nor: [{ a: 1 }, { $and: [{ b: 2 }, { $or: [{ c: 3 }, { c: 4 }] }] }] };
    expect(matches(query, { a: 2, b: 2, c: 5 })).toBe(true);
    expect(matches(query, { b: 2, c: 4 })).toBe(false);
  });
});

test.each<[string, Document]>([
  ['an unknown operator', { a: { $foo: 1 } }],
  ['an unknown operator at the top', { $where: 'true' }],
  ['an unknown operator beside a known one', { a: { $gt: 1, $foo: 2 } }],
  ['a text search', { $text: { $search: 'x' } }],
  ['$in without a list', { a: { $in: 1 } }],
  ['$size of a text', { a: { $size: 'x' } }],
  ['$mod without a remainder', { a: { $mod: [1] } }],
  ['an empty $or', { $or: [] }],
  ['an unreadable regular expression', { a: { $regex: '(' } }],
  ['$options alone', { a: { $options: 'i' } }],
  ['$elemMatch of a value', { a: { $elemMatch: 1 } }],
  ['$not of a value', { a: { $not: 1 } }],
  ['an unknown type', { a: { $type: 'foo' } }],
])('%s is refused', (_, query) => {
  expect(() => compileQuery(query as Value)).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }),
  );
});
