import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useReadings } from '../parts/use-readings';
import { useReview } from '../parts/use-review';
import { MeetingForm } from './meeting-form';

/** One site visit or meeting, to be written down or corrected. */
export default function MeetingPage() {
  const id = parameter(useRouter().params, 'id');
  const { roundId, review } = useReview();
  const rows = useReadings(roundId);
  if (review.data == null || rows.data === undefined) {
    return (
      <Page title="考察与会议记录">
        <Loaded query={review}>{() => <Loaded query={rows}>{() => null}</Loaded>}</Loaded>
      </Page>
    );
  }
  return <MeetingForm key={id} id={id} review={review.data} rows={rows.data} />;
}
