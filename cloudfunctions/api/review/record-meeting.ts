import { fileRef } from '@domain/form/schemas';
import { recordMeeting as record } from '@domain/review/review';
import { defineProcedure } from '@platform/door/procedure';
import { withStoredFiles } from '@platform/files/attached-files';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { changeReview } from './change-a-review';

const some = (most: number) => v.pipe(v.array(id), v.maxLength(most));
const line = v.pipe(v.string(), v.trim(), v.maxLength(200));

/** Records a site visit or the panel's meeting: who was there, what was decided, pictures and minutes. */
export const recordMeeting = defineProcedure({
  name: 'review.recordMeeting',
  writes: true,
  input: v.strictObject({
    roundId: id,
    version,
    meeting: v.strictObject({
      id,
      kind: v.picklist(['siteVisit', 'panel']),
      day: v.pipe(v.string(), v.isoDate()),
      place: line,
      present: v.pipe(v.array(v.pipe(line, v.minLength(1))), v.maxLength(100)),
      applicationIds: some(500),
      decided: words,
      files: v.pipe(v.array(fileRef), v.maxLength(50)),
    }),
  }),
  run: (call, { meeting, ...target }) =>
    changeReview(call, 'review.recordMeeting', target, async (review) =>
      record(review, {
        ...(await withStoredFiles({ kind: 'review', id: review._id }, review.meetings, meeting)),
        recordedBy: call.person.name,
        at: call.now,
      }),
    ),
});
