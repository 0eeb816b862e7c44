import { createStore } from '@/services/store';

/** Id of the round whose applications the 申报 tab lists; '' while none was chosen. A tab takes no parameters in WeChat. */
export const listedRound = createStore('');
