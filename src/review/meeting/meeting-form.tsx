import type { Meeting } from '@domain/review/review';
import { dayInShanghai, inShanghai } from '@domain/time/shanghai';
import { useState } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { backTo } from '@/platform/back-to';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import type { ReadingRow, ReviewView } from '../../../cloudfunctions/api/review/review.views';
import { fieldsIn } from '../experts/fields-in';
import { meetingNames } from '../parts/meeting-words';
import { keptMeeting, type WrittenMeeting } from './kept-meeting';

interface Props {
  readonly id: string;
  readonly review: ReviewView;
  readonly rows: readonly ReadingRow[];
}

const kinds = (Object.keys(meetingNames) as Meeting['kind'][]).map((key) => ({
  key,
  text: meetingNames[key],
}));

const begun = (review: ReviewView, id: string): WrittenMeeting => {
  const known = review.meetings.find((meeting) => meeting.id === id);
  if (known !== undefined) return { ...known, present: known.present.join('、') };
  return {
    kind: 'siteVisit',
    day: dayInShanghai(serverNow()),
    place: '',
    present: '',
    applicationIds: [],
    decided: '',
    files: [],
  };
};

/** Writes a site visit or a meeting down; what is typed stays on this device until it is saved. */
export const MeetingForm = ({ id, review, rows }: Props) => {
  const { roundId, version } = review;
  const [written, setWritten] = useState<WrittenMeeting>(() => keptMeeting.read(id) ?? begun(review, id));
  const record = useAct('review.recordMeeting');
  const year = inShanghai(serverNow()).year();
  const update = (change: (now: WrittenMeeting) => WrittenMeeting) =>
    setWritten((now) => {
      const next = change(now);
      keptMeeting.write(id, next);
      return next;
    });
  const set = (changes: Partial<WrittenMeeting>) => update((now) => ({ ...now, ...changes }));
  const wanting =
    fieldsIn(written.present).length === 0
      ? '请填写参加人员'
      : written.decided.trim() === ''
        ? '请填写考察情况或会议决定'
        : null;
  const send = async () => {
    const { kind, day, place, applicationIds, decided, files } = written;
    const present = fieldsIn(written.present);
    const meeting = { id, kind, day, place, present: [...present], applicationIds, decided, files };
    if ((await record.run({ roundId, version, meeting })) === undefined) return;
    keptMeeting.forget(id);
    backTo('review/meetings', { round: roundId });
  };
  const toggle = (applicationId: string) =>
    set({
      applicationIds: written.applicationIds.includes(applicationId)
        ? written.applicationIds.filter((one) => one !== applicationId)
        : [...written.applicationIds, applicationId],
    });
  return (
    <Page
      title="考察与会议记录"
      bar={
        <Button busy={record.busy} disabled={wanting !== null} onTap={() => void send()}>
          {wanting ?? '保存记录'}
        </Button>
      }
    >
      {record.failure === null ? null : (
        <Notice tone="bad">{`${record.failure.userMessage} 已填写的内容还在。`}</Notice>
      )}
      <Card flush>
        <Field label="种类">
          <Choice label="种类" value={written.kind} options={kinds} onChange={(kind) => set({ kind })} />
        </Field>
        <Field label="日期">
          <DatePicker
            label="日期"
            precision="day"
            years={{ from: year - 1, to: year }}
            value={written.day}
            onChange={(day) => set({ day })}
          />
        </Field>
        <Field label="地点" optional>
          <TextInput label="地点" value={written.place} onChange={(place) => set({ place })} />
        </Field>
        <Field label="参加人员" hint="多人用顿号分开">
          <LongText
            short
            label="参加人员"
            value={written.present}
            maxLength={1000}
            onChange={(present) => set({ present })}
          />
        </Field>
        <Field label={written.kind === 'siteVisit' ? '考察情况' : '会议决定'}>
          <LongText
            label="考察情况或会议决定"
            value={written.decided}
            maxLength={5000}
            onChange={(decided) => set({ decided })}
          />
        </Field>
        <Field label="照片、会议纪要" optional>
          <Attachments
            owner={{ kind: 'review', id: roundId }}
            label="照片、会议纪要"
            value={written.files}
            onChange={(change) => update((now) => ({ ...now, files: change(now.files) }))}
          />
        </Field>
      </Card>
      <Card title="涉及哪些申报" aside={`${written.applicationIds.length} 份`} flush>
        {rows.map(({ applicationId, studioName, unitName }) => {
          const chosen = written.applicationIds.includes(applicationId);
          return (
            <Row
              key={applicationId}
              title={studioName}
              text={unitName}
              ticked={chosen}
              onTap={() => toggle(applicationId)}
            />
          );
        })}
      </Card>
    </Page>
  );
};
