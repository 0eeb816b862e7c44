import type { Hands } from '../hands/hands';
import { form, type Member, pictures, team } from './form-of-2020';

/** Opens one section of the form from the list of sections. */
export const section = async (leader: Hands, title: string): Promise<void> => {
  await leader.tap(title);
  await leader.sees(/^第 \d 部分，共 7 部分$/);
};

/** The leader stands in the roster from the start; everyone else is added. */
export const addMember = async (leader: Hands, one: Member): Promise<void> => {
  await leader.tap(one.role === '领军人物' ? one.name : '添加成员');
  await leader.fill('姓名', one.name);
  await leader.choose('性别', one.sex);
  await leader.date('出生年月', one.birth);
  await leader.choose('技术等级', one.grade);
  await leader.choose('学历', one.education);
  await leader.choose('在团队中', one.role);
  await leader.fill('职务或岗位', one.position);
  await leader.tap('完成');
  await leader.sees(one.name);
};

/** Sections 工作室 and 领军人物, then the first four of the team. */
export const fillBeginning = async (leader: Hands): Promise<void> => {
  await section(leader, '工作室');
  await leader.fill('创新工作室名称', form.studioName);
  await leader.fill('联系电话', form.phone);
  await leader.tap('下一步：领军人物');
  await leader.tap('添加称号');
  await leader.choose('称号', form.title.kind);
  await leader.date('授予年份', form.title.year);
  await leader.fill('授予单位', form.title.awardedBy);
  await leader.attach('证书照片', pictures.certificate);
  await leader.photograph('title-sheet');
  await leader.tap('完成');
  await leader.tap('下一步：创新团队');
  for (const one of team.slice(0, 4)) await addMember(leader, one);
};

/** Sections 攻关项目 to 其他材料, from 创新团队 on. */
export const fillRest = async (leader: Hands): Promise<void> => {
  await leader.tap('下一步：攻关项目');
  await leader.tap('添加项目');
  await leader.fill('项目名称', form.project.name);
  await leader.fill('立项单位', form.project.approvedBy);
  await leader.date('立项年份', form.project.year);
  await leader.attach('立项文件', pictures.project);
  await leader.tap('完成');
  await leader.tap('下一步：工作与成果');
  await leader.fill('创新工作室开展工作情况及取得成果', form.work);
  await leader.tap('添加成果');
  await leader.fill('成果名称', form.result.name);
  await leader.choose('级别', form.result.level);
  await leader.fill('认可或认定单位', form.result.recognisedBy);
  await leader.date('认定日期', form.result.date);
  await leader.fill('经济效益和社会效益', form.result.benefit);
  await leader.attach('认定材料', pictures.result);
  await leader.tap('完成');
  await leader.tap('下一步：场地与经费');
  await leader.fill('活动场所', form.venue);
  await leader.attach('活动场所照片', pictures.venue);
  await leader.fill('创新活动专项经费（每年）', form.funds);
  await leader.tap('下一步：其他材料');
  await leader.attach('工作室管理制度', pictures.rules);
  await leader.sees(/^已保存 /);
  await leader.tap('完成，返回申报表');
};
