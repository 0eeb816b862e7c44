import { projectSchema } from '@domain/project/project';
import { projectRules } from '@platform/entries/entry-rules';
import { commentEntryOf } from '../entry/comment-entry';
import { confirmEntryOf } from '../entry/confirm-entry';
import { getEntryOf } from '../entry/get-entry';
import { listEntriesOf } from '../entry/list-entries';
import { removeEntryOf } from '../entry/remove-entry';
import { saveEntryOf } from '../entry/save-entry';

export const saveProject = saveEntryOf('project.save', projectRules, projectSchema);
export const getProject = getEntryOf('project.get', projectRules);
export const listProjects = listEntriesOf('project.list', projectRules);
export const removeProject = removeEntryOf('project.remove', projectRules);
export const confirmProject = confirmEntryOf('project.confirm', projectRules);
export const commentProject = commentEntryOf('project.comment', projectRules);
