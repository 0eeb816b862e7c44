import type { TitleKind } from '../round';

const clause = '一(一)';
const byItself = (key: string, name: string): TitleKind => ({ key, name, leads: 'byItself', clause });

/** 所获称号: the kinds that clause 一(一) names. */
export const titleKinds: readonly TitleKind[] = [
  byItself('nationalModelWorker', '全国劳动模范'),
  byItself('nationalAdvancedWorker', '全国先进工作者'),
  byItself('regionalModelWorker', '自治区劳动模范'),
  byItself('regionalAdvancedWorker', '自治区先进工作者'),
  byItself('ministryAdvancedFigure', '国家部、委、局、办等行业系统先进模范人物、先进工作者'),
  { key: 'industryLeadingFigure', name: '行业领军人物', leads: 'ifJudgedSo', clause },
  byItself('nationalLabourMedal', '全国五一劳动奖章'),
  byItself('regionalLabourMedal', '自治区五一劳动奖章'),
  byItself('masterTeacher', '自治区党委政府命名的名师'),
  byItself('masterDoctor', '自治区党委政府命名的名医'),
  byItself('masterExpert', '自治区党委政府命名的名家'),
  byItself('skilledTalent', '自治区党委政府命名的技能人才'),
];
