import { proceduresNamed, procedureWords, wordsOfProcedure } from '../../../domain/audit/procedure-words';

test('every procedure has words of its own, in Chinese', () => {
  const words = Object.values(procedureWords);
  expect(words.filter((one) => !/^\p{Script=Han}/u.test(one))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test('procedures are found by a part of their words; what is not known stands as it is recorded', () => {
  expect(proceduresNamed('完整号码')).toEqual([
    'message.phone',
    'application.showPhone',
    'person.showPhone',
    'objection.showPhone',
  ]);
  expect(proceduresNamed('')).toEqual([]);
  expect([wordsOfProcedure('application.agree'), wordsOfProcedure('application.former')]).toEqual([
    '同意申报表',
    'application.former',
  ]);
});
