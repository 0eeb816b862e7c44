import { Long } from 'bson';
import { compileUpdate } from '../../../local/query/update/compile';
import type { Document } from '../../../local/query/values';

const now = new Date('2026-03-04T05:06:07Z');
const change = (document: Document, update: Document, position = -1) =>
  compileUpdate(update)(document, { position, inserting: false, now });
const refusal = expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' });

test('an update leaves the document it is given as it was', () => {
  const before = { _id: 1, a: { b: [1] } };
  expect(change(before, { $push: { 'a.b': 2 } })).toEqual({ _id: 1, a: { b: [1, 2] } });
  expect(before).toEqual({ _id: 1, a: { b: [1] } });
});

describe('numbers', () => {
  test('$inc adds, makes what is missing and grows into a long', () => {
    expect(change({ a: 1 }, { $inc: { a: 2, 'b.c': 3 } })).toEqual({ a: 3, b: { c: 3 } });
    expect(change({ a: 2147483647 }, { $inc: { a: 1 } })).toEqual({ a: Long.fromNumber(2147483648) });
    expect(change({ a: Long.fromString('9007199254740993') }, { $inc: { a: 1 } })).toEqual({
      a: Long.fromString('9007199254740994'),
    });
    expect(change({ a: 0.2 }, { $inc: { a: -0.05 } })).toEqual({ a: 0.2 - 0.05 });
  });
  test('$mul makes a missing field 0; $min and $max follow BSON order', () => {
    expect(change({ a: 3 }, { $mul: { a: 2, b: 5 } })).toEqual({ a: 6, b: 0 });
    expect(change({ a: 3, b: 3 }, { $min: { a: 2, b: 'x', c: 1 } })).toEqual({ a: 2, b: 3, c: 1 });
    expect(change({ a: 3, b: 3 }, { $max: { a: 2, b: 'x' } })).toEqual({ a: 3, b: 'x' });
  });
  test('$bit and, or, xor', () => {
    expect(change({ a: 13 }, { $bit: { a: { and: 10, or: 1 } } })).toEqual({ a: 9 });
  });
  test.each<[string, Document, Document]>([
    ['$inc on a text', { a: 'x' }, { $inc: { a: 1 } }],
    ['$inc on null', { a: null }, { $inc: { a: 1 } }],
    ['$inc by a text', {}, { $inc: { a: 'x' } }],
    ['$mul on a date', { a: new Date(0) }, { $mul: { a: 1 } }],
    ['$inc above 64 bits', { a: Long.MAX_VALUE }, { $inc: { a: 1 } }],
    ['$bit on a double', { a: 1.5 }, { $bit: { a: { and: 1 } } }],
  ])('%s is an error', (_, document, update) => {
    expect(() => change(document, update)).toThrow(refusal);
  });
});

describe('arrays', () => {
  test('$push with $each, $position, $sort and $slice', () => {
    expect(change({}, { $push: { a: 1 } })).toEqual({ a: [1] });
    expect(change({ a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } })).toEqual({
      a: [1, 2, 3, 4],
    });
    expect(change({ a: [1, 4] }, { $push: { a: { $each: [3], $position: -1 } } })).toEqual({ a: [1, 3, 4] });
    expect(change({ a: [5, 1] }, { $push: { a: { $each: [3], $sort: -1, $slice: 2 } } })).toEqual({
      a: [5, 3],
    });
    expect(change({ a: [5, 1] }, { $push: { a: { $each: [3], $slice: -2 } } })).toEqual({ a: [1, 3] });
    expect(
      change(
        { a: [{ n: 2, k: 1 }, { n: 1 }] },
        { $push: { a: { $each: [{ n: 2, k: 2 }], $sort: { n: 1 } } } },
      ),
    ).toEqual({
      a: [{ n: 1 }, { n: 2, k: 1 }, { n: 2, k: 2 }],
    });
  });
  test('$addToSet adds what is not there, comparing whole values', () => {
    expect(change({ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } })).toEqual({ a: [1, 2] });
    expect(change({ a: [{ x: 1, y: 2 }] }, { $addToSet: { a: { y: 2, x: 1 } } })).toEqual({
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    });
    expect(change({}, { $addToSet: { a: [1] } })).toEqual({ a: [[1]] });
  });
  test('$pull by value, by condition and by fields of documents', () => {
    expect(change({ a: [1, 2, 1] }, { $pull: { a: 1 } })).toEqual({ a: [2] });
    expect(change({ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } })).toEqual({ a: [1] });
    expect(
      change(
        {
          a: [
            { q: 1, r: 1 },
            { q: 5, r: 1 },
          ],
        },
        { $pull: { a: { q: { $gt: 3 }, r: 1 } } },
      ),
    ).toEqual({ a: [{ q: 1, r: 1 }] });
    expect(change({ a: [[1], [2]] }, { $pull: { a: [1] } })).toEqual({ a: [[2]] });
    expect(change({ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } })).toEqual({ a: [2] });
    expect(change({}, { $pull: { a: 1 }, $pullAll: { b: [1] }, $pop: { c: 1 } })).toEqual({});
  });
  test('$pop takes the last or the first', () => {
    expect(change({ a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } })).toEqual({ a: [1, 2], b: [2] });
  });
  test.each<[string, Document, Document]>([
    ['$push on a text', { a: 'x' }, { $push: { a: 1 } }],
    ['$push on null', { a: null }, { $push: { a: 1 } }],
    ['$push with an unknown clause', { a: [] }, { $push: { a: { $each: [1], $foo: 1 } } }],
    ['$push of operators', { a: [] }, { $push: { a: { $foo: 1 } } }],
    ['$addToSet on a number', { a: 1 }, { $addToSet: { a: 1 } }],
    ['$pull on a text', { a: 'x' }, { $pull: { a: 1 } }],
    ['$pop by 2', { a: [1] }, { $pop: { a: 2 } }],
    ['$pop on a document', { a: {} }, { $pop: { a: 1 } }],
  ])('%s is an error', (_, document, update) => {
    expect(() => change(document, update)).toThrow(refusal);
  });
});

