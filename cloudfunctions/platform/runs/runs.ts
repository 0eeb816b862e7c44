import { changeOne, findById, insert } from '../database/database';

/** How far a piece of work that is done once has come: the last id worked on. `_id` names the work. */
export interface Run {
  readonly _id: string;
  readonly after: string;
  readonly done: boolean;
}

/** @returns the last id worked on, '' at the beginning, or null where the work is done */
export const placeOf = async (id: string): Promise<string | null> => {
  const run = await findById('runs', id);
  if (!run) return '';
  return run.done ? null : run.after;
};

/** Keeps how far the work has come. A slower run beside this one moves it back by nothing. */
export const keepPlace = async (id: string, after: string, done: boolean): Promise<void> => {
  const fresh = { _id: id, after, done };
  if (await insert('runs', fresh)) return;
  await changeOne('runs', { _id: id, done: false, after: { $lte: after } }, { $set: { after, done } });
};
