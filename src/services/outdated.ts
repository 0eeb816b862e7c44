import { createStore } from './store';

/** Whether the server no longer understands this version. */
export const outdated = createStore(false);
