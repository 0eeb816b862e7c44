import { Failure } from '@domain/failure/failure';
import { withoutName } from '@domain/privacy/pseudonymise';
import { commitChange } from '@platform/commit/commit';
import { allOf } from '@platform/database/all-of';
import type { CollectionName, StoredForm } from '@platform/database/collections';
import { type Condition, findById, removeById } from '@platform/database/database';
import { defineProcedure, type PersonCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { releaseIdentity } from '@platform/people/bindings';
import { forgetPerson } from '@platform/people/people';
import { orderErasure } from '@platform/privacy/erasures';
import * as v from 'valibot';
import { eraseDrafts } from './erase-drafts';
import type { ErasedView } from './privacy.views';
import { pseudonymiseStored } from './pseudonymise-stored';

const underWay: readonly string[] = ['opinions', 'returned', 'review', 'publicNotice'];

const assertNothingUnderWay = (applications: readonly StoredForm[]): void => {
  if (!applications.some(({ phase }) => underWay.includes(phase))) return;
  throw new Failure('WRONG_STATE', {
    message: '您有申报表正在审核，现在不能注销。请先撤回申报，或等审核结束后再注销。',
  });
};

/** Removes what serves the person alone. */
const removeAll = async (collection: CollectionName, where: Condition): Promise<number> => {
  const all = await allOf(collection, where);
  for (const { _id } of all) await removeById(collection, _id);
  return all.length;
};

/** Names in ledgers and studios: the work stays on record, who did it does not. */
const takeNamesOut = async ({ person }: PersonCall, applicationIds: readonly string[]): Promise<number> => {
  const values = [person.name, person.phone, person.openid ?? ''];
  const studioIds = person.roles.flatMap(({ studioId }) => (studioId === undefined ? [] : [studioId]));
  const ofStudios = { studioId: { $in: studioIds } };
  const places: readonly (readonly [CollectionName, Condition])[] = [
    ['studios', { _id: { $in: studioIds } }],
    ...(['activities', 'pairs', 'results', 'projects', 'members', 'offers'] as const).map(
      (name) => [name, ofStudios] as const,
    ),
    ['selfChecks', ofStudios],
    ['cares', ofStudios],
    ['rules', { ownerId: { $in: studioIds } }],
    ['invitations', { $or: [{ personId: person._id }, { 'issuedBy.personId': person._id }] }],
    [
      'messages',
      { $or: [{ 'link.studioId': { $in: studioIds } }, { 'link.applicationId': { $in: applicationIds } }] },
    ],
  ];
  let changed = 0;
  for (const [collection, where] of places) changed += await pseudonymiseStored(collection, where, values);
  return changed;
};

const kept = (submitted: number): readonly string[] => [
  ...(submitted === 0
    ? []
    : [
        `已提交的申报表 ${submitted} 份及其意见：属于申报档案，按档案保管期限保存，您的姓名和电话改为“已注销人员”。签署时的原文加密封存，只供程序核对签名，任何页面都不显示。`,
      ]),
  '工作室台账中的工作记录：属于二(二)2要求的台账，您的姓名已改为“已注销人员”。',
  '您办理过的意见、评审、经费、称号等记录：作为工作依据保存，您的姓名在几分钟内逐条改为“已注销人员”。',
  '操作记录：不少于六个月，只有内部编号，没有姓名和号码。',
];

/**
 * Deletes what is held about the caller. What the record needs stays without the name; what opinions under seal vouch
 * for is closed away before its names go, so that signatures can still be checked. The account ends at once.
 */
export const eraseOwn = defineProcedure({
  name: 'privacy.erase',
  writes: true,
  limit: 'ownData',
  input: v.strictObject({ confirm: v.literal('注销') }),
  run: async (call): Promise<ErasedView> => {
    const { person, now } = call;
    const stored = await findById('people', person._id);
    if (!stored) throw notFound('a person vanished between two reads');
    const applications = await allOf('applications', { leaderId: person._id });
    assertNothingUnderWay(applications);
    const { drafts, files } = await eraseDrafts(applications);
    const messages = await removeAll('messages', { to: person._id });
    const changed = await takeNamesOut(
      call,
      applications.map(({ _id }) => _id),
    );
    // Wherever else the person is named, the timer takes it out: that may be the whole store.
    await orderErasure(
      {
        personId: person._id,
        studioIds: person.roles.flatMap(({ studioId }) => (studioId === undefined ? [] : [studioId])),
        name: person.name,
        phone: person.phone,
        openid: person.openid ?? '',
      },
      now,
    );
    // The account goes last: what breaks off before can be asked for again.
    await commitChange(call, 'people', stored, {
      name: withoutName,
      phone: '',
      openid: null,
      roles: stored.roles.map((role) =>
        role.until === null || role.until > now ? { ...role, until: now } : role,
      ),
    });
    const sessions = await removeAll('sessions', { personId: person._id });
    await removeAll('signIns', { personId: person._id });
    await removeById('pins', person._id);
    forgetPerson(stored);
    await releaseIdentity(stored.openid);
    return {
      removed: [
        { name: '未提交的申报草稿', count: drafts },
        { name: '草稿的附件', count: files },
        { name: '消息', count: messages },
        { name: '浏览器登录', count: sessions },
        { name: '隐去姓名的记录', count: changed },
      ],
      kept: kept(applications.length - drafts),
    };
  },
});
