import fc from 'fast-check';
import type { Phase } from '../../../domain/application/application';
import { outcomes, type Reported, reportRound } from '../../../domain/round/report';

type Step = Reported['way'][number];

const step = (at: string, capacity: Step['capacity'], action: Step['action'], to: Phase): Step => ({
  at: `2020-09-${at}T00:00:00.000Z`,
  capacity,
  action,
  to,
});
const application = (phase: Phase, way: Reported['way'] = []): Reported => ({
  unionId: 'health',
  unitName: '示例医院',
  industry: '医疗卫生',
  phase,
  way,
});
const now = '2020-09-30T00:00:00.000Z';
const nameOf = (id: string) => (id === 'health' ? '示例卫生直属工会' : '示例体育直属工会');

/** Filed on the 10th, two opinions of the unit, one of the union above, returned once, approved on the 22nd. */
const whole = application('review', [
  step('08', 'leader', 'start', 'draft'),
  step('10', 'leader', 'submit', 'opinions'),
  step('11', 'unitUnion', 'agree', 'opinions'),
  step('13', 'unitAdministration', 'agree', 'opinions'),
  step('15', 'directUnion', 'return', 'returned'),
  step('18', 'leader', 'resubmit', 'opinions'),
  step('19', 'directUnion', 'agree', 'opinions'),
  step('22', 'industryUnion', 'approve', 'review'),
]);

describe('the report of a round', () => {
  test('days are counted at the step whose turn it was', () => {
    const { steps } = reportRound([whole], nameOf, now);
    expect(steps.map(({ step: name, mean }) => [name, mean])).toEqual([
      ['draft', 2],
      ['returned', 3],
      ['unit', 3],
      ['unions', 3],
      ['industryUnion', 3],
      ['review', 8],
    ]);
  });

  test('an opinion that nobody has given yet is left out; mean and longest are over those that were there', () => {
    const waiting = application('opinions', [
      step('08', 'leader', 'start', 'draft'),
      step('14', 'leader', 'submit', 'opinions'),
    ]);
    const { steps } = reportRound([whole, waiting], nameOf, now);
    expect(steps.find((one) => one.step === 'draft')).toEqual({
      step: 'draft',
      applications: 2,
      mean: 4,
      longest: 6,
    });
    expect(steps.find((one) => one.step === 'unit')?.applications).toBe(1);
  });

  test('under way are forms with the unions and forms sent back', () => {
    const { fared, byUnion } = reportRound(
      [application('opinions'), application('returned'), application('named'), application('draft')],
      nameOf,
      now,
    );
    expect(fared).toEqual({ draft: 1, underWay: 2, review: 0, publicNotice: 0, named: 1, rejected: 0 });
    expect(byUnion.map(({ name, all }) => [name, all])).toEqual([['示例卫生直属工会', 4]]);
  });

  test('every application is counted once in each grouping', () => {
    const one = fc.record({
      unionId: fc.constantFrom('health', 'sports'),
      unitName: fc.constantFrom('示例医院', '示例体工队', ''),
      industry: fc.constantFrom('医疗卫生', '体育'),
      phase: fc.constantFrom<Phase[]>(
        'draft',
        'opinions',
        'returned',
        'review',
        'publicNotice',
        'named',
        'rejected',
      ),
      way: fc.constant([]),
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const report = reportRound(all, nameOf, now);
        for (const groups of [report.byUnion, report.byUnit, report.byIndustry]) {
          expect(groups.reduce((sum, group) => sum + group.all, 0)).toBe(all.length);
          for (const outcome of outcomes) {
            expect(groups.reduce((sum, group) => sum + group.fared[outcome], 0)).toBe(report.fared[outcome]);
          }
        }
      }),
    );
  });
});
