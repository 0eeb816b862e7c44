import { Failure } from '@domain/failure/failure';
import { fileRef } from '@domain/form/schemas';
import { optional } from '@domain/ledger/fields';
import { renewalMoved } from '@domain/messages/renewal-messages';
import { attemptOf, fileRenewal as file, renewableCycle, renewalIdOf } from '@domain/renewal/renewal';
import { commitNew, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { withStoredFiles } from '@platform/files/attached-files';
import { termsNow } from '@platform/programme/terms';
import { reachTitle } from '@platform/titles/reach-title';
import * as v from 'valibot';
import { id } from '../input/fields';
import { compileYears } from './compile-years';
import type { RenewalView } from './renewal.views';
import { renewalView } from './renewal-view';

const longestStatement = 3_000;

/**
 * Files the renewal of a title's cycle: compiled from its years, with the leader's own words; once the cycle is over
 * the industry union opens it in the leader's stead (二(六)).
 */
export const fileRenewal = defineProcedure({
  name: 'renewal.file',
  writes: true,
  input: v.strictObject({
    titleId: id,
    statement: optional('工作总结', longestStatement),
    files: v.pipe(v.array(fileRef), v.maxLength(20)),
  }),
  run: async (call, { titleId, statement, files }): Promise<RenewalView> => {
    const reached = await reachTitle(call, 'renewal.file', titleId, 'renewal.get');
    const { title, studio } = reached;
    const terms = await termsNow();
    const cycle = renewableCycle(title, terms.cycle, call.now);
    const renewalId = renewalIdOf(title._id, cycle, attemptOf(title));
    const there = await findById('renewals', renewalId);
    if (there && !wasHandled(there, call.requestId)) {
      throw new Failure('WRONG_STATE', { message: '这个周期的考核已经申请，正在办理。', clause: '二(六)' });
    }
    if (!there) {
      const attached = await withStoredFiles({ kind: 'renewal', id: renewalId }, null, files);
      const years = await compileYears(studio, cycle, terms, call.now);
      const isLeader = call.role.capacity === 'leader';
      const by = { name: call.person.name, isLeader };
      const renewal = file(title, years, { statement, files: attached }, by, terms.cycle, call.now);
      await commitNew(call, 'renewals', renewal, renewalMoved(renewal, studio.leaderId, '', call.now));
    }
    return renewalView(call, reached);
  },
});
