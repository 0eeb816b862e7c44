import type { Meeting } from '@domain/review/review';

export const meetingNames: Readonly<Record<Meeting['kind'], string>> = {
  siteVisit: '实地考察',
  panel: '评审会议',
};
