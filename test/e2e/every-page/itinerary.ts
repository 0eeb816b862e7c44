import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppConfig } from '../../weapp/compile/package';
import { subpackagesOf } from '../../weapp/compile/routes';
import { dist, type Part, type Programme } from '../programme';
import { completeDraft } from '../story/complete-draft';
import { showResults } from '../story/shown-results';

/** Ids of what the pages are opened on. */
export interface Things {
  readonly application: string;
  readonly round: string;
  readonly code: string;
  /** Ids of the studio's results, separated by commas. */
  readonly results: string;
  /** Shown on the exchange page. */
  readonly offer: string;
  /** The leader's unit's union, and someone who works for it. */
  readonly union: string;
  readonly officer: string;
  /** Under which a browser asks to be let in. */
  readonly signIn: string;
}

/** One page of the product: who opens it, on what, and words by which it is known to be there. */
export interface Stop {
  /** As in app.json, without `/index`. */
  readonly page: string;
  readonly part: Part | null;
  readonly query?: (things: Things) => Readonly<Record<string, string>>;
  readonly shows: string | RegExp;
}

/** A rule of the hospital's studio that nobody has written yet. */
const studyRule = { id: 'rule:studio:studio.hospital-leader:study' };

const application = ({ application: id }: Things) => ({ id });
const round = ({ round: id }: Things) => ({ id });
const ofRound = ({ round: id }: Things) => ({ round: id });
const union = ({ union: id }: Things) => ({ id });

/** Pages as they are while the leader fills in the form. */
export const whileFilling: readonly Stop[] = [
  // First: a code to sign in with lives for minutes only.
  {
    page: 'account/confirm',
    part: 'leader',
    query: ({ signIn: code }) => ({ code }),
    shows: '请求登录的设备',
  },
  { page: 'pages/home', part: 'leader', shows: '2020年创新工作室申报' },
  { page: 'pages/applications', part: 'leader', shows: '完成 7 / 7' },
  { page: 'pages/messages', part: 'leader', shows: '消息' },
  { page: 'pages/mine', part: 'leader', shows: '马示例' },
  {
    page: 'leader/section',
    part: 'leader',
    query: (things) => ({ ...application(things), section: 'team' }),
    shows: /^第 \d 部分，共 7 部分$/,
  },
  { page: 'leader/preview', part: 'leader', query: application, shows: '马示例护理创新工作室' },
  { page: 'public/notice', part: 'leader', shows: /2020年/ },
  { page: 'pages/ledgers', part: 'leader', shows: /台账/ },
  { page: 'ledger/log', part: 'leader', shows: /\p{Script=Han}{4}/u },
  { page: 'ledger/form', part: 'leader', query: () => ({ kind: 'activity' }), shows: /\p{Script=Han}{4}/u },
  { page: 'ledger/list', part: 'leader', query: () => ({ kind: 'activity' }), shows: /\p{Script=Han}{2}/u },
  { page: 'ledger/studio', part: 'leader', shows: /\p{Script=Han}{4}/u },
  { page: 'ledger/settings', part: 'leader', shows: /\p{Script=Han}{4}/u },
  { page: 'ledger/waiting', part: 'leader', shows: /\p{Script=Han}{4}/u },
  {
    // One that is not there: what a card or an old message may lead to.
    page: 'ledger/entry',
    part: 'leader',
    query: () => ({ kind: 'activity', id: 'not-there' }),
    shows: /\p{Script=Han}{4}/u,
  },
  {
    page: 'ledger/behind',
    part: 'leader',
    query: ({ results: ids }) => ({ kind: 'result', ids }),
    shows: /工作法（示例）/,
  },
  { page: 'exchange/list', part: 'leader', shows: '成果交流' },
  {
    page: 'exchange/item',
    part: 'leader',
    query: ({ offer: id }) => ({ id }),
    shows: /夜班人少时也做四步吗/,
  },
  { page: 'years/rules', part: 'leader', shows: '学习交流制度' },
  { page: 'years/rule', part: 'leader', query: () => studyRule, shows: '还没有学习交流制度' },
  { page: 'years/write-rule', part: 'leader', query: () => studyRule, shows: '施行日期' },
  { page: 'years/due', part: 'leader', shows: '现在要办' },
  { page: 'years/checks', part: 'leader', shows: '还没有要考核的年度' },
  {
    // No title yet: what a message of another year may lead to.
    page: 'years/renewal',
    part: 'leader',
    query: () => ({ title: 'title.none' }),
    shows: /\p{Script=Han}{4}/u,
  },
  {
    page: 'years/appeal',
    part: 'leader',
    query: () => ({ title: 'title.none' }),
    shows: /\p{Script=Han}{4}/u,
  },
  { page: 'years/self-check', part: 'leader', query: () => ({ from: '2020-01-01' }), shows: '提交自检' },
  { page: 'account/join', part: null, shows: '凭邀请加入' },
  { page: 'account/sessions', part: 'leader', shows: '登录的设备' },
  { page: 'account/members', part: 'leader', shows: '邀请团队成员' },
  { page: 'account/reminders', part: 'leader', shows: '订阅提醒' },
  { page: 'account/privacy', part: 'leader', shows: '登记的信息' },
  { page: 'public/check', part: null, shows: '查验申报表' },
  { page: 'public/certificate', part: null, shows: '核验证书' },
];

