import { allOf } from '@platform/database/all-of';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { type HeldName, heldBy } from './held';
import type { ExportView } from './privacy.views';

/** What the program keeps for itself and tells nothing of the person. */
const internal = new Set([
  'handled',
  'outbox',
  'hasOutgoing',
  'trail',
  'hasTrail',
  'fileID',
  'openid',
  'codeDigest',
]);

const plain = (document: object): object =>
  Object.fromEntries(Object.entries(document).filter(([key]) => !internal.has(key)));

/** Everything held about the caller in one file (JSON, UTF-8). Files and pictures stand in it by name. */
export const exportOwn = defineProcedure({
  name: 'privacy.export',
  writes: true,
  limit: 'ownData',
  input: v.strictObject({}),
  run: async ({ person, now }): Promise<ExportView> => {
    const stored = await findById('people', person._id);
    const kinds = await Promise.all(
      Object.entries(heldBy(person._id)).map(
        async ([collection, { name, where }]) =>
          [name, (await allOf(collection as HeldName, where)).map(plain)] as const,
      ),
    );
    const content = { 导出时间: now, 登记信息: stored && plain(stored), ...Object.fromEntries(kinds) };
    return {
      fileName: `个人信息-${now.slice(0, 10)}.json`,
      content: JSON.stringify(content, null, 2),
    };
  },
});
