import { resultLevelNames } from '@domain/form/labels';
import type { Measure } from '@domain/round/round';

/** @returns what a condition counts, in the officer's words */
export const measureWords = (measure: Measure): string => {
  switch (measure.kind) {
    case 'leadingTitles':
      return '符合领军人物条件的称号';
    case 'teamSize':
      return '团队名册的人数';
    case 'teamMix':
      return '技术等级、学历、年龄段各有几种，取最少的一项';
    case 'projectsOfYear':
      return '批次当年立项的项目';
    case 'recentResults':
      return `截止前 ${measure.years} 年内${resultLevelNames[measure.level]}及以上的成果`;
    case 'evidence':
      return '附上的照片或文件';
    case 'filled':
      return '填写了的项';
    default: {
      const never: never = measure;
      return never;
    }
  }
};
