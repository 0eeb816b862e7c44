import { currentIssue } from '@domain/title/title';
import type { StoredTitle } from '@platform/database/collections';

/** A title as those concerned see it. */
export const titleView = (title: StoredTitle) => {
  const { studioName, leaderName, unitName, code } = currentIssue(title);
  return {
    id: title._id,
    version: title.version,
    studioId: title.studioId,
    roundId: title.roundId,
    level: title.level,
    year: title.year,
    programme: title.programme,
    number: title.number,
    class: title.class,
    classReason: title.classReason,
    industry: title.industry,
    issuer: title.issuer,
    since: title.since,
    studioName,
    leaderName,
    unitName,
    code,
    issues: title.issues,
    state: title.state,
    history: title.history ?? [],
    documents: title.documents ?? [],
  };
};
export type TitleView = ReturnType<typeof titleView>;
