import type { StoredApplication } from '@domain/application/application';
import { mayEdit } from '@domain/application/rights';
import { stateWords } from '@domain/application/words';
import { Failure } from '@domain/failure/failure';
import type { Answers } from '@domain/form/answers';
import { parseAnswers } from '@domain/form/parse';
import type { Round } from '@domain/round/round';
import type { Instant } from '@domain/time/shanghai';
import { commitApplication } from '@platform/applications/commit-application';
import { assertVersion } from '@platform/applications/conflict';
import { wasHandled } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { withStoredFiles } from '@platform/files/attached-files';
import { sealNames } from '@platform/unions/seal-name';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import type { SavedDraft } from './application.views';
import { judged } from './application-view';

import { openToShow } from './open-application';

const savedView = (application: StoredApplication, round: Round, now: Instant): SavedDraft => ({
  version: application.version,
  savedAt: application.savedAt,
  ...judged(round, application.answers, now),
});

/** The kinds of fields a browser sends are the round's to check: here only that it is one object of fields. */
const answersInput = v.custom<Answers>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** Saves some of the answers of a draft; fields that are not named stay as they are. */
export const saveDraft = defineProcedure({
  name: 'application.save',
  writes: true,
  callerFromMemory: true,
  input: v.strictObject({
    id,
    version,
    answers: answersInput,
    device: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  }),
  run: async (call, input): Promise<SavedDraft> => {
    const { application, round, actor, unions } = await openToShow(call, input.id);
    if (wasHandled(application, call.requestId)) return savedView(application, round, call.now);
    if (!mayEdit(application, actor)) {
      const words = stateWords(application.state, application.stations, sealNames(unions));
      throw new Failure('WRONG_STATE', {
        message: `申报表的状态是“${words}”，现在不能修改。`,
        log: `WRONG_STATE save in ${application.phase}`,
      });
    }
    assertVersion(application, input.version);
    const parsed = parseAnswers(round.sections, input.answers);
    const answers = await withStoredFiles(
      { kind: 'application', id: application._id },
      application.answers,
      parsed,
    );
    const saved = {
      ...application,
      answers: { ...application.answers, ...answers },
      savedAt: call.now,
      savedOn: input.device,
    };
    return savedView(await commitApplication(application, saved, call, { audit: 'later' }), round, call.now);
  },
});
