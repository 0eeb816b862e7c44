import { notice2020 } from '../../../domain/round/notice2020/terms';
import { assertNominable, isNominable, titleByOutcome } from '../../../domain/title/nominate';

const held = { kind: 'held' } as const;
const removed = { kind: 'removed', at: '2025-01-01T00:00:00.000Z', reason: '', by: '' } as const;
const studio = {
  applicationId: 'round.leader',
  studioId: 'studio.leader',
  studioName: '马示例创新工作室',
  leaderName: '马示例',
  unitName: '示例医院',
  industry: '医疗卫生',
  unionPath: ['hospital', 'industry'],
};
const round = { ...notice2020, _id: 'round', nominatesTo: 'region' as const };
const outcome = {
  kind: 'awarded' as const,
  number: ' 示例〔2021〕3号 ',
  issuer: ' 示例自治区总工会 ',
  since: '2021-03-01T00:00:00.000Z',
  documents: [{ id: 'file', name: '决定.pdf', size: 1, type: 'application/pdf' }],
};
const entered = { at: '2021-03-05T00:00:00.000Z', by: '经办示例', code: 'K7M4-2Q9X-HT3B' };

describe('recommending a named studio (二(一))', () => {
  it.each([
    ['region', [], false],
    ['region', [{ level: 'industryUnion', state: held }], true],
    ['region', [{ level: 'industryUnion', state: removed }], false],
    [
      'region',
      [
        { level: 'industryUnion', state: held },
        { level: 'region', state: held },
      ],
      false,
    ],
    ['nation', [{ level: 'industryUnion', state: held }], false],
    ['nation', [{ level: 'region', state: held }], true],
  ] as const)('to the %s with %j: %s', (level, titles, expected) => {
    expect(isNominable(level, titles)).toBe(expected);
    if (expected) assertNominable(level, titles);
    else {
      expect(() => assertNominable(level, titles)).toThrow(
        expect.objectContaining({ code: 'RULES_NOT_MET', clause: '二(一)' }),
      );
    }
  });

  it('leads to a title of that level and its class, with the document', () => {
    expect(titleByOutcome(studio, round, outcome, entered)).toMatchObject({
      level: 'region',
      class: 2,
      programme: '自治区劳模创新工作室',
      number: '示例〔2021〕3号',
      issuer: '示例自治区总工会',
      since: '2021-03-01T00:00:00.000Z',
      documents: outcome.documents,
      state: { kind: 'held' },
    });
    expect(titleByOutcome(studio, { ...round, nominatesTo: 'nation' }, outcome, entered).class).toBe(1);
  });

  it.each([
    ['issuer', { issuer: ' ' }],
    ['documents', { documents: [] }],
    ['since', { since: '2021-03-06T00:00:00.000Z' }],
  ])('needs its %s', (field, change) => {
    expect(() => titleByOutcome(studio, round, { ...outcome, ...change }, entered)).toThrow(
      expect.objectContaining({ code: 'INVALID', field }),
    );
  });
});
