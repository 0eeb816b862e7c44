import fc from 'fast-check';
import { differences } from '../../../domain/audit/differences';

const sm3 = (text: string): string => `sm3-of-${text.length}`;
const between = (before: object | null, after: object | null, collection = 'studios') =>
  differences(collection, before, after, sm3);

test('only what differs is recorded, by its path', () => {
  const before = {
    name: '甲',
    state: { kind: 'preparing' },
    roster: [{ grade: 'junior' }, { grade: 'senior' }],
  };
  const after = { name: '乙', state: { kind: 'named' }, roster: [{ grade: 'senior' }, { grade: 'senior' }] };
  expect(between(before, after)).toEqual([
    { path: 'name', before: '甲', after: '乙' },
    { path: 'state.kind', before: 'preparing', after: 'named' },
    { path: 'roster.0.grade', before: 'junior', after: 'senior' },
  ]);
});

test('what is made has no before, what is removed no after', () => {
  expect(between(null, { year: 2020 })).toEqual([{ path: 'year', after: 2020 }]);
  expect(between({ year: 2020 }, null)).toEqual([{ path: 'year', before: 2020 }]);
  expect(between({ tags: [] }, { tags: ['新'] })).toEqual([{ path: 'tags.0', after: '新' }]);
});

test('of long texts the part that differs is kept, of longer parts the digest', () => {
  const start = '前'.repeat(300);
  expect(between({ work: `${start}旧尾` }, { work: `${start}新的尾` })).toEqual([
    { path: 'work', before: { from: 300, part: '旧' }, after: { from: 300, part: '新的' } },
  ]);
  expect(between({ work: '旧'.repeat(300) }, { work: '新' })).toEqual([
    { path: 'work', before: { sm3: 'sm3-of-300', length: 300 }, after: { from: 0, part: '新' } },
  ]);
});

test('personal values are not kept, only that there were any', () => {
  const hidden = { personal: true };
  expect(between({ phone: '13800000001' }, { phone: '13800000002' }, 'people')).toEqual([
    { path: 'phone', before: hidden, after: hidden },
  ]);
  expect(between({ name: '甲' }, { name: '乙' }, 'people')).toEqual([
    { path: 'name', before: hidden, after: hidden },
  ]);
  expect(between({ hash: 'A=', salt: 'B=' }, { hash: 'C=', salt: 'B=' }, 'pins')).toEqual([
    { path: 'hash', before: hidden, after: hidden },
  ]);
});

test('a part with many leaves is kept as one digest, and an entry never grows beyond its bound', () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, index]));
  expect(between({}, { many })).toEqual([
    { path: 'many', after: { sm3: expect.any(String) as string, length: JSON.stringify(many).length } },
  ]);
  const wide = (value: number) => Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, value]));
  expect(between(wide(1), wide(2))).toHaveLength(201);
});

test('equal documents differ in nothing, and what differs in one field in exactly that', () => {
  const document = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 }));
  fc.assert(
    fc.property(document, fc.integer(), fc.integer(), (one, before, after) => {
      expect(between(one, structuredClone(one))).toEqual([]);
      expect(between({ ...one, funds: before }, { ...one, funds: after })).toEqual(
        before === after ? [] : [{ path: 'funds', before, after }],
      );
    }),
  );
});
