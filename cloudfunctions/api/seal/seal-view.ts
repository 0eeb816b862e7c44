import type { OfficerCapacity } from '@domain/people/person';
import { mayUse } from '@domain/seal/seal';
import type { StoredSeal } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { holdersOf } from '@platform/people/holders';
import { sealNames } from '@platform/unions/seal-name';
import { allUnions } from '@platform/unions/unions';
import type { SealView } from './seal.views';

/** @returns the post that the caller acts for: only officers are let in by the table of rights */
export const postOfCall = ({ role }: RoleCall) => ({
  capacity: role.capacity as OfficerCapacity,
  unionId: role.unionId,
});

/** @returns the seal as the officers of its post see it; nothing of its private key */
export const sealView = async (call: RoleCall, seal: StoredSeal): Promise<SealView> => {
  const post = postOfCall(call);
  const [unions, ids] = await Promise.all([allUnions(), holdersOf(post, call.now)]);
  const people = await findMany('people', {
    where: { _id: { $in: ids } },
    fields: ['_id', 'name'],
    limit: 200,
  });
  const key = seal.keys.at(-1);
  return {
    id: seal._id,
    name: sealNames(unions)(post),
    version: seal.version,
    picture: seal.picture,
    key: { id: key?.id ?? '', from: key?.from ?? call.now },
    officers: people.map(({ _id, name }) => ({ id: _id, name, mayUse: mayUse(seal, _id) })),
  };
};
