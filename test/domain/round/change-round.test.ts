import {
  amendCutoff,
  changeRound,
  closeRound,
  copyRound,
  publishRound,
} from '../../../domain/round/change-round';
import { effectiveCutoff } from '../../../domain/round/cutoff';
import { notice2020 } from '../../../domain/round/notice2020/terms';
import { fromShanghai } from '../../../domain/time/shanghai';
import { round, september } from '../programme';

const spring = fromShanghai('2021-03-01 09:00');
const next = copyRound(notice2020, 'round-2021', 2021);
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

test('next year’s round is a copy with its dates a year on', () => {
  expect([next.title, next.opensAt, next.cutoffAt, next.state]).toEqual([
    '2021年创新工作室申报',
    fromShanghai('2021-09-08 00:00'),
    fromShanghai('2021-09-29 23:59:59.999'),
    'draft',
  ]);
  expect(next.conditions).toEqual(notice2020.conditions);
});

test('a draft can be changed; a published round keeps its rules', () => {
  expect(changeRound(next, { title: '改名' }).round).toMatchObject({ title: '改名', version: 2 });
  expect(() => changeRound(round, { title: '改名' })).toThrow(code('WRONG_STATE'));
});

test('publishing tells everyone', () => {
  const { round: open, messages } = publishRound(next, spring);
  expect([open.state, open.publishedAt]).toEqual(['open', spring]);
  expect(messages.map(({ kind, to, text }) => [kind, to.kind, text])).toEqual([
    ['roundOpened', 'everyone', '请于9月29日（周三）前提交申报表。'],
  ]);
});

test('a round that contradicts itself is not published', () => {
  const problems = (changes: object) => {
    try {
      publishRound({ ...next, ...changes }, spring);
    } catch (thrown) {
      return (thrown as { problems: { field: string }[] }).problems.map(({ field }) => field);
    }
    return [];
  };
  expect(problems({})).toEqual([]);
  expect(problems({ cutoffAt: next.opensAt })).toEqual(['cutoffAt']);
  expect(problems({ contact: { name: '', phone: '' }, title: ' ' })).toEqual(['title', 'contact']);
  expect(problems({ sections: next.sections.slice(3) })).toEqual(['conditions', 'conditions', 'conditions']);
  expect(problems({ way: [] })).toEqual(['way']);
});

test('an amended cutoff is recorded with its reason, and everyone is told', () => {
  const to = fromShanghai('2020-10-10 18:00');
  const { round: amended, messages } = amendCutoff(round, to, '国庆假期', '示例', september(20));
  expect(amended.cutoffAt).toBe(to);
  expect(amended.amendments).toEqual([
    { at: september(20), by: '示例', from: round.cutoffAt, to, reason: '国庆假期' },
  ]);
  expect(messages[0]?.text).toBe('2020年创新工作室申报的截止时间调整为2020年10月10日 18:00。理由：国庆假期');
  expect(() => amendCutoff(round, to, ' ', '示例', september(20))).toThrow(code('INVALID'));
  expect(() => amendCutoff(round, september(19), '早了', '示例', september(20))).toThrow(code('INVALID'));
});

test('a round closed early ends filing at that instant', () => {
  const { round: closed } = closeRound(round, september(20));
  expect(effectiveCutoff(closed, null)).toBe(september(20));
  expect(() => closeRound(closed, september(21))).toThrow(code('WRONG_STATE'));
});
