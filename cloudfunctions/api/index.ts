import { openDoor } from '@platform/door/open-door';
import { procedures } from './procedures';

/** The one door for phone and desk. */
export const main = openDoor(procedures);
