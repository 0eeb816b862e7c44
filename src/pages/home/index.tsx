import { Page } from '@/components/page/page';
import { Waiting } from '@/officer/waiting/waiting';
import { actsAsOfficer, useRole } from '@/services/me';

/** First tab: an officer's work, or where the leader's application stands. */
export default function Home() {
  const role = useRole();
  const officer = actsAsOfficer(role);
  return (
    <Page title={officer ? '待办' : '首页'} tab="home" width={officer ? 'table' : 'reading'}>
      {officer ? <Waiting /> : null}
    </Page>
  );
}
