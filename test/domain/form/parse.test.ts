import fc from 'fast-check';
import { Failure } from '../../../domain/failure/failure';
import { parseAnswers } from '../../../domain/form/parse';
import { complete, round } from '../programme';

const parse = (input: Record<string, unknown>) => parseAnswers(round.sections, input);
const failureOf = (input: Record<string, unknown>): Failure => {
  try {
    parse(input);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
  }
  throw new Error('nothing was refused');
};

test('what a complete form holds is taken as it is', () => {
  expect(parse(complete)).toEqual(complete);
});

test('a draft may lack anything', () => {
  const half = { roster: [{ ...roster0(), sex: null, birth: '', grade: null, education: null }] };
  expect(parse(half)).toEqual(half);
});

test('a field the form does not have is refused', () => {
  expect(failureOf({ state: 'named' }).code).toBe('INVALID');
});

test('a query operator in place of a text is refused, and names the field', () => {
  const failure = failureOf({ studioName: { $gt: '' } });
  expect([failure.code, failure.field, failure.userMessage]).toEqual([
    'INVALID',
    'studioName',
    '“创新工作室名称”的内容无法保存：格式不正确，请重新填写。',
  ]);
});

test('an entry with a part of somebody’s own making is refused', () => {
  expect(failureOf({ roster: [{ ...roster0(), admin: true }] }).field).toBe('roster.0.admin');
});

test('dates are years, months or days', () => {
  for (const birth of ['', '1980', '1980-02', '1980-02-28']) {
    expect(parse({ roster: [{ ...roster0(), birth }] })).toEqual({ roster: [{ ...roster0(), birth }] });
  }
  for (const birth of ['80', '1980-13', '1980-2', '1980-02-32']) {
    expect(failureOf({ roster: [{ ...roster0(), birth }] }).field).toBe('roster.0.birth');
  }
});

test('whatever is sent, the answer is a form or a Failure', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(complete), 'x'), fc.anything()), (input) => {
      try {
        parse(input);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Failure);
      }
    }),
  );
});

function roster0() {
  return {
    id: 'a',
    name: '示例',
    sex: '男',
    birth: '1980',
    grade: 'senior',
    education: 'master',
    role: 'member',
    position: '',
  };
}
