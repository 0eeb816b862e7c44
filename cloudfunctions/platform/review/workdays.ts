import { isWorkday as known } from 'chinese-days';

/**
 * Whether a Shanghai day, `YYYY-MM-DD`, is a working day: the State Council's holidays and moved days as the
 * calendar's file holds them; of years not announced yet Monday to Friday.
 */
export const isWorkday = (day: string): boolean => known(day);
