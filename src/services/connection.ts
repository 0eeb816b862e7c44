import { watchNetwork } from '@/platform/network';
import { createStore } from './store';

/** Whether this device has a network. */
export const online = createStore(true);

export const followNetwork = (): void => watchNetwork(online.set);
