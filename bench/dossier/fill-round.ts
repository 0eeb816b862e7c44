import { randomBytes } from 'node:crypto';
import type { StoredForm } from '../../cloudfunctions/platform/database/collections';
import { putFile } from '../../cloudfunctions/platform/files/storage';
import type { StoredFile } from '../../cloudfunctions/platform/files/stored-file';
import type { FileRef } from '../../domain/form/answers';
import { atIndustryUnion } from '../../test/cloudfunctions/programme/file-application';
import type { Programme } from '../../test/cloudfunctions/programme/open-programme';

const filesEach = 10;
/** Contents really kept; every file of the round is one of them, and is read anew each time. */
const kept = 10;

/**
 * Fills the round with copies of one application that went its whole way, each with its own materials.
 * @param megabytes of all materials together
 */
export const fillRound = async (
  programme: Programme,
  applications: number,
  megabytes: number,
): Promise<void> => {
  const { id } = await atIndustryUnion(programme);
  const { data } = (await programme.database.collection('applications').where({ _id: id }).get()) as {
    data: readonly StoredForm[];
  };
  const [model] = data;
  const form = model?.forms.at(-1);
  if (!model || !form) throw new Error('no application to copy');
  const size = Math.round((megabytes * 1e6) / (applications * filesEach));
  const stored: string[] = [];
  for (let index = 0; index < kept; index += 1) {
    stored.push(await putFile(`bench/${index}.jpg`, randomBytes(size)));
  }
  for (let number = 1; number <= applications; number += 1) {
    const _id = `${model.roundId}.copy${String(number).padStart(4, '0')}`;
    const refs: FileRef[] = Array.from({ length: filesEach }, (_, index) => ({
      id: `${_id}.${index}`,
      name: `材料${index + 1}.jpg`,
      size,
      type: 'image/jpeg',
    }));
    const files: StoredFile[] = refs.map((ref, index) => ({
      _id: ref.id,
      owner: { kind: 'application', id: _id },
      name: ref.name,
      size,
      type: ref.type,
      sha256: '',
      fileID: stored[index % kept] ?? '',
      uploadedBy: model.leaderId,
      at: form.at,
    }));
    await programme.database.collection('files').add(files);
    await programme.database.collection('applications').add({
      ...model,
      _id,
      leaderId: `copy${number}`,
      codes: [],
      forms: [{ ...form, answers: { ...form.answers, venuePhotos: refs, fundsEvidence: [] } }],
    });
  }
};
