import { View } from '@tarojs/components';
import { Attachments } from '@/components/attachments/attachments';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage } from '@/platform/routes';
import { newRequestId } from '@/services/request-id';
import { meetingNames } from '../parts/meeting-words';
import styles from '../parts/parts.module.scss';
import { useReadings } from '../parts/use-readings';
import { useReview } from '../parts/use-review';

/** Site visits and meetings of the panel: who was there, what was decided, pictures and minutes. */
export default function MeetingsPage() {
  const { roundId, review } = useReview();
  const view = review.data ?? null;
  const rows = useReadings(roundId, view !== null).data ?? [];
  const closed = view === null || view.released !== null;
  const record = (id: string) => openPage('review/meeting', { round: roundId, id });
  const studioOf = (id: string): string =>
    rows.find(({ applicationId }) => applicationId === id)?.studioName ?? '申报表';
  return (
    <Page
      title="考察与会议"
      bar={
        closed ? null : (
          <Button icon="plus" onTap={() => record(newRequestId())}>
            记录考察或会议
          </Button>
        )
      }
    >
      <Loaded query={review}>
        {(found) => {
          const meetings = [...(found?.meetings ?? [])].sort((one, other) =>
            one.day < other.day ? 1 : one.day > other.day ? -1 : 0,
          );
          if (meetings.length === 0) {
            return (
              <Empty
                icon="camera"
                title="还没有记录"
                text="实地考察和评审会议记在这里：谁参加、议定了什么，附现场照片和会议纪要。"
              />
            );
          }
          return meetings.map((meeting) => (
            <Card
              key={meeting.id}
              title={`${meetingNames[meeting.kind]}，${dateWords(meeting.day)}`}
              aside={<Badge>{`${meeting.files.length} 个附件`}</Badge>}
            >
              <View className={styles.stack}>
                {meeting.place === '' ? null : <View>{`地点：${meeting.place}`}</View>}
                <View>{`参加：${meeting.present.join('、')}`}</View>
                {meeting.applicationIds.length === 0 ? null : (
                  <View>{`涉及：${meeting.applicationIds.map(studioOf).join('、')}`}</View>
                )}
                <View className={styles.text}>{meeting.decided}</View>
                {meeting.files.length === 0 ? null : (
                  <Attachments owner={{ kind: 'review', id: roundId }} label="附件" value={meeting.files} />
                )}
                <View className={styles.faint}>{`${meeting.recordedBy}记录`}</View>
                {closed ? null : (
                  <Button kind="quiet" compact icon="pencil" onTap={() => record(meeting.id)}>
                    修改
                  </Button>
                )}
              </View>
            </Card>
          ));
        }}
      </Loaded>
    </Page>
  );
}
