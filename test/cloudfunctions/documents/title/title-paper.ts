import type { TitlePaper } from '../../../../cloudfunctions/documents/title/title-paper';

export const titlePaper: TitlePaper = {
  programme: '宁夏教科文卫体工会劳动模范、名师名医名家及技能人才创新工作室',
  studioName: '马示例护理创新工作室',
  leaderName: '马示例',
  unitName: '示例人民医院',
  number: '创字〔2020〕7号',
  issuer: '宁夏教科文卫体工会委员会',
  date: '2020年11月2日',
  code: 'K7M4-2Q9X-HT3B',
  checkUrl: 'https://studios.example.org/check?code=K7M4-2Q9X-HT3B',
  issue: 1,
};
export const madeAt = new Date('2020-11-02T02:00:00.000Z');
