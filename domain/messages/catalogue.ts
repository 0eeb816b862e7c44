import type { TemplateKey } from './templates';

/** Every message of the programme. What is not in this list cannot be sent. */
export type MessageKind =
  | 'applicationReceived'
  | 'opinionDue'
  | 'applicationReturned'
  | 'applicationResubmitted'
  | 'opinionGiven'
  | 'applicationApproved'
  | 'applicationRejected'
  | 'applicationAnnounced'
  | 'studioNamed'
  | 'certificateReissued'
  | 'subsidyToApprove'
  | 'subsidyPaid'
  | 'subsidyReturned'
  | 'spendingAsked'
  | 'spendingExplained'
  | 'subsidyOverspent'
  | 'applicationWithdrawn'
  | 'extensionGranted'
  | 'draftReminder'
  | 'opinionReminder'
  | 'applicationAgeing'
  | 'applicationOverdue'
  | 'urged'
  | 'roundOpened'
  | 'cutoffAmended'
  | 'roundClosed'
  | 'resultsPublished'
  | 'readingsGiven'
  | 'sheetSentBack'
  | 'interestDeclared'
  | 'objectionReceived'
  | 'memberJoined'
  | 'activityToConfirm'
  | 'assessmentDue'
  | 'cycleEnd'
  | 'renewalTurn'
  | 'renewalDecided'
  | 'appealFiled'
  | 'appealDecided'
  | 'careDecided'
  | 'selfCheckDue'
  | 'selfCheckFiled'
  | 'assessmentTurn'
  | 'assessmentFiled'
  | 'textRefused';

export type Audience = 'leader' | 'member' | 'officer' | 'expert' | 'everyone';

/**
 * How much depends on a message.
 * `mustArrive`: someone must act by a day; agreements are kept back for it, and officers see whom it did not reach.
 * `shouldArrive`: someone's work waits; officers see whom it did not reach.
 * `news`: good to know.
 */
export type Weight = 'mustArrive' | 'shouldArrive' | 'news';

export interface CatalogueEntry {
  /** As people read it among what they will be told. */
  readonly label: string;
  readonly audience: Audience;
  /** When it comes, in words. */
  readonly when: string;
  readonly template: TemplateKey;
  /** At most five 汉字 for the template's state. */
  readonly state: string;
  readonly weight: Weight;
}

