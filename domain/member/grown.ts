import type { MemberContent } from './member';

/** @returns the member with those events alone whose day is wanted. @param wanted tells of a Shanghai day */
export const grownOn = (content: MemberContent, wanted: (day: string) => boolean): MemberContent => ({
  ...content,
  events: content.events.filter(({ on }) => wanted(on)),
});
