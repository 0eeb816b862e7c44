import {
  type Appeal,
  appealIdOf,
  decideAppeal,
  fileAppeal,
  hearAppeal,
  stepOfAppeal,
} from '../../../domain/appeal/appeal';
import { fromShanghai } from '../../../domain/time/shanghai';
import { type TitleEvent, takeStep } from '../../../domain/title/state';
import { aTitle, sayer, terms } from '../renewal/a-title';

const removal: TitleEvent = {
  kind: 'removed',
  at: fromShanghai('2025-10-03 09:00'),
  by: '赵样例',
  reason: '三年没有成果。',
  cause: 'renewal.title.one.1.1',
  appealUntil: fromShanghai('2025-11-02 23:59:59.999'),
};
const gone = takeStep(aTitle(), removal);
const grounds = '2023 年的成果已经登记，考核时没有计入。';
const file = (at = '2025-10-20', words = grounds): Appeal =>
  fileAppeal(gone, { grounds: words, files: [] }, '马示例', fromShanghai(at));
const hearing = {
  day: '2025-10-25',
  present: '马示例',
  text: '陈述属实。',
  by: '赵样例',
  at: fromShanghai('2025-10-25 10:00'),
};
const decide = (upheld: boolean): Appeal =>
  decideAppeal(hearAppeal(file(), hearing), { upheld, text: '已核实。' }, sayer(2, '2025-10-28 09:00'));

test('it is filed within the term, to its last instant, with grounds', () => {
  expect(file('2025-11-02 23:59:59.999')).toMatchObject({
    _id: appealIdOf('renewal.title.one.1.1'),
    grounds,
  });
  expect(() => file('2025-11-03 00:00')).toThrow(expect.objectContaining({ code: 'LATE', clause: '二(六)' }));
  expect(() => file('2025-10-20', '不同意。')).toThrow(
    expect.objectContaining({ code: 'RULES_NOT_MET', field: 'grounds' }),
  );
  expect(() => fileAppeal(aTitle(), { grounds, files: [] }, '马示例', fromShanghai('2025-10-20'))).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE' }),
  );
});

test('it is heard before it is decided, by the industry union, once', () => {
  const industry = sayer(2, '2025-10-28 09:00');
  expect(() => decideAppeal(file(), { upheld: true, text: '成立。' }, industry)).toThrow(
    expect.objectContaining({ userMessage: '请先听取申诉人的陈述并记录，再作决定。' }),
  );
  expect(() => hearAppeal(file(), { ...hearing, present: ' ' })).toThrow(
    expect.objectContaining({ field: 'present' }),
  );
  const done = decide(false);
  expect([done.decidedAt, done.pending]).toEqual([industry.at, true]);
  expect(() => decideAppeal(done, { upheld: true, text: '成立。' }, industry)).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE' }),
  );
  expect(() => hearAppeal(done, hearing)).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }));
});

test('upheld, the title is restored without a gap and its next cycle begins; else it stays removed', () => {
  expect(stepOfAppeal(decide(false), gone, terms)).toBeNull();
  const step = stepOfAppeal(decide(true), gone, terms);
  if (!step) throw new Error('no step');
  const back = takeStep(gone, step);
  expect(back.state).toEqual({ kind: 'held' });
  expect(back.since).toBe(gone.since);
  expect(step).toMatchObject({
    kind: 'restored',
    cycle: { number: 2, from: '2025-11-20', until: '2030-11-19' },
  });
});

test('against a removal that no assessment has decided, the cycle goes on as it was', () => {
  const step = stepOfAppeal({ ...decide(true), against: 'change.one' }, gone, terms);
  expect(step).toMatchObject({ kind: 'restored', cycle: null });
});
