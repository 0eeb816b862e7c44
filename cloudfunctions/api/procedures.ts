import type { apiRights } from '@domain/rights/rights';
import type { ProceduresFor } from '@platform/door/procedure';
import { agreeToApplication } from './application/agree-to-application';
import { approveApplication } from './application/approve-application';
import { getApplication } from './application/get-application';
import { grantExtension } from './application/grant-extension';
import { listApplications } from './application/list-applications';
import { rejectApplication } from './application/reject-application';
import { returnApplication } from './application/return-application';
import { saveDraft } from './application/save-draft';
import { startApplication } from './application/start-application';
import { submitApplication } from './application/submit-application';
import { tallyApplications } from './application/tally-applications';
import { withdrawApplication } from './application/withdraw-application';
import { checkForm } from './check/check-form';
import { checkRound } from './check/check-round';
import { getMe } from './me/get-me';
import { listMessages } from './message/list-messages';
import { readMessages } from './message/read-messages';
import { amendCutoff } from './round/amend-cutoff';
import { changeRound } from './round/change-round';
import { closeRound } from './round/close-round';
import { copyRound } from './round/copy-round';
import { getRound } from './round/get-round';
import { listRounds } from './round/list-rounds';
import { publishRound } from './round/publish-round';
import { beginUpload } from './upload/begin-upload';
import { finishUpload } from './upload/finish-upload';
import { openFile } from './upload/open-file';
import { putPart } from './upload/put-part';

/** Every procedure of this function by name. The type of this table types the clients. */
export const procedures = {
  'me.get': getMe,
  'round.list': listRounds,
  'round.get': getRound,
  'round.copy': copyRound,
  'round.change': changeRound,
  'round.publish': publishRound,
  'round.amendCutoff': amendCutoff,
  'round.close': closeRound,
  'application.start': startApplication,
  'application.get': getApplication,
  'application.list': listApplications,
  'application.tally': tallyApplications,
  'application.save': saveDraft,
  'application.submit': submitApplication,
  'application.withdraw': withdrawApplication,
  'application.agree': agreeToApplication,
  'application.return': returnApplication,
  'application.approve': approveApplication,
  'application.reject': rejectApplication,
  'application.grantExtension': grantExtension,
  'upload.begin': beginUpload,
  'upload.part': putPart,
  'upload.finish': finishUpload,
  'upload.open': openFile,
  'message.list': listMessages,
  'message.read': readMessages,
  'check.form': checkForm,
  'check.round': checkRound,
} as const satisfies ProceduresFor<keyof typeof apiRights>;
export type Procedures = typeof procedures;
