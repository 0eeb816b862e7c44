import fc from 'fast-check';
import { Aggregator } from 'mingo';
import { compileExpression } from '../../../local/query/expression/compile';
import { identityOf } from '../../../local/query/identity';
import { type Document, normalise, type Value } from '../../../local/query/values';

const evaluate = (expression: Value, document: Document = {}) => compileExpression(expression)(document);
const date = new Date('2019-05-14T09:38:51.686Z');

test.each<[Value, Value]>([
  [{ $substrBytes: ['2020/01', 5, -1] }, '01'],
  [{ $substrCP: ['心谭abc', 1, 2] }, '谭a'],
  [{ $indexOfCP: ['心谭abc', 'a'] }, 2],
  [{ $indexOfBytes: ['心谭abc', 'a'] }, 6],
  [{ $indexOfCP: ['abcabc', 'c', 3] }, 5],
  [{ $strLenBytes: '心谭' }, 6],
  [{ $strcasecmp: ['Abc', 'aBD'] }, -1],
  [{ $toUpper: 'aé' }, 'Aé'],
  [{ $concat: ['a', null] }, null],
  [{ $trim: { input: '  x ' } }, 'x'],
  [{ $split: ['a-b', '-'] }, ['a', 'b']],
  [{ $week: date }, 19],
  [{ $isoWeek: date }, 20],
  [{ $dayOfYear: date }, 134],
  [{ $hour: { date, timezone: 'Asia/Shanghai' } }, 17],
  [{ $hour: { date, timezone: '+0530' } }, 15],
  [
    { $dateToString: { date, format: '%Y-%m-%d %H:%M:%S.%L %z %j %U %u', timezone: '+08:00' } },
    '2019-05-14 17:38:51.686 +0800 134 19 2',
  ],
  [
    { $dateFromString: { dateString: '2020-09-29', timezone: 'Asia/Shanghai' } },
    new Date('2020-09-28T16:00:00Z'),
  ],
  [{ $dateFromString: { dateString: '29.09.2020', format: '%d.%m.%Y' } }, new Date('2020-09-29T00:00:00Z')],
  [{ $dateFromString: { dateString: '2020-02-30', onError: 'bad' } }, 'bad'],
  [
    { $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' } },
    new Date('2017-02-08T17:00:00Z'),
  ],
  [{ $dateFromParts: { isoWeekYear: 2020, isoWeek: 53, isoDayOfWeek: 5 } }, new Date('2021-01-01T00:00:00Z')],
  // Saturday of the last week of 2015, and Monday of the first of 2019.
  [{ $isoWeekYear: new Date('2016-01-02T18:20:31Z') }, 2015],
  [{ $isoWeekYear: new Date('2018-12-31T00:00:00Z') }, 2019],
  [{ $add: [date, 1000] }, new Date(date.getTime() + 1000)],
  [{ $round: [2.5] }, 2],
  [{ $round: [1234.5678, 2] }, 1234.57],
  [{ $trunc: [-1234.5678, -2] }, -1200],
  [{ $mod: [-7, 3] }, -1],
  [{ $divide: [1, 4] }, 0.25],
  [{ $cmp: ['a', 1] }, 1],
  [{ $eq: ['$missing', null] }, false],
  [{ $ifNull: ['$missing', 'x'] }, 'x'],
  [{ $slice: [[1, 2, 3], -2] }, [2, 3]],
  [{ $range: [5, 0, -2] }, [5, 3, 1]],
  [{ $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  [{ $filter: { input: [1, 2, 3], as: 'n', cond: { $gt: ['$$n', 1] } } }, [2, 3]],
  [{ $map: { input: [1, 2], in: { $multiply: ['$$this', 2] } } }, [2, 4]],
  [
    { $zip: { inputs: [[1, 2, 3], ['a']], useLongestLength: true, defaults: [0, 'z'] } },
    [
      [1, 'a'],
      [2, 'z'],
      [3, 'z'],
    ],
  ],
  [
    {
      $arrayToObject: [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
    },
    { a: 1, b: 2 },
  ],
  [
    {
      $setUnion: [
        [3, 1],
        [2, 1],
      ],
    },
    [1, 2, 3],
  ],
  [{ $type: '$missing' }, 'missing'],
  [{ $toInt: '42' }, 42],
  [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
  [{ $switch: { branches: [{ case: false, then: 1 }], default: 2 } }, 2],
  [{ $let: { vars: { a: 2 }, in: { $pow: ['$$a', 3] } } }, 8],
  [{ $literal: '$a' }, '$a'],
  [{ $avg: [1, 2, 'x'] }, 1.5],
  [{ $regexFind: { input: '第12号', regex: '([0-9]+)' } }, { match: '12', idx: 1, captures: ['12'] }],
])('%j', (expression, expected) => {
  expect(evaluate(expression)).toEqual(expected);
});

test('a path reads the field of all documents of an array', () => {
  expect(evaluate('$a.b', { a: [{ b: 1 }, {}, { b: [2] }, 3] })).toEqual([1, [2]]);
  expect(evaluate('$a.0', { a: [5] })).toEqual([]);
});

test.each<[string, Value]>([
  ['a cut character', { $substrBytes: ['心', 1, 1] }],
  ['no matching branch', { $switch: { branches: [{ case: false, then: 1 }] } }],
  ['a wrong number of arguments', { $divide: [1] }],
  ['a text for an array', { $size: 'x' }],
  ['two operators', { $add: [1], $abs: 1 }],
  ['a number for a date', { $year: 'x' }],
  ['an unknown zone', { $hour: { date, timezone: 'Nowhere/City' } }],
  ['an unknown format', { $dateToString: { date, format: '%q' } }],
])('%s is an error', (_, expression) => {
  expect(() => evaluate(expression)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }));
});

/** Expressions over numbers, texts and arrays that mingo evaluates as MongoDB does. */
const number = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(0.5, 2.25));
const text = fc.string({ maxLength: 5 });
const array = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 });
const agreed: fc.Arbitrary<Document> = fc.oneof(
  fc
    .tuple(fc.constantFrom('$add', '$subtract', '$multiply'), number, number)
    .map(([op, a, b]) => ({ [op]: [a, b] })),
  fc.tuple(fc.constantFrom('$abs', '$ceil', '$floor', '$exp'), number).map(([op, a]) => ({ [op]: a })),
  fc
    .tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne', '$cmp'), number, number)
    .map(([op, a, b]) => ({ [op]: [a, b] })),
  fc
    .tuple(fc.constantFrom('$setEquals', '$setIsSubset', '$concatArrays'), array, array)
    .map(([op, a, b]) => ({ [op]: [a, b] })),
  fc
    .tuple(fc.constantFrom('$reverseArray', '$size', '$sum', '$max'), array)
    .map(([op, a]) => ({ [op]: { $literal: a } })),
  fc
    .tuple(fc.constantFrom('$in', '$indexOfArray'), array, fc.integer({ min: 0, max: 4 }))
    .map(([op, a, n]) => ({ [op]: op === '$in' ? [n, a] : [a, n] })),
  fc.tuple(array, fc.integer({ min: -6, max: 6 })).map(([a, n]) => ({ $slice: [a, n] })),
  fc.tuple(fc.constantFrom('$strLenCP', '$strLenBytes'), text).map(([op, a]) => ({ [op]: { $literal: a } })),
  fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .chain((value) =>
      fc
        .constantFrom('$year', '$month', '$dayOfMonth', '$dayOfYear', '$dayOfWeek', '$hour', '$isoWeek')
        .map((op) => ({ [op]: value })),
    ),
);

test('agrees with mingo where mingo agrees with MongoDB', () => {
  fc.assert(
    fc.property(agreed, (expression) => {
      const [expected] = new Aggregator([{ $project: { _id: 0, v: expression } }]).run<{ v: unknown }>([{}]);
      expect({ expression, is: identityOf(evaluate(expression) ?? null) }).toEqual({
        expression,
        is: identityOf(normalise(expected?.v ?? null)),
      });
    }),
    { numRuns: 2000 },
  );
});
