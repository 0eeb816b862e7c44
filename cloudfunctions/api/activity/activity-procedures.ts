import { activitySchema } from '@domain/activity/schema';
import { activityRules } from '@platform/entries/entry-rules';
import { commentEntryOf } from '../entry/comment-entry';
import { confirmEntryOf } from '../entry/confirm-entry';
import { removeEntryOf } from '../entry/remove-entry';
import { saveEntryOf } from '../entry/save-entry';
import { activitySteps } from './activity-steps';

export const saveActivity = saveEntryOf('activity.save', activityRules, activitySchema, activitySteps);
export const removeActivity = removeEntryOf('activity.remove', activityRules);
export const confirmActivity = confirmEntryOf('activity.confirm', activityRules);
export const commentActivity = commentEntryOf('activity.comment', activityRules);
