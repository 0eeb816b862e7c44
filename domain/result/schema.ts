import * as v from 'valibot';
import { resultLevels } from '../form/answers';
import { bounds, day, dayOrNone, fen, files, optional, required, thingId } from '../ledger/fields';
import { innovationKinds, patentKinds } from './result';

const details = v.variant('form', [
  v.strictObject({ form: v.literal('achievement') }),
  v.strictObject({
    form: v.literal('patent'),
    patentKind: v.picklist(patentKinds),
    appliedOn: dayOrNone('申请日期'),
    grantedOn: dayOrNone('授权日期'),
  }),
  v.strictObject({
    form: v.literal('paper'),
    journal: required('刊物或出版社', bounds.name),
    issue: optional('期号', bounds.name),
    indexedBy: optional('收录情况', bounds.name),
  }),
  v.strictObject({
    form: v.literal('award'),
    awardName: required('奖项名称', bounds.name),
    grade: optional('等次', 30),
    ranking: optional('名次', 30),
  }),
  v.strictObject({
    form: v.literal('software'),
    softwareVersion: optional('版本号', 30),
    registeredOn: dayOrNone('登记日期'),
  }),
  v.strictObject({
    form: v.literal('method'),
    essence: required('工作法要点', bounds.benefit),
    spreadTo: optional('推广范围', bounds.short),
  }),
]);

/** What a leader or member enters of a result. */
export const resultSchema = v.strictObject({
  name: required('成果名称', bounds.name),
  kind: v.picklist(innovationKinds),
  level: v.picklist(resultLevels),
  recognisedBy: required('认可或认定单位', bounds.name),
  recognisedOn: day('认定日期'),
  number: optional('证书或文件编号', bounds.name),
  details,
  owners: v.pipe(
    v.array(
      v.strictObject({
        memberId: v.nullable(thingId),
        name: required('完成人姓名', 30),
        part: optional('承担的工作', bounds.short),
      }),
    ),
    v.check((list) => list.length > 0, '请至少写一名完成人。'),
    v.check((list) => list.length <= 50, '完成人最多 50 名。'),
  ),
  evidence: files('证明材料', bounds.files),
  economicBenefit: optional('经济效益', bounds.benefit),
  economicFen: fen,
  socialBenefit: optional('社会效益', bounds.benefit),
  usedAt: optional('应用推广情况', bounds.benefit),
  projectId: v.nullable(thingId),
});
export type ResultInput = v.InferInput<typeof resultSchema>;
