import { newReview, type Review } from '../../../domain/review/review';
import { usualTerms } from '../../../domain/review/usual-terms';
import {
  assertClassesSettled,
  type ClassProposal,
  classesWithoutReason,
  settleClass,
} from '../../../domain/title/settle-class';

const by = {
  personId: 'officer',
  personName: '经办示例',
  capacity: 'industryUnion',
  unionId: 'industry',
  unionName: '示例产业工会',
} as never;
const listed = {
  studioName: '马示例创新工作室',
  leaderName: '马示例',
  unitName: '示例医院',
  industry: '医疗卫生',
};
const released: Review = {
  ...newReview('round', usualTerms),
  decisions: {
    one: { verdict: 'list', class: 3, reason: '' },
    two: { verdict: 'reject', reason: '成果不足。' },
  },
  released: {
    at: '2020-10-10T01:00:00.000Z',
    by,
    until: '2020-10-16T15:59:59.999Z',
    list: [{ applicationId: 'one', ...listed }],
  },
};
const three: ClassProposal = { counted: 1, ids: ['result'], class: 3 };
const two: ClassProposal = { counted: 3, ids: ['a', 'b', 'c'], class: 2 };

describe('settling the class of a studio on the list (二(四))', () => {
  it('takes the proposed class without a reason', () => {
    expect(settleClass(released, 'one', { class: 2, reason: '' }, two).decisions.one).toEqual({
      verdict: 'list',
      class: 2,
      reason: '',
    });
  });

  it('takes another one with its reason alone', () => {
    expect(() => settleClass(released, 'one', { class: 3, reason: '  ' }, two)).toThrow(
      expect.objectContaining({ code: 'RULES_NOT_MET', field: 'reason', clause: '二(四)' }),
    );
    const settled = settleClass(released, 'one', { class: 3, reason: ' 尚未推广。 ' }, two);
    expect(settled.decisions.one).toEqual({ verdict: 'list', class: 3, reason: '尚未推广。' });
  });

  it('leaves every other decision as it is', () => {
    const settled = settleClass(released, 'one', { class: 2, reason: '' }, two);
    expect(settled.decisions.two).toBe(released.decisions.two);
  });

  it('is over once the studios are named, and has not begun before the release', () => {
    const named = { ...released, named: { at: '2020-10-17T01:00:00.000Z', by } };
    const wrong = expect.objectContaining({ code: 'WRONG_STATE' });
    expect(() => settleClass(named, 'one', { class: 2, reason: '' }, two)).toThrow(wrong);
    const early = { ...released, released: null };
    expect(() => settleClass(early, 'one', { class: 2, reason: '' }, two)).toThrow(wrong);
  });

  it.each(['two', 'nobody'])('knows no class for %s, which is not on the list', (id) => {
    expect(() => settleClass(released, id, { class: 2, reason: '' }, two)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });

  it('blocks the naming by the name of each studio that still needs a reason', () => {
    const studios = [{ applicationId: 'one', ...listed }];
    expect(classesWithoutReason(released, studios, new Map([['one', three]]))).toEqual([]);
    const open = classesWithoutReason(released, studios, new Map([['one', two]]));
    expect(open).toEqual(studios);
    expect(() => assertClassesSettled([])).not.toThrow();
    expect(() => assertClassesSettled(open)).toThrow(
      expect.objectContaining({
        code: 'RULES_NOT_MET',
        userMessage: expect.stringContaining('马示例创新工作室') as string,
        problems: [expect.objectContaining({ field: 'decisions.one', clause: '二(四)' })],
      }),
    );
  });
});
