import { appealIdOf, fileAppeal as file, removalOf } from '@domain/appeal/appeal';
import { Failure } from '@domain/failure/failure';
import { fileRef } from '@domain/form/schemas';
import { appealFiled } from '@domain/messages/renewal-messages';
import { commitNew, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { withStoredFiles } from '@platform/files/attached-files';
import { reachTitle } from '@platform/titles/reach-title';
import * as v from 'valibot';
import { id, words } from '../input/fields';
import { type TitleAppeals, titleAppeals } from './appeal-view';

/** The leader appeals against the removal of the title, within the term that the programme sets. */
export const fileAppeal = defineProcedure({
  name: 'appeal.file',
  writes: true,
  input: v.strictObject({
    titleId: id,
    grounds: words,
    files: v.pipe(v.array(fileRef), v.maxLength(20)),
  }),
  run: async (call, { titleId, grounds, files }): Promise<TitleAppeals> => {
    const reached = await reachTitle(call, 'appeal.file', titleId, 'appeal.get');
    const { title } = reached;
    const appealId = appealIdOf(removalOf(title)?.cause ?? '');
    const there = await findById('appeals', appealId);
    if (there && !wasHandled(there, call.requestId)) {
      throw new Failure('WRONG_STATE', {
        message: '对这次取消已经提出过申诉，请等待处理。',
        clause: '二(六)',
      });
    }
    if (!there) {
      const attached = await withStoredFiles({ kind: 'appeal', id: appealId }, null, files);
      const appeal = file(title, { grounds, files: attached }, call.person.name, call.now);
      await commitNew(call, 'appeals', appeal, appealFiled(appeal, call.now));
    }
    return titleAppeals(call, reached);
  },
});
