import { openDoor } from '@platform/door/open-door';
import { procedures } from './procedures';

/** The door to paper: kept apart from `api`, whose cold start every user feels. */
export const main = openDoor(procedures);
