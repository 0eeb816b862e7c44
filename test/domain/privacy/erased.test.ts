import fc from 'fast-check';
import { withoutPerson } from '../../../domain/privacy/erased';
import { isShownOf } from '../../../domain/privacy/originals';
import { pseudonymised, withoutName } from '../../../domain/privacy/pseudonymise';

const erased = {
  personId: 'p1',
  studioIds: ['s1'],
  name: '王样例',
  phone: '13800000001',
  openid: 'openid-1',
};

test('what mentions the person or the studio loses the name wherever it stands', () => {
  const said = { personId: 'p1', text: '王样例：同意', deep: [{ title: '王样例创新工作室' }] };
  const gone = { personId: 'p1', text: '已注销人员：同意', deep: [{ title: '已注销人员创新工作室' }] };
  expect(withoutPerson(said, erased, true)).toEqual(gone);
  expect(withoutPerson({ studioId: 's1', members: ['王样例'] }, erased, true)).toEqual({
    studioId: 's1',
    members: [withoutName],
  });
});

test('elsewhere only who did something is looked at: somebody of the same name in another studio stays', () => {
  const other = { members: [{ name: '王样例' }], by: '王样例', phone: '13800000001' };
  expect(withoutPerson(other, erased, false)).toEqual({
    members: [{ name: '王样例' }],
    by: withoutName,
    phone: withoutName,
  });
  expect(withoutPerson(other, erased, true)).toMatchObject({ by: '王样例' });
});

const words = fc.string({ unit: fc.constantFrom('王样例', '同', '意', '。', 'a'), maxLength: 8 });
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(words, tie('node'), { maxKeys: 3 }),
  ),
})).node;

test('taking names out is always recognised as that, and any other change is not', () => {
  fc.assert(
    fc.property(value, words, (original, other) => {
      expect(isShownOf(pseudonymised(original, ['王样例']), original)).toBe(true);
      const [one, changed] = [{ text: other }, { text: `${other}！` }];
      expect(isShownOf(pseudonymised(changed, ['王样例']), one)).toBe(false);
    }),
  );
});
