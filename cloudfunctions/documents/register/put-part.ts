import { Failure } from '@domain/failure/failure';
import { changeOne, insert } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { putFile } from '@platform/files/storage';
import * as v from 'valibot';
import { importId, ownImport } from './own-import';

/** 128 KB each, 4 MB in all. */
const mostParts = 32;

/** Takes one part of a sheet that is to be imported; a part sent twice is kept once. */
export const putSheetPart = defineProcedure({
  name: 'sheet.put',
  writes: true,
  input: v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{Cc}/\\]+$/u)),
    index: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostParts - 1)),
    data: v.pipe(v.string(), v.maxLength(180_000), v.base64()),
  }),
  run: async (call, { key, name, index, data }): Promise<{ readonly id: string }> => {
    const _id = importId(call, key);
    await insert('imports', {
      _id,
      personId: call.person._id,
      role: call.role,
      name,
      parts: {},
      state: 'arriving',
      startedAt: call.now,
      touchedAt: call.now,
      problems: [],
      planDigest: '',
      planFile: '',
      total: 0,
      done: 0,
    });
    const { state } = await ownImport(call, _id);
    if (state !== 'arriving') {
      throw new Failure('WRONG_STATE', { message: '这个文件已经上传，请重新选择文件。' });
    }
    const fileID = await putFile(`imports/${_id}/${index}`, Buffer.from(data, 'base64'));
    await changeOne(
      'imports',
      { _id, state: 'arriving' },
      { $set: { [`parts.${index}`]: fileID, touchedAt: call.now } },
    );
    return { id: _id };
  },
});