/** Pages as they are once the form lies with the unions. */
export const onceSubmitted: readonly Stop[] = [
  { page: 'leader/application', part: 'leader', query: application, shows: /办理进度|申报表/ },
  { page: 'pages/home', part: 'unitUnion', shows: '份申报等您提出意见' },
  { page: 'pages/applications', part: 'industryUnion', shows: /申报/ },
  { page: 'officer/application', part: 'unitUnion', query: application, shows: '您的意见' },
  { page: 'officer/rounds', part: 'industryUnion', shows: /2020年/ },
  { page: 'officer/round', part: 'industryUnion', query: round, shows: /2020年/ },
  {
    page: 'officer/part',
    part: 'industryUnion',
    query: (things) => ({ ...round(things), part: 'conditions' }),
    shows: /条件/,
  },
  { page: 'officer/faults', part: 'industryUnion', shows: '程序差错' },
  { page: 'officer/pin', part: 'unitUnion', shows: '修改密码' },
  { page: 'officer/seal', part: 'unitUnion', shows: '谁可以用这枚印章' },
  { page: 'officer/audit', part: 'industryUnion', shows: '操作记录' },
  { page: 'officer/missed', part: 'industryUnion', shows: '未送达的提醒' },
  {
    page: 'officer/urge',
    part: 'industryUnion',
    query: ({ application }) => ({ about: `application:${application}` }),
    shows: '催办',
  },
  { page: 'exchange/list', part: 'unitUnion', query: () => ({ which: 'waiting' }), shows: '成果交流' },
  { page: 'years/assessments', part: 'unitUnion', shows: '打印备案表' },
  {
    // The studio of the hospital's leader holds no title: what a message of another year may lead to.
    page: 'years/assessment',
    part: 'unitUnion',
    query: () => ({ studio: 'studio.hospital-leader', year: '2020' }),
    shows: /这一年没有称号/,
  },
  { page: 'years/cycles', part: 'industryUnion', shows: '管理周期' },
  { page: 'years/terms', part: 'industryUnion', shows: '自检周期' },
  { page: 'register/tree', part: 'industryUnion', shows: '下级工会' },
  { page: 'register/union', part: 'industryUnion', query: union, shows: '修改登记' },
  {
    page: 'register/person',
    part: 'industryUnion',
    query: ({ officer: id }) => ({ id }),
    shows: '盖章密码',
  },
  { page: 'register/unassigned', part: 'industryUnion', shows: '无人负责的岗位' },
  { page: 'register/import', part: 'industryUnion', shows: '怎么导入' },
  { page: 'naming/bring-in', part: 'industryUnion', shows: '怎么登记' },
  { page: 'years/care', part: 'unitUnion', shows: /关爱名单 Excel/ },
  { page: 'years/glance', part: 'industryUnion', shows: /历年情况|还没有可以汇总的/ },
  {
    page: 'years/payments',
    part: 'industryUnion',
    query: () => ({ year: '2020' }),
    shows: /补助/,
  },
  {
    page: 'naming/batch',
    part: 'industryUnion',
    query: ({ round: id }) => ({ round: id }),
    shows: '还不能命名',
  },
  {
    page: 'naming/dossier',
    part: 'industryUnion',
    query: ({ round: id }) => ({ round: id }),
    shows: '档案里有什么',
  },
  {
    page: 'naming/outcomes',
    part: 'industryUnion',
    query: ({ round: id }) => ({ round: id }),
    shows: '还没有推荐的工作室',
  },
  { page: 'naming/register', part: 'unitUnion', shows: '还没有称号' },
  // Ones that are not there: what an old message may lead to.
  { page: 'naming/title', part: 'leader', query: () => ({ id: 'not-there' }), shows: '没有找到' },
  { page: 'naming/account', part: 'leader', query: () => ({ id: 'not-there' }), shows: '没有找到' },
  { page: 'naming/spending', part: 'leader', query: () => ({ id: 'not-there' }), shows: '没有找到' },
  {
    page: 'naming/subsidies',
    part: 'industryUnion',
    query: ({ round: id }) => ({ round: id }),
    shows: '还没有可以补助的工作室',
  },
  {
    page: 'naming/settlement',
    part: 'industryUnion',
    query: ({ round: id }) => ({ round: id }),
    shows: '没有找到',
  },
  { page: 'public/check', part: null, query: ({ code }) => ({ code }), shows: /现行版本|申报表/ },
  { page: 'pages/home', part: 'expert', shows: '还没有分配给您的申报表' },
  // One that is not there: read whole in the round's own journey.
  { page: 'review/reading', part: 'expert', query: () => ({ id: 'not-there' }), shows: '没有找到' },
  { page: 'naming/unit', part: 'unitUnion', query: ofRound, shows: '没有找到' },
  { page: 'review/experts', part: 'industryUnion', shows: '邀请评审专家' },
  { page: 'review/round', part: 'industryUnion', query: ofRound, shows: '考核评审还没有开始' },
  { page: 'review/terms', part: 'industryUnion', query: ofRound, shows: '考核评审还没有开始。' },
  { page: 'review/panel', part: 'industryUnion', query: ofRound, shows: '评审甲示例' },
  { page: 'review/readings', part: 'industryUnion', query: ofRound, shows: '没有找到' },
  { page: 'review/meetings', part: 'industryUnion', query: ofRound, shows: '还没有记录' },
  { page: 'review/meeting', part: 'industryUnion', query: ofRound, shows: '没有找到' },
  { page: 'review/ranking', part: 'industryUnion', query: ofRound, shows: '没有找到' },
  {
    page: 'review/sheets',
    part: 'industryUnion',
    query: (things) => ({ ...ofRound(things), ...application(things) }),
    shows: '没有找到',
  },
  { page: 'review/objections', part: 'industryUnion', query: ofRound, shows: '还没有公示' },
  { page: 'review/report', part: 'industryUnion', query: ofRound, shows: /共 \d+ 份申报/ },
  { page: 'public/results', part: null, shows: '现在没有公示' },
  { page: 'public/object', part: null, query: ofRound, shows: '还没有公示' },
];

