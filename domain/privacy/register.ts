/** Days for which something is kept; null as long as the record it belongs to. */
export type Keeping = number | null;

/** One kind of personal data: what, what for, who sees it, how long it is kept, and every place it is stored at. */
export interface PersonalData {
  /** As people read it. */
  readonly name: string;
  readonly purpose: string;
  readonly seenBy: string;
  /** In words, for people. */
  readonly kept: string;
  /** Shown with its middle left out, unless somebody asks for it and that is recorded. */
  readonly masked?: true;
  /** `collection.path` without the marks of lists; `*` stands for one part, `**` for any number. */
  readonly places: readonly string[];
}

const withTheAccount = '账号存续期间；注销后删除';
const withTheRecord = '随申报、台账档案保存；注销后台账中的姓名以“已注销人员”代替';
/** Entries of a studio's ledgers, present and earlier versions. */
const ledgers = (path: string): readonly string[] =>
  ['activities', 'pairs', 'results', 'projects', 'members'].map((name) => `${name}.**${path}`);

/**
 * The register of personal data. The privacy page, masking and the test that looks for what is left after a
 * deletion are made from it; a stored field that is neither here nor in `not-personal` fails a test.
 */
export const personalData = {
  name: {
    name: '姓名',
    purpose: '确认申报人、团队成员和意见人的身份，工作室以领军人物姓名命名',
    seenBy: '本工作室成员；申报和台账逐级经过的工会、党政部门',
    kept: withTheRecord,
    places: [
      'people.name',
      'people.roles.actingFor.personName',
      'invitations.name',
      'invitations.issuedBy.personName',
      'invitations.role.actingFor.personName',
      'studios.leaderName',
      'studios.templates.members.name',
      'studios.closings.name',
      'applications.leaderName',
      'applications.**.personName',
      'applications.extension.grantedBy',
      'rounds.contact.name',
      'rounds.amendments.by',
      ...['author.name', 'by.name', 'changedBy.name', 'confirmation.name', 'closings.name'].flatMap(ledgers),
      ...['content.members.name', 'content.guests', 'content.mentor.name', 'content.apprentice.name'].flatMap(
        ledgers,
      ),
      ...['content.owners.name', 'person', 'search'].flatMap(ledgers),
      'imports.role.actingFor.personName',
      'offers.studioName',
      'offers.search',
      'rules.versions.personName',
      'selfChecks.filedBy',
      ...['renewals', 'appeals'].flatMap((of) => [
        `${of}.filedBy`,
        `${of}.leaderName`,
        `${of}.studioName`,
        `${of}.opinions.personName`,
      ]),
      'appeals.hearings.by',
      'appeals.hearings.present',
      'assessments.leaderName',
      'assessments.studioName',
      'assessments.opinions.personName',
      'assessments.broughtIn.by',
      'cares.name',
      'cares.studioName',
      'cares.by.personName',
      'tellings.byName',
      'urges.byName',
      'members.**content.name',
    ],
  },
  phone: {
    name: '手机号、联系电话',
    purpose: '联系申报人和经办人，核对邀请对象',
    seenBy: '本人；其他人默认只见前三位和后四位，查看完整号码会留下记录',
    kept: withTheAccount,
    masked: true,
    places: ['people.phone', 'invitations.phone', 'rounds.contact.phone'],
  },
  form: {
    name: '申报表内容（团队成员的姓名、性别、出生年月、学历、技术等级、职务，所获称号，联系电话，工作情况等）',
    purpose: '按实施办法一(一)、一(二)审核申报条件',
    seenBy: '本工作室；申报表逐级经过的工会和党政部门；评审专家',
    kept: '申报档案的保管期限；未提交的草稿随注销删除',
    places: ['applications.answers.**', 'applications.forms.answers.**', 'applications.studioName'],
  },
  opinions: {
    name: '意见、理由和批注',
    purpose: '记录逐级审核的依据',
    seenBy: '本工作室；申报表或台账经过的工会和党政部门',
    kept: '申报档案的保管期限',
    places: [
      'applications.opinions.text',
      'applications.way.text',
      'applications.state.reason',
      'applications.extension.reason',
      'rounds.amendments.reason',
      'urges.line',
      'offers.decision.reason',
      'offers.reports.text',
      ...['reason', 'comments.text'].flatMap(ledgers),
    ],
  },
  growth: {
    name: '成员发展情况（职务、荣誉、培训、职称学历）',
    purpose: '按二(二)2建立成员发展台账',
    seenBy: '本工作室；台账逐级经过的工会',
    kept: withTheRecord,
    places: [
      'members.**content.position',
      'members.**content.events.**',
      'members.**content.joinedOn',
      'members.**content.leftOn',
    ],
  },
  care: {
    name: '关爱安排（依据、安排的内容或不安排的原因）',
    purpose: '按三(三)落实成员的表彰奖励、疗休养、交流和培训学习',
    seenBy: '工作室以上各级工会；已安排的，本人看到内容',
    kept: withTheRecord,
    places: ['cares.grounds', 'cares.note'],
  },
  work: {
    name: '工作记录中写下的内容和地点',
    purpose: '按二(二)2建立活动台账和成果台账',
    seenBy: '本工作室；台账逐级经过的工会',
    kept: withTheRecord,
    places: [
      ...['activities', 'pairs', 'results', 'projects'].map((name) => `${name}.**content.**`),
      'offers.content.**',
      'offers.questions.**',
      'studios.templates.text',
      'studios.templates.title',
      'studios.templates.name',
      'studios.templates.placeName',
    ],
  },
  rules: {
    name: '工作室制度和工会实施细则的内容、修改说明',
    purpose: '按二(二)1、三(七)建立制度',
    seenBy: '本工作室；所在单位和上级工会',
    kept: '随工作室档案保存',
    places: [
      'rules.versions.title',
      'rules.versions.text',
      'rules.versions.reason',
      'rules.versions.files.name',
    ],
  },
  years: {
    name: '自检的内容，年度考核和周期考核的评分、意见、更正原因、工作总结，申诉的理由和陈述',
    purpose: '按二(二)3自检、考核和备案，按二(六)周期考核和申诉',
    seenBy: '本工作室；所在单位和上级工会',
    kept: '随工作室档案保存',
    places: [
      'selfChecks.content.**',
      'renewals.statement',
      'renewals.files.name',
      'renewals.opinions.text',
      'renewals.years.facts.results.name',
      'appeals.grounds',
      'appeals.files.name',
      'appeals.hearings.text',
      'appeals.opinions.text',
      'selfChecks.facts.results.name',
      'assessments.facts.results.name',
      'assessments.opinions.text',
      'assessments.opinions.reason',
    ],
  },
  wechat: {
    name: '微信身份标识（openid）',
    purpose: '登录，发送订阅消息，内容安全检查',
    seenBy: '无人可见，仅由程序使用',
    kept: withTheAccount,
    places: ['people.openid', 'bindings._id'],
  },
  devices: {
    name: '登录设备的名称',
    purpose: '让您认出并结束自己在浏览器上的登录，提示草稿在另一台设备上改过',
    seenBy: '本人；草稿的设备名称另见于本工作室',
    kept: '登录结束后 180 天',
    places: ['sessions.device', 'signIns.device', 'applications.savedOn'],
  },
  messages: {
    name: '发给您的消息',
    purpose: '通知您办理的事项和结果',
    seenBy: '本人；未送达时相关工会可见',
    kept: '两年',
    places: ['messages.title', 'messages.text', 'messages.facts.**', '*.outbox.**'],
  },
  files: {
    name: '您上传的文件和照片（照片的拍摄地点等信息已在上传时去除）',
    purpose: '佐证材料',
    seenBy: '能看到所属申报表或记录的人，每次打开得到十分钟有效的链接',
    kept: withTheRecord,
    places: ['files.name', 'uploads.name'],
  },
  review: {
    name: '评审、公示和命名记录中的姓名（评审专家、参会人员、经办人、公示名单）',
    purpose: '记录二(一)考核评审、公示和命名由谁作出、名单上有谁',
    seenBy: '产业工会；公示名单和命名结果公开',
    kept: '评审档案的保管期限',
    places: [
      'experts.name',
      'experts.title',
      'reviews.meetings.present',
      'reviews.meetings.recordedBy',
      'reviews.**.personName',
      'reviews.reassignments.by',
      'reviews.released.list.leaderName',
      'reviews.released.list.studioName',
      'sheets.choice.name',
      'sheets.state.by',
      'subsidies.**.personName',
      'subsidies.payments.by',
      'subsidies.spendings.approvedBy',
      'subsidies.spendings.enteredBy',
      'subsidies.spendings.questions.answer.by',
      'subsidies.spendings.questions.by',
      'subsidies.spendings.withdrawn.by',
      'subsidies.studioName',
      'titles.documents.name',
      'titles.issues.by',
      'titles.issues.leaderName',
      'titles.issues.studioName',
      'titles.state.by',
      'titles.history.by',
      'objections.state.by',
    ],
  },
  remarks: {
    name: '评审意见、处理理由和说明',
    purpose: '说明评审、命名和经费决定的依据',
    seenBy: '产业工会；本人的评审意见对其他专家不显示',
    kept: '评审档案的保管期限',
    places: [
      'reviews.**.reason',
      'reviews.meetings.decided',
      'reviews.meetings.place',
      'reviews.meetings.files.name',
      'sheets.**.comment',
      'sheets.**remark',
      'sheets.**.reason',
      'subsidies.**.reason',
      'subsidies.spendings.purpose',
      'subsidies.spendings.questions.answer.text',
      'subsidies.spendings.questions.text',
      'subsidies.spendings.receipts.name',
      'titles.classReason',
      'titles.**.reason',
      'objections.state.reason',
    ],
  },
  objections: {
    name: '公示期间提出异议者的姓名、联系电话和理由',
    purpose: '核实异议并答复',
    seenBy: '产业工会',
    kept: '评审档案的保管期限',
    places: ['objections.name', 'objections.phone', 'objections.grounds'],
  },
  imports: {
    name: '导入人员名册、工作室名单时上传的表格',
    purpose: '由工会批量登记人员和已有工作室',
    seenBy: '导入的工会干部',
    kept: '导入完成或放弃后 30 天',
    places: ['imports.name', 'imports.parts.*', 'imports.planFile', 'imports.problems.*'],
  },
  originals: {
    name: '盖章意见签署时的原文（加密封存，含注销人员当时的姓名）',
    purpose: '注销后仍能核对印章签名',
    seenBy: '无人可见，仅由核验程序打开比对',
    kept: '申报档案、考核档案的保管期限；注销处理中的姓名在处理完后删除',
    places: [
      ...['applications', 'assessments', 'renewals', 'appeals'].map((name) => `${name}.originals.*`),
      'erasures.box.*',
    ],
  },
  pins: {
    name: '用印密码（只存加盐的摘要，无法还原）',
    purpose: '确认盖章的是本人',
    seenBy: '无人可见，仅由程序使用',
    kept: withTheAccount,
    places: ['pins.hash', 'pins.salt'],
  },
  origins: {
    name: '网络地址（只存加密摘要，无法还原）',
    purpose: '防止有人反复试探登录码、邀请码和密码',
    seenBy: '无人可见，仅由程序使用',
    kept: '最后一次操作后一至两天',
    places: ['limits._id'],
  },
  record: {
    name: '操作记录（谁、何时、以何身份、改了或查看了什么）',
    purpose: '审计与追责',
    seenBy: '产业工会的管理人员',
    kept: '不少于六个月，不随注销删除；其中不含姓名和号码，只有内部编号',
    places: ['audit.changes.**', 'audit.fields', '*.trail.**', 'trails.trail.**'],
  },
} as const satisfies Record<string, PersonalData>;
export type PersonalDataKey = keyof typeof personalData;

