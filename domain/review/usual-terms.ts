import type { ReviewTerms } from './terms';

/**
 * Terms offered for a first review: the implementing rules name no score sheet, so every figure is the officer's
 * to change. Criteria measure what clauses 一(二) and 一(四) ask for.
 */
export const usualTerms: ReviewTerms = {
  readers: 3,
  blind: false,
  criteria: [
    {
      key: 'results',
      name: '创新成果与效益',
      weight: 30,
      full: 100,
      guidance: '认定级别高、有经济和社会效益、已转化应用的得高分；只有单位内部成果的得低分。',
      condition: 'results',
    },
    {
      key: 'mentoring',
      name: '传帮带',
      weight: 25,
      full: 100,
      guidance: '技术培训、业务交流、名师带徒经常开展且有记录、徒弟有成长的得高分。',
      condition: null,
    },
    {
      key: 'project',
      name: '创新课题与攻关',
      weight: 15,
      full: 100,
      guidance: '每年有立项、解决一线实际问题、进展清楚的得高分。',
      condition: 'project',
    },
    {
      key: 'team',
      name: '领军人物与团队',
      weight: 15,
      full: 100,
      guidance: '领军人物作用突出，团队技能、学历、年龄结构合理的得高分。',
      condition: 'teamMix',
    },
    {
      key: 'support',
      name: '场地、经费与制度',
      weight: 15,
      full: 100,
      guidance: '场地固定适用、专项经费落实、管理制度齐全并执行的得高分。',
      condition: 'managementRules',
    },
  ],
  extremes: { low: 40, high: 95 },
  mean: 'trimmedMean',
  ties: [{ by: 'criterion', key: 'results' }, { by: 'median' }, { by: 'smallerSpread' }],
  outlier: 15,
  noticeDays: 5,
};
