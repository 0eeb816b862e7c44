/** Why a chain does not hold. */
export type FaultKind =
  | 'formChanged'
  | 'formMissing'
  | 'opinionUnsigned'
  | 'opinionChanged'
  | 'opinionOutOfOrder'
  | 'opinionMissing'
  | 'shownChanged'
  | 'markForged'
  | 'keyUnknown'
  | 'recordChanged'
  | 'recordMissing'
  | 'recordCutOff'
  | 'recordRewritten';

/** The first place at which something does not hold. */
export interface Fault {
  readonly kind: FaultKind;
  /** `applications/2020.leader opinions.1`, `audit 000000000012`. */
  readonly at: string;
}

export const faultWords: Readonly<Record<FaultKind, string>> = {
  formChanged: '提交过的申报表与其摘要不符',
  formMissing: '缺少一个提交过的版本',
  opinionUnsigned: '意见没有签名',
  opinionChanged: '意见与其摘要不符',
  opinionOutOfOrder: '意见的先后与链条不符',
  opinionMissing: '缺少一条意见',
  shownChanged: '隐去姓名后显示的内容与签署的原文不符',
  markForged: '印章签名不成立',
  keyUnknown: '签名用的密钥不是这枚印章的',
  recordChanged: '操作记录被改动',
  recordMissing: '操作记录缺号或次序不符',
  recordCutOff: '操作记录的末尾被截去',
  recordRewritten: '操作记录与印章签署时不符',
};
