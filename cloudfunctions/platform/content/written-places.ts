import type { WrittenText } from '@domain/content/written-text';
import type { ProcedureName } from '@domain/rights/rights';

/** Places of an input that hold what a person writes and others read, and what the person calls them. */
type Places = Readonly<Record<string, string>>;

const reason: Places = { reason: '原因' };
const remark: Places = { text: '批注' };
const amended: Places = { reason: '修改原因' };

/**
 * What is checked at the door before the use case runs, by procedure. `*` stands for one part of a path, `**` for
 * any number. Not in here: forms of applications, urging, exchange questions and rules, which are checked where they
 * are decided; drafts that their author alone reads; names of people.
 */
export const writtenPlaces: Partial<Readonly<Record<ProcedureName, Places>>> = {
  'activity.save': {
    'content.title': '标题',
    'content.place.name': '地点',
    'content.text': '内容',
    ...amended,
  },
  'activity.keepTemplate': {
    'template.name': '模板名称',
    'template.title': '标题',
    'template.text': '内容',
    'template.placeName': '地点',
  },
  'care.decide': { note: '安排或原因' },
  'pair.save': { 'content.aims.*.text': '培养目标', 'content.assessment.text': '考核评语', ...amended },
  'result.save': {
    'content.name': '成果名称',
    'content.recognisedBy': '认可或认定单位',
    'content.number': '证书或文件编号',
    'content.details.*': '成果信息',
    'content.owners.*.part': '承担的工作',
    'content.economicBenefit': '经济效益',
    'content.socialBenefit': '社会效益',
    'content.usedAt': '应用推广情况',
    ...amended,
  },
  'project.save': {
    'content.name': '项目名称',
    'content.approvedBy': '立项单位',
    'content.number': '立项编号',
    'content.aim': '攻关目标',
    'content.conclusion': '完成情况',
    ...amended,
  },
  'member.save': {
    'content.position': '职务或岗位',
    'content.events.*.name': '名称',
    'content.events.*.issuedBy': '授予或组织单位',
    ...amended,
  },
  'activity.remove': reason,
  'pair.remove': reason,
  'result.remove': reason,
  'project.remove': reason,
  'member.remove': reason,
  'activity.comment': remark,
  'pair.comment': remark,
  'result.comment': remark,
  'project.comment': remark,
  'member.comment': remark,
  'exchange.decide': reason,
  'exchange.takeDown': reason,
  'exchange.report': { text: '举报内容' },
  'round.change': { 'changes.**': '批次内容' },
  'round.amendCutoff': reason,
  'application.grantExtension': reason,
  'union.add': { name: '工会名称', 'unit.*': '单位' },
  'union.change': { name: '工会名称', 'unit.*': '单位' },
  'expert.save': { title: '职称或职务', unitName: '单位', 'fields.*': '领域' },
  'review.setTerms': { 'terms.**': '评审办法' },
  'review.reassign': reason,
  'review.recordMeeting': { 'meeting.place': '地点', 'meeting.decided': '考察情况或会议决定' },
  'review.decide': { 'decision.reason': '理由' },
  'review.decideMany': { 'decision.reason': '理由' },
  'assessment.give': { text: '意见' },
  'assessment.correct': { text: '意见', reason: '更正原因' },
  'renewal.file': { statement: '工作总结' },
  'renewal.give': { text: '意见' },
  'appeal.file': { grounds: '申诉理由' },
  'appeal.hear': { present: '到场人员', text: '陈述和核查情况' },
  'appeal.decide': { text: '处理理由' },
  'reading.submit': { 'marks.*.comment': '评分理由', remark: '总体评价' },
  'reading.declareInterest': reason,
  'reading.sendBack': reason,
  'notice.object': { grounds: '异议理由' },
  'objection.decide': reason,
  'title.setClass': reason,
  'title.enterOutcome': { 'outcome.number': '编号', 'outcome.issuer': '命名单位', 'outcome.reason': '情况' },
  'title.reissue': { reason: '原因', studioName: '工作室名称', unitName: '单位名称' },
  'subsidy.markReturned': reason,
  'title.decideInUnit': { 'decision.reason': '理由' },
  'title.endInUnit': reason,
  'title.setPattern': { pattern: '编号规则' },
  'subsidy.setBudget': { 'terms.kinds.*.name': '支出种类' },
  'subsidy.pay': { reference: '付款凭证号' },
  'spending.add': { 'spending.purpose': '用途', 'spending.kind': '支出种类' },
  'spending.withdraw': reason,
  'spending.ask': { text: '询问' },
  'spending.explain': { text: '说明' },
};

/** Words, not keys, numbers or codes. */
const isProse = (text: string): boolean => /\p{Script=Han}|\s/u.test(text);

const valuesAt = (
  value: unknown,
  [part, ...rest]: readonly string[],
  at: readonly string[],
): readonly (readonly [string, string])[] => {
  if (part === undefined || typeof value === 'string') {
    const ends = part === undefined || (part === '**' && rest.length === 0);
    return ends && typeof value === 'string' ? [[at.join('.'), value]] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...at, key];
    if (part === '**') return valuesAt(inner, ['**', ...rest], path);
    return part === '*' || part === key ? valuesAt(inner, rest, path) : [];
  });
};

/** @returns what a person has written in an input, place by place; nothing where nothing in it is for others */
export const textsWritten = (procedure: ProcedureName, input: unknown): readonly WrittenText[] =>
  Object.entries(writtenPlaces[procedure] ?? {}).flatMap(([pattern, label]) =>
    valuesAt(input, pattern.split('.'), [])
      .filter(([, text]) => isProse(text))
      .map(([field, text]) => ({ field, label, text })),
  );
