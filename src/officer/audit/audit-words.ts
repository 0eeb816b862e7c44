import type { AuditKind, FieldChange, KeptValue } from '@domain/audit/entry';

export const kindNames: Readonly<Record<AuditKind, string>> = {
  made: '新建',
  changed: '修改',
  removed: '删除',
  viewed: '查看了个人信息',
};

const nouns: Readonly<Record<string, string>> = {
  applications: '申报表',
  rounds: '申报批次',
  studios: '工作室',
  people: '人员',
  unions: '工会',
  seals: '印章',
  pins: '盖章密码',
  invitations: '邀请',
  sessions: '浏览器登录',
  activities: '活动',
  pairs: '师徒结对',
  results: '成果',
  projects: '项目',
  members: '成员',
  files: '附件',
  uploads: '上传',
  experts: '评审专家',
  reviews: '考核评审',
  sheets: '评分表',
  objections: '异议',
  series: '牌匾编号',
  titles: '称号',
  subsidies: '补助',
  offers: '成果交流',
  rules: '制度',
  urges: '催办',
  tellings: '电话告知',
  messages: '消息',
};

/** @returns the thing in words; its own name in the store where there is none */
export const nounOf = (collection: string): string => nouns[collection] ?? collection;

/** Parts of fields' places, in words. Keys of a round's own form stay as its officers have named them. */
const parts: Readonly<Record<string, string>> = {
  state: '状态',
  phase: '环节',
  kind: '种类',
  name: '名称',
  sex: '性别',
  phone: '电话',
  openid: '微信绑定',
  roles: '身份',
  until: '截止',
  from: '起始',
  capacity: '身份类别',
  unionId: '工会',
  parentId: '上级工会',
  unionPath: '所属工会',
  level: '级别',
  unit: '单位',
  answers: '申报内容',
  forms: '提交的申报表',
  opinions: '意见',
  way: '办理过程',
  text: '内容',
  title: '标题',
  reason: '原因',
  station: '环节序号',
  given: '已提意见',
  content: '内容',
  members: '成员',
  comments: '批注',
  confirmation: '确认',
  removal: '撤下',
  picture: '印章图样',
  users: '使用人',
  keys: '密钥',
  hash: '密码摘要',
  cutoffAt: '截止时间',
  amendments: '更改记录',
  readAt: '已读时间',
  endedAt: '结束时间',
  device: '设备',
  decisions: '评审决定',
  released: '发布',
  named: '命名',
  budget: '预算',
  amount: '金额',
  class: '类别',
  issues: '证书',
  payments: '发放记录',
  spendings: '支出',
  terms: '规则',
  at: '时间',
  by: '经办',
  personId: '人员编号',
  studioId: '工作室编号',
  leaderId: '领军人物编号',
  teamIds: '成员编号',
  stations: '办理路径',
};

/** @returns where a field stands: `state.phase` as 状态 · 环节, `roles.0.until` as 身份 · 第 1 项 · 截止 */
export const pathWords = (path: string): string =>
  path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? `第 ${Number(part) + 1} 项` : (parts[part] ?? part)))
    .join(' · ');

const valueWords = (value: KeptValue): string => {
  if (value === null) return '（空）';
  if (typeof value !== 'object') return String(value) === '' ? '（空）' : String(value);
  if ('personal' in value) return '（个人信息，不记内容）';
  if ('part' in value) return `第 ${value.from + 1} 字起：${value.part === '' ? '（无）' : value.part}`;
  return `（共 ${value.length} 字，摘要 ${value.sm3.slice(0, 8)}）`;
};

/** @returns one change in a line: `状态 · 环节：draft → opinions` */
export const changeWords = ({ path, before, after }: FieldChange): string => {
  const sides = [before, after].map((side) => (side === undefined ? '无' : valueWords(side)));
  return `${pathWords(path)}：${sides.join(' → ')}`;
};