describe('fields', () => {
  test('$set makes documents on the way and fills arrays with null', () => {
    expect(change({ a: { b: 1 } }, { $set: { 'a.c.d': 2 } })).toEqual({ a: { b: 1, c: { d: 2 } } });
    expect(change({ a: [1] }, { $set: { 'a.3': 4 } })).toEqual({ a: [1, null, null, 4] });
    expect(change({}, { $set: { 'a.0': 1 } })).toEqual({ a: { 0: 1 } });
  });
  test('$unset removes a field and leaves null in an array', () => {
    expect(change({ a: 1, b: [1, 2], c: { d: 1 } }, { $unset: { a: '', 'b.0': '', 'c.x.y': '' } })).toEqual({
      b: [null, 2],
      c: { d: 1 },
    });
  });
  test('$rename moves a value and overwrites', () => {
    expect(change({ a: 1, b: 2 }, { $rename: { a: 'b' } })).toEqual({ b: 1 });
    expect(change({ a: { x: 1 } }, { $rename: { 'a.x': 'c.d' } })).toEqual({ a: {}, c: { d: 1 } });
    expect(change({ b: 2 }, { $rename: { a: 'b' } })).toEqual({ b: 2 });
  });
  test('$currentDate takes the store’s clock', () => {
    expect(change({}, { $currentDate: { a: true, b: { $type: 'date' } } })).toEqual({ a: now, b: now });
  });
  test('the positional $ stands for the matched element, $[] for all', () => {
    expect(change({ a: [{ n: 1 }, { n: 2 }] }, { $set: { 'a.$.n': 9 } }, 1)).toEqual({
      a: [{ n: 1 }, { n: 9 }],
    });
    expect(change({ a: [1, 2] }, { $inc: { 'a.$[]': 1 } })).toEqual({ a: [2, 3] });
    expect(() => change({ a: [1] }, { $set: { 'a.$': 1 } })).toThrow(refusal);
  });
  test('a field named __proto__ is a field like any other', () => {
    const changed = change({}, { $set: JSON.parse('{"__proto__": 1}') as Document });
    expect(Object.entries(changed)).toEqual([['__proto__', 1]]);
  });
  test.each<[string, Document, Document]>([
    ['a path through a number', { a: 1 }, { $set: { 'a.b': 1 } }],
    ['a path through null', { a: null }, { $inc: { 'a.b': 1 } }],
    ['a name in an array', { a: [1] }, { $set: { 'a.x': 1 } }],
    ['two operators on one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }],
    ['a path within another', {}, { $set: { a: {}, 'a.b': 1 } }],
    ['a path within another with one between', {}, { $set: { 'a.b': 1, 'a-b': 2, a: 3 } }],
    ['$rename onto a set path', {}, { $rename: { a: 'b' }, $set: { b: 1 } }],
    ['$rename onto itself', {}, { $rename: { a: 'a' } }],
    ['$rename in an array', { a: [{ b: 1 }] }, { $rename: { 'a.b': 'c' } }],
    ['another _id', { _id: 1 }, { $set: { _id: 2 } }],
    ['no _id', { _id: 1 }, { $unset: { _id: '' } }],
    ['an unknown operator', {}, { $foo: { a: 1 } }],
    ['a field without operator', {}, { a: 1 }],
    ['no operator', {}, {}],
    ['an empty name', {}, { $set: { 'a..b': 1 } }],
    ['a stored name with $', {}, { $set: { a: { $x: 1 } } }],
    ['array filters', { a: [1] }, { $set: { 'a.$[x]': 1 } }],
  ])('%s is an error', (_, document, update) => {
    expect(() => change(document, update)).toThrow(refusal);
  });
});