/** Pages of the mini-program that neither list names: there must be none. */
export const pagesLeftOut = (): readonly string[] => {
  const app = JSON.parse(readFileSync(join(dist.package, 'app.json'), 'utf8')) as AppConfig;
  const pages = [
    ...app.pages,
    ...subpackagesOf(app).flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`)),
  ].map((page) => page.replace(/\/index$/, ''));
  const visited = new Set([...whileFilling, ...onceSubmitted].map(({ page }) => page));
  return pages.filter((page) => !visited.has(page));
};

/** The form, filled in and not submitted. */
export const fillIn = async (programme: Programme): Promise<Things & { readonly version: number }> => {
  const { id, version } = await completeDraft(programme);
  const [first] = await programme.done('leader', 'round.list', {});
  const { results, offer } = await showResults(programme);
  const { unions } = await programme.done('directUnion', 'union.list', {});
  const [union] = unions;
  const { people } = await programme.done('directUnion', 'union.get', { id: union?.id ?? '' });
  const asked = await programme.done('leader', 'desk.ask', {
    secretDigest: createHash('sha256').update(randomUUID()).digest('hex'),
    device: '示例浏览器',
  });
  return {
    application: id,
    version,
    round: first?.id ?? '',
    code: '',
    results: results.join(','),
    offer,
    union: union?.id ?? '',
    officer: people.find(({ capacity }) => capacity === 'unitUnion')?.personId ?? '',
    signIn: asked.code,
  };
};

/** The same, submitted. */
export const submit = async (
  programme: Programme,
  { version, ...things }: Things & { readonly version: number },
): Promise<Things> => {
  const { form } = await programme.done('leader', 'application.submit', { id: things.application, version });
  return { ...things, code: form?.code ?? '' };
};
