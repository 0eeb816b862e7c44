import { Failure } from '../../../domain/failure/failure';
import {
  assertMayObject,
  decideObjection,
  namingBlock,
  type Objection,
  type PublicNotice,
  toBeNamed,
} from '../../../domain/public-notice/notice';

const listed = (applicationId: string) => ({
  applicationId,
  studioName: `${applicationId}示例创新工作室`,
  leaderName: '马示例',
  unitName: '示例医院',
  industry: '医疗卫生',
});
const notice: PublicNotice = {
  roundId: '2020',
  title: '公示',
  programme: '示例创新工作室',
  issuer: '示例产业工会',
  list: [listed('one'), listed('two')],
  from: '2020-10-19T02:00:00.000Z',
  until: '2020-10-26T15:59:59.999Z',
  workingDays: 5,
  namedAt: null,
  contact: { name: '示例联系人', phone: '0951-0000000' },
};
const objection: Objection = {
  roundId: '2020',
  applicationId: 'one',
  name: '示例来信人',
  phone: '13800000000',
  grounds: '成果的完成人与事实不符，附有证明。',
  at: '2020-10-20T02:00:00.000Z',
  state: { kind: 'open' },
};
const decided = (upheld: boolean) =>
  decideObjection(objection, { upheld, reason: '经核查……', by: '钱示范', at: '2020-10-27T02:00:00.000Z' });
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (thrown) {
    return thrown instanceof Failure ? `${thrown.code} ${thrown.field ?? ''}`.trim() : 'broken';
  }
};

describe('an objection', () => {
  it.each([
    ['at the last instant', objection, notice.until, 'done'],
    ['a millisecond later', objection, '2020-10-26T16:00:00.000Z', 'LATE'],
    ['to a studio not listed', { ...objection, applicationId: 'three' }, notice.from, 'NOT_FOUND'],
    ['without grounds', { ...objection, grounds: '不同意' }, notice.from, 'INVALID grounds'],
  ])('%s', (_, given, now, expected) => {
    expect(codeOf(() => assertMayObject(notice, given, now))).toBe(expected);
  });

  it('is decided once, with a reason', () => {
    expect(
      codeOf(() => decideObjection(decided(true), { upheld: false, reason: '再议', by: '', at: '' })),
    ).toBe('WRONG_STATE');
    expect(codeOf(() => decideObjection(objection, { upheld: true, reason: ' ', by: '', at: '' }))).toBe(
      'INVALID reason',
    );
  });
});

describe('naming', () => {
  const after = '2020-10-27T02:00:00.000Z';
  it.each([
    ['waits for the end of the notice', [], notice.until, { why: 'noticeRuns', until: notice.until }],
    ['waits for an open objection', [objection], after, { why: 'objectionsOpen', count: 1 }],
    ['goes on once it is decided', [decided(false)], after, null],
    ['goes on without objections', [], after, null],
  ])('%s', (_, objections, now, expected) => {
    expect(namingBlock(notice, objections, now)).toEqual(expected);
  });

  it('leaves out a studio to which an objection was upheld', () => {
    const names = (objections: readonly Objection[]) =>
      toBeNamed(notice, objections).map(({ applicationId }) => applicationId);
    expect([names([decided(true)]), names([decided(false)])]).toEqual([['two'], ['one', 'two']]);
  });
});
