import type { AuditKind, FieldChange, KeptValue } from '@domain/audit/entry';

export const kindNames: Readonly<Record<AuditKind, string>> = {
  made: '新建',
  changed: '修改',
  removed: '删除',
  viewed: '查看个人信息',
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
};

/** @returns the thing in words; its own name in the store where there is none */
export const nounOf = (collection: string): string => nouns[collection] ?? collection;

const valueWords = (value: KeptValue): string => {
  if (value === null) return '（空）';
  if (typeof value !== 'object') return String(value) === '' ? '（空）' : String(value);
  if ('personal' in value) return '（个人信息，不记内容）';
  if ('part' in value) return `第 ${value.from + 1} 字起：${value.part === '' ? '（无）' : value.part}`;
  return `（共 ${value.length} 字，摘要 ${value.sm3.slice(0, 8)}）`;
};

/** @returns one change in a line: `state.phase：draft → opinions` */
export const changeWords = ({ path, before, after }: FieldChange): string => {
  const sides = [before, after].map((side) => (side === undefined ? '无' : valueWords(side)));
  return `${path}：${sides.join(' → ')}`;
};
