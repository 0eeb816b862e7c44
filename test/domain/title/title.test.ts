import type { Failure } from '../../../domain/failure/failure';
import { currentIssue, reissue, type Title } from '../../../domain/title/title';

const at = '2020-11-02T02:00:00.000Z';
const title: Title = {
  studioId: 'studio.leader',
  applicationId: '2020.leader',
  roundId: '2020',
  level: 'industryUnion',
  year: 2020,
  programme: '示例创新工作室',
  number: '创字〔2020〕1号',
  class: 3,
  classReason: '',
  industry: '医疗卫生',
  unionPath: ['hospital', 'industry'],
  issuer: '示例产业工会',
  since: at,
  issues: [
    {
      issue: 1,
      code: 'AAAA-BBBB-CCCC',
      studioName: '马示例创新工作室',
      leaderName: '马示例',
      unitName: '示例医院',
      at,
      by: '钱示范',
      reason: '',
    },
  ],
  state: { kind: 'held' },
};
const again = { ...currentIssue(title), code: 'DDDD-EEEE-FFFF', unitName: '示例总医院', reason: '单位更名' };

describe('a certificate', () => {
  it('is corrected by a further issue; the earlier one stays', () => {
    const corrected = reissue(title, again);
    expect(corrected.issues.map(({ issue, unitName }) => [issue, unitName])).toEqual([
      [1, '示例医院'],
      [2, '示例总医院'],
    ]);
    expect(currentIssue(corrected).code).toBe('DDDD-EEEE-FFFF');
  });

  it.each([
    ['without a reason', title, { ...again, reason: ' ' }, 'INVALID'],
    [
      'of a title that is not kept',
      { ...title, state: { kind: 'removed' as const, at, reason: '考核不合格', by: '钱示范' } },
      again,
      'WRONG_STATE',
    ],
  ])('is not issued again %s', (_, given, issue, code) => {
    expect(() => reissue(given, issue)).toThrow(expect.objectContaining({ code }) as Failure);
  });
});
