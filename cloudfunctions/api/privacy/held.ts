import type { CollectionName, Collections } from '@platform/database/collections';
import { type Condition, findMany } from '@platform/database/database';

/** What of the store belongs to a person, by name as people read it. */
export const heldBy = (personId: string) =>
  ({
    applications: { name: '申报表', where: { leaderId: personId } },
    studios: { name: '工作室', where: { leaderId: personId } },
    members: { name: '成员发展记录', where: { personId } },
    activities: { name: '填写的活动记录', where: { 'author.personId': personId } },
    results: { name: '填写的成果', where: { 'author.personId': personId } },
    projects: { name: '填写的项目', where: { 'author.personId': personId } },
    pairs: { name: '填写的师徒结对', where: { 'author.personId': personId } },
    files: { name: '上传的文件', where: { uploadedBy: personId } },
    messages: { name: '消息', where: { to: personId } },
    sessions: { name: '浏览器登录', where: { personId } },
    invitations: { name: '邀请', where: { personId } },
  }) as const satisfies Partial<Record<CollectionName, { readonly name: string; readonly where: Condition }>>;
export type HeldName = keyof ReturnType<typeof heldBy>;

const page = 500;

/** @returns every document that meets the condition, page by page in the order of the ids */
export const allOf = async <N extends CollectionName>(
  name: N,
  where: Condition,
): Promise<readonly Collections[N][]> => {
  const all: Collections[N][] = [];
  for (let after = ''; ; ) {
    const some = (await findMany<N, keyof Collections[N] & string>(name, {
      where: { $and: [where, { _id: { $gt: after } }] },
      sort: [['_id', 'asc']],
      limit: page,
    })) as Collections[N][];
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < page) return all;
    after = (last as { readonly _id: string })._id;
  }
};
