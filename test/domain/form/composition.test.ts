import fc from 'fast-check';
import { educations, grades, type RosterEntry } from '../../../domain/form/answers';
import { checkArithmetic } from '../../../domain/form/arithmetic';
import { ageAt, composeTeam } from '../../../domain/form/composition';
import { complete, september } from '../programme';

const roster = complete.roster as readonly RosterEntry[];

test('row 4 of the form is counted from the roster', () => {
  expect(composeTeam(roster, september(15))).toEqual({
    total: 8,
    men: 3,
    women: 5,
    averageAge: 34,
    intermediate: 3,
    senior: 2,
    collegeOrAbove: 8,
    bachelor: 3,
    master: 2,
    doctor: 1,
  });
});

test('a year of age is completed on the birthday', () => {
  expect(ageAt('1980-09-15', september(14))).toBe(39);
  expect(ageAt('1980-09-15', september(15))).toBe(40);
  expect(ageAt('1980', september(15))).toBe(40);
});

const entry: fc.Arbitrary<RosterEntry> = fc.record({
  id: fc.uuid(),
  name: fc.constant('示例'),
  sex: fc.constantFrom('男' as const, '女' as const),
  birth: fc.integer({ min: 1940, max: 2003 }).map(String),
  grade: fc.constantFrom(...grades),
  education: fc.constantFrom(...educations),
  role: fc.constant('member' as const),
  position: fc.constant(''),
});

test('the arithmetic holds for whatever complete roster it is counted from', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (people) => {
      expect(checkArithmetic(composeTeam(people, september(15)), 'roster')).toEqual([]);
    }),
  );
});

test('figures that do not add up are refused one by one', () => {
  const right = composeTeam(roster, september(15));
  const messages = (changes: object) =>
    checkArithmetic({ ...right, ...changes }, 'roster').map((problem) => problem.message);
  expect(messages({ men: 4 })).toEqual(['男 4 人加女 5 人不等于共 8 人，请补全名册中的性别。']);
  expect(messages({ senior: 6 })).toEqual(['中级 3 人加高级 6 人多于共 8 人，请核对名册。']);
  expect(messages({ doctor: 4 })).toEqual(['本科、硕士、博士合计多于大专（含以上）8 人，请核对名册。']);
  expect(messages({ collegeOrAbove: 9 })).toEqual(['大专（含以上）9 人多于共 8 人，请核对名册。']);
});
