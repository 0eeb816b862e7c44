import { type CareDecision, careNames } from '../care/care';
import type { OutgoingMessage } from './message';

/** Tells a member or leader who has an account what was arranged for him or her; nothing of what was not (三(三)). */
export const careDecided = ({
  _id,
  personId,
  outcome,
  kind,
  note,
  year,
  studioId,
  studioName,
  by,
  at,
}: CareDecision): readonly OutgoingMessage[] =>
  personId === null || outcome !== 'approved'
    ? []
    : [
        {
          key: `${_id}:${at}`,
          kind: 'careDecided',
          to: { kind: 'person', personId },
          title: `${year}年${careNames[kind]}已安排`,
          text: `${by.unionName}为您安排了${careNames[kind]}：${note}（三(三)）。`,
          link: { kind: 'studio', studioId },
          at,
          facts: { subject: studioName, from: by.unionName },
        },
      ];
