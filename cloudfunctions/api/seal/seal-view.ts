import type { OfficerCapacity } from '@domain/people/person';
import { mayUse, pictureAt } from '@domain/seal/seal';
import type { StoredSeal } from '@platform/database/collections';
import { findById, findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { isPassed } from '@platform/files/picture-check';
import { temporaryLink } from '@platform/files/storage';
import { holdersOf } from '@platform/people/holders';
import { sealNames } from '@platform/unions/seal-name';
import { allUnions } from '@platform/unions/unions';
import type { SealPictureView, SealView } from './seal.views';

/** @returns the post that the caller acts for: only officers are let in by the table of rights */
export const postOfCall = ({ role }: RoleCall) => ({
  capacity: role.capacity as OfficerCapacity,
  unionId: role.unionId,
});

const pictureView = async (call: RoleCall, seal: StoredSeal): Promise<SealPictureView | null> => {
  const fileId = pictureAt(seal, call.now);
  const file = fileId && (await findById('files', fileId));
  if (!file) return null;
  const isShown = isPassed(file) || file.uploadedBy === call.person._id;
  return {
    fileId: file._id,
    check: file.check?.state ?? 'passed',
    url: isShown ? await temporaryLink(file.fileID) : null,
    from: seal.looks?.at(-1)?.from ?? call.now,
  };
};

/** @returns the seal as the officers of its post see it; nothing of its private key */
export const sealView = async (call: RoleCall, seal: StoredSeal): Promise<SealView> => {
  const post = postOfCall(call);
  const [unions, ids, picture] = await Promise.all([
    allUnions(),
    holdersOf(post, call.now),
    pictureView(call, seal),
  ]);
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
    picture,
    key: { id: key?.id ?? '', from: key?.from ?? call.now },
    officers: people.map(({ _id, name }) => ({ id: _id, name, mayUse: mayUse(seal, _id) })),
  };
};
