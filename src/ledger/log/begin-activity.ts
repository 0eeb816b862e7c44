import type { ActivityContent, ActivityKind } from '@domain/activity/activity';
import type { ActivityTemplate } from '@domain/activity/template';
import type { Instant } from '@domain/time/shanghai';
import type { ActivitySuggestions } from '../../../cloudfunctions/api/activity/activity.views';

const halfHour = 30 * 60_000;

/** @returns when something of so many hours that has just ended began, at the full or half hour */
export const justEnded = (now: Instant, hours: number): Instant =>
  new Date(Math.floor((Date.parse(now) - hours * 3_600_000) / halfHour) * halfHour).toISOString();

/** What is offered where the server could not be asked and this device remembers nothing. */
export const nothingKnown: ActivitySuggestions = {
  kind: 'training',
  hours: 2,
  place: null,
  members: [],
  team: [],
  places: [],
  templates: [],
  recent: [],
  pairs: [],
  projects: [],
};

/** What one knows of an activity before it is typed. */
export interface Beginning {
  /** The pair or project whose page one came from. */
  readonly pairId: string | null;
  readonly projectId: string | null;
}

const kindOf = ({ pairId, projectId }: Beginning, last: ActivityKind): ActivityKind =>
  pairId !== null ? 'mentoring' : projectId !== null ? 'project' : last;

/** @returns an activity as it is offered: as the last one was, ending now, without a title */
export const beginActivity = (
  suggested: Pick<ActivitySuggestions, 'kind' | 'hours' | 'place' | 'members' | 'pairs'>,
  from: Beginning,
  now: Instant,
): ActivityContent => {
  const kind = kindOf(from, suggested.kind);
  const [only, ...others] = suggested.pairs;
  return {
    kind,
    title: '',
    startsAt: justEnded(now, suggested.hours),
    hours: suggested.hours,
    place: suggested.place,
    text: '',
    members: suggested.members,
    guests: [],
    guestCount: 0,
    photos: [],
    files: [],
    pairId: kind === 'mentoring' ? (from.pairId ?? (others.length === 0 ? (only?.id ?? null) : null)) : null,
    projectId: kind === 'project' ? from.projectId : null,
  };
};

/** @returns the activity begun from a template: everything but the day and the pictures */
export const fromTemplate = (
  now: ActivityContent,
  { kind, title, hours, placeName, text, members }: ActivityTemplate,
): ActivityContent => ({
  ...now,
  kind,
  title,
  hours,
  place: placeName === '' ? null : { name: placeName, latitude: null, longitude: null },
  text,
  members,
  ...(kind === 'mentoring' ? {} : { pairId: null }),
  ...(kind === 'project' ? {} : { projectId: null }),
});

/** @returns the activity as an earlier one was: everything but the day, the pictures and the papers */
export const copyOf = (now: ActivityContent, earlier: ActivityContent): ActivityContent => ({
  ...earlier,
  startsAt: now.startsAt,
  photos: now.photos,
  files: now.files,
});

/** @returns the activity with another kind; what only the former kind has is let go */
export const withKind = (now: ActivityContent, kind: ActivityKind): ActivityContent => ({
  ...now,
  kind,
  pairId: kind === 'mentoring' ? now.pairId : null,
  projectId: kind === 'project' ? now.projectId : null,
});
