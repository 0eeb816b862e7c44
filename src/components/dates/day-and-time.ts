import { fromShanghai, type Instant, inShanghai } from '@domain/time/shanghai';

/** An instant as one enters it: a day and a time of day in Shanghai. */
export interface DayAndTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:mm` */
  readonly time: string;
}

/** @returns day and time of day on Shanghai's clock */
export const dayAndTimeOf = (at: Instant): DayAndTime => {
  const local = inShanghai(at);
  return { day: local.format('YYYY-MM-DD'), time: local.format('HH:mm') };
};

/**
 * @returns the instant; 23:59 means the end of the day, as people mean it: one millisecond before midnight
 */
export const instantOf = ({ day, time }: DayAndTime): Instant =>
  fromShanghai(`${day} ${time}${time === '23:59' ? ':59.999' : ''}`);