const expressionOf = (pattern: string): RegExp => {
  const source = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**', '\u0000')
    .replaceAll('*', '[^.]+')
    .replaceAll('\u0000', '.*');
  return new RegExp(`^${source}$`);
};

/** Patterns are few and asked of every field of every change: each is compiled once. */
const expressions = new Map<string, RegExp>();

/** @returns whether the place is one that a pattern of the register names */
export const matches = (pattern: string, place: string): boolean => {
  const known = expressions.get(pattern) ?? expressionOf(pattern);
  expressions.set(pattern, known);
  return known.test(place);
};

const kindAt = (place: string): PersonalDataKey | null => {
  for (const [key, { places }] of Object.entries(personalData)) {
    if (places.some((pattern) => matches(pattern, place))) return key as PersonalDataKey;
  }
  return null;
};

/** Places asked for before: the same few hundred come with every change that is recorded. */
const kinds = new Map<string, PersonalDataKey | null>();
const mostKinds = 5_000;

/** @returns the kind of personal data that is stored at the place, or null */
export const personalDataAt = (place: string): PersonalDataKey | null => {
  const known = kinds.get(place);
  if (known !== undefined) return known;
  const kind = kindAt(place);
  if (kinds.size >= mostKinds) kinds.clear();
  kinds.set(place, kind);
  return kind;
};
