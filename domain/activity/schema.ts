import * as v from 'valibot';
import { bounds, files, hours, namedPerson, optional, required, thingId } from '../ledger/fields';
import type { Instant } from '../time/shanghai';
import { activityKinds } from './activity';

const coordinate = (most: number) => v.nullable(v.pipe(v.number(), v.minValue(-most), v.maxValue(most)));

const startsAt = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)), '请重新选择活动时间。'),
  v.check((text) => text >= '1950' && text < '2100', '活动时间不对，请重新选择。'),
  v.transform((text): Instant => new Date(text).toISOString()),
);

/** What a member logs, checked on the phone while offline and again on the server. */
export const activitySchema = v.pipe(
  v.strictObject({
    kind: v.picklist(activityKinds),
    title: required('标题', bounds.title),
    startsAt,
    hours: hours(200),
    place: v.nullable(
      v.strictObject({
        name: required('地点', bounds.name),
        latitude: coordinate(90),
        longitude: coordinate(180),
      }),
    ),
    text: optional('内容', bounds.content),
    members: v.pipe(
      v.array(namedPerson),
      v.check((list) => list.length <= bounds.people, `参加的成员最多 ${bounds.people} 人。`),
      v.check(
        (list) => list.every(({ memberId }) => memberId !== null),
        '工作室以外的人请填在“其他参加人”里。',
      ),
      v.check(
        (list) => new Set(list.map(({ memberId }) => memberId)).size === list.length,
        '同一名成员选了两次，请删去一个。',
      ),
    ),
    guests: v.pipe(
      v.array(required('参加人姓名', 30)),
      v.check((list) => list.length <= bounds.people, `其他参加人最多写 ${bounds.people} 个姓名。`),
    ),
    guestCount: v.pipe(
      v.number(),
      v.integer(),
      v.check((count) => count >= 0 && count <= 100_000, '其他参加人数应在 0 到 100000 之间。'),
    ),
    photos: files('照片', bounds.photos),
    files: files('附件', bounds.files),
    pairId: v.nullable(thingId),
    projectId: v.nullable(thingId),
  }),
  v.forward(
    v.check(({ guests, guestCount }) => guestCount >= guests.length, '其他参加人数少于已写的姓名，请核对。'),
    ['guestCount'],
  ),
  v.forward(
    v.check(
      ({ kind, pairId }) => pairId === null || kind === 'mentoring',
      '只有名师带徒的记录才属于师徒结对。',
    ),
    ['pairId'],
  ),
  v.forward(
    v.check(
      ({ kind, projectId }) => projectId === null || kind === 'project',
      '只有技术攻关的记录才属于项目。',
    ),
    ['projectId'],
  ),
);
export type ActivityInput = v.InferInput<typeof activitySchema>;