/** For whom, when, by which template, how it reads: one row a kind. The texts themselves are written where they arise. */
export const catalogue: Readonly<Record<MessageKind, CatalogueEntry>> = {
  textRefused: {
    label: '内容未通过检查',
    audience: 'everyone',
    when: '您写的内容事后未通过微信内容安全检查、他人看不到时',
    template: 'progress',
    state: '内容需修改',
    weight: 'shouldArrive',
  },
  draftReminder: {
    label: '申报截止提醒',
    audience: 'leader',
    when: '截止前 14、7、3、1 天和当天上午 9 点，附所缺内容（各批次可调整）',
    template: 'deadline',
    state: '尚未提交',
    weight: 'mustArrive',
  },
  extensionGranted: {
    label: '准予延期',
    audience: 'leader',
    when: '为您延长申报时间时',
    template: 'deadline',
    state: '已延期',
    weight: 'mustArrive',
  },
  applicationReturned: {
    label: '申报表退回修改',
    audience: 'leader',
    when: '工会或党政部门退回申报表时，附理由',
    template: 'progress',
    state: '退回修改',
    weight: 'mustArrive',
  },
  applicationReceived: {
    label: '申报表已提交',
    audience: 'leader',
    when: '提交成功时',
    template: 'progress',
    state: '已提交',
    weight: 'news',
  },
  opinionGiven: {
    label: '工会给出意见',
    audience: 'leader',
    when: '每一级给出意见时',
    template: 'progress',
    state: '已同意',
    weight: 'news',
  },
  applicationApproved: {
    label: '进入考核评审',
    audience: 'leader',
    when: '产业工会审核通过时',
    template: 'progress',
    state: '进入评审',
    weight: 'shouldArrive',
  },
  applicationRejected: {
    label: '申报未通过',
    audience: 'leader',
    when: '审核或评审未通过时，附理由',
    template: 'progress',
    state: '未通过',
    weight: 'shouldArrive',
  },
  applicationAnnounced: {
    label: '进入公示',
    audience: 'leader',
    when: '评审结果公示时',
    template: 'progress',
    state: '公示中',
    weight: 'shouldArrive',
  },
  studioNamed: {
    label: '工作室命名',
    audience: 'leader',
    when: '命名时',
    template: 'progress',
    state: '已命名',
    weight: 'shouldArrive',
  },
  certificateReissued: {
    label: '证书重新制发',
    audience: 'leader',
    when: '证书更正或补发时，附原因',
    template: 'progress',
    state: '新证书',
    weight: 'news',
  },
  subsidyPaid: {
    label: '补助发放',
    audience: 'leader',
    when: '经费补助发放时',
    template: 'progress',
    state: '已发放',
    weight: 'shouldArrive',
  },
  subsidyReturned: {
    label: '补助退回',
    audience: 'leader',
    when: '银行退回补助、需要核对收款信息时',
    template: 'progress',
    state: '已退回',
    weight: 'shouldArrive',
  },
  spendingAsked: {
    label: '支出需要说明',
    audience: 'leader',
    when: '工会就一笔补助支出请您说明时',
    template: 'task',
    state: '请说明',
    weight: 'shouldArrive',
  },
  subsidyToApprove: {
    label: '补助待审批',
    audience: 'officer',
    when: '提出一笔经费补助、需要审批时',
    template: 'task',
    state: '待您审批',
    weight: 'shouldArrive',
  },
  spendingExplained: {
    label: '支出已说明',
    audience: 'officer',
    when: '领军人物答复了您问的支出时',
    template: 'progress',
    state: '已说明',
    weight: 'news',
  },
  subsidyOverspent: {
    label: '补助超支',
    audience: 'officer',
    when: '登记的支出超过收到的补助时',
    template: 'progress',
    state: '已超支',
    weight: 'shouldArrive',
  },
  opinionDue: {
    label: '有申报表待提意见',
    audience: 'officer',
    when: '申报表到您处时',
    template: 'task',
    state: '待您办理',
    weight: 'shouldArrive',
  },
  applicationResubmitted: {
    label: '退回的申报表已修改',
    audience: 'officer',
    when: '申报人修改后重新提交时',
    template: 'task',
    state: '重新提交',
    weight: 'shouldArrive',
  },
  applicationWithdrawn: {
    label: '申报人撤回',
    audience: 'officer',
    when: '待您提意见的申报表被撤回时',
    template: 'progress',
    state: '已撤回',
    weight: 'news',
  },
  opinionReminder: {
    label: '批次截止前还有待办',
    audience: 'officer',
    when: '与申报截止提醒同一天，您处还有申报表时',
    template: 'deadline',
    state: '待您办理',
    weight: 'mustArrive',
  },
  applicationAgeing: {
    label: '申报表等候较久',
    audience: 'officer',
    when: '申报表在您处满 3 天、7 天仍无意见时（各批次可调整）',
    template: 'task',
    state: '待您办理',
    weight: 'shouldArrive',
  },
  applicationOverdue: {
    label: '下级工会久未办理',
    audience: 'officer',
    when: '申报表在下一级满 7 天仍无意见时',
    template: 'task',
    state: '下级未办',
    weight: 'shouldArrive',
  },
  urged: {
    label: '催办',
    audience: 'everyone',
    when: '工会干部或领军人物就某件事提醒您时，每件事每天至多一次',
    template: 'task',
    state: '请尽快办理',
    weight: 'mustArrive',
  },
  roundOpened: {
    label: '批次开始',
    audience: 'everyone',
    when: '新批次发布时',
    template: 'deadline',
    state: '已开始',
    weight: 'news',
  },
  cutoffAmended: {
    label: '截止时间调整',
    audience: 'everyone',
    when: '批次截止时间调整时',
    template: 'deadline',
    state: '时间调整',
    weight: 'mustArrive',
  },
  roundClosed: {
    label: '批次结束申报',
    audience: 'everyone',
    when: '批次不再接收申报时',
    template: 'news',
    state: '已结束',
    weight: 'news',
  },
  resultsPublished: {
    label: '结果发布',
    audience: 'everyone',
    when: '批次命名结果发布时',
    template: 'news',
    state: '已发布',
    weight: 'news',
  },
  readingsGiven: {
    label: '有申报表待评审',
    audience: 'expert',
    when: '产业工会给您分配申报表时',
    template: 'task',
    state: '待您评审',
    weight: 'mustArrive',
  },
  sheetSentBack: {
    label: '评分表退回更正',
    audience: 'expert',
    when: '产业工会退回您的评分表时，附理由',
    template: 'task',
    state: '退回更正',
    weight: 'mustArrive',
  },
  objectionReceived: {
    label: '收到公示异议',
    audience: 'officer',
    when: '有人对公示提出异议、需要核查处理时',
    template: 'task',
    state: '待您办理',
    weight: 'shouldArrive',
  },
  interestDeclared: {
    label: '专家申请回避',
    audience: 'officer',
    when: '评审专家申请回避、需要另派专家时',
    template: 'task',
    state: '待您办理',
    weight: 'shouldArrive',
  },
  memberJoined: {
    label: '成员加入',
    audience: 'leader',
    when: '受邀的成员加入工作室时',
    template: 'news',
    state: '已加入',
    weight: 'news',
  },
  activityToConfirm: {
    label: '活动待确认',
    audience: 'leader',
    when: '成员记录的活动需要您确认时',
    template: 'task',
    state: '待您确认',
    weight: 'shouldArrive',
  },
  assessmentDue: {
    label: '年度考核提醒',
    audience: 'everyone',
    when: '12 月 1 日、15 日、28 日，年度自检或考核尚未完成时（二(二)3）',
    template: 'deadline',
    state: '尚未完成',
    weight: 'mustArrive',
  },
  careDecided: {
    label: '关爱安排',
    audience: 'everyone',
    when: '工会为您安排表彰、疗休养、交流或培训时（三(三)）',
    template: 'news',
    state: '已安排',
    weight: 'news',
  },
  selfCheckDue: {
    label: '自检提醒',
    audience: 'leader',
    when: '自检周期期满前 15 天、3 天，还没有提交时；年底的一期和年度考核一起提醒（二(二)3）',
    template: 'deadline',
    state: '尚未提交',
    weight: 'shouldArrive',
  },
  selfCheckFiled: {
    label: '工作室提交自检',
    audience: 'officer',
    when: '所属工作室提交自检时（二(二)3）',
    template: 'news',
    state: '已提交',
    weight: 'news',
  },
  assessmentTurn: {
    label: '年度考核到您这一级',
    audience: 'officer',
    when: '下一级工会考核完、轮到您考核时（二(二)3）',
    template: 'task',
    state: '待您考核',
    weight: 'shouldArrive',
  },
  assessmentFiled: {
    label: '年度考核备案',
    audience: 'leader',
    when: '您的工作室年度考核备案或有更正时（二(二)3）',
    template: 'news',
    state: '已备案',
    weight: 'shouldArrive',
  },
  renewalTurn: {
    label: '周期考核到您这一级',
    audience: 'officer',
    when: '工作室申请周期考核、或下一级给出意见后轮到您时（二(六)）',
    template: 'task',
    state: '待您考核',
    weight: 'shouldArrive',
  },
  renewalDecided: {
    label: '周期考核结果',
    audience: 'everyone',
    when: '产业工会作出周期考核决定时（二(六)）',
    template: 'news',
    state: '已决定',
    weight: 'mustArrive',
  },
  appealFiled: {
    label: '收到称号申诉',
    audience: 'officer',
    when: '工作室对不再保留称号提出申诉、需要听取和处理时',
    template: 'task',
    state: '待您办理',
    weight: 'mustArrive',
  },
  appealDecided: {
    label: '申诉处理结果',
    audience: 'everyone',
    when: '对您的工作室的申诉作出决定时',
    template: 'news',
    state: '已决定',
    weight: 'mustArrive',
  },
  cycleEnd: {
    label: '管理周期将满',
    audience: 'everyone',
    when: '管理周期期满前一年和 90、30、7 天，限期改进到期前 30、7 天（二(六)）',
    template: 'deadline',
    state: '即将期满',
    weight: 'mustArrive',
  },
};

export const messageKinds: readonly MessageKind[] = Object.keys(catalogue) as MessageKind[];

/** @returns whether a push of this kind that did not arrive is shown to officers */
export const isMissed = (kind: MessageKind): boolean => catalogue[kind].weight !== 'news';
