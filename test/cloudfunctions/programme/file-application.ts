import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { completeAnswers } from './answers';
import { type Programme, roundId } from './open-programme';
import { onePoint, uploadFile } from './upload-file';

/** A complete draft, ready to be submitted. */
export const completeDraft = async (
  programme: Programme,
  who = 'leader',
  role?: string,
): Promise<{ readonly id: string; readonly version: number }> => {
  const draft = await programme.done(who, 'application.start', { roundId }, { role });
  const file = await uploadFile(programme, who, draft.id, '证明.png', onePoint);
  const saved = await programme.done(
    who,
    'application.save',
    { id: draft.id, version: draft.version, answers: completeAnswers(file), device: '手机' },
    { role },
  );
  return { id: draft.id, version: saved.version };
};

/** A complete application, submitted: it waits for the unit's two opinions. */
export const submitted = async (programme: Programme, who = 'leader'): Promise<ApplicationView> =>
  programme.done(who, 'application.submit', await completeDraft(programme, who));

/** The same, agreed to by the unit, the union above, and waiting at the industry union. */
export const atIndustryUnion = async (programme: Programme, who = 'leader'): Promise<ApplicationView> => {
  let { id, version } = await submitted(programme, who);
  let view: ApplicationView | undefined;
  for (const officer of ['unit', 'administration', 'direct']) {
    view = await programme.done(officer, 'application.agree', { id, version, text: '同意推荐。' });
    ({ id, version } = view);
  }
  if (!view) throw new Error('nobody agreed');
  return view;
};
