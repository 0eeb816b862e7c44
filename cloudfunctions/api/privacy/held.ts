import type { CollectionName } from '@platform/database/collections';
import type { Condition } from '@platform/database/database';

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
