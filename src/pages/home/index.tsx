import { Page } from '@/components/page/page';
import { LeaderHome } from '@/home/leader-home';
import { Waiting } from '@/officer/waiting/waiting';
import { ExpertHome } from '@/review/home/expert-home';
import { actsAsOfficer, useRole } from '@/services/me';

/** First tab: an officer's or expert's work, or where the leader's application stands. */
export default function Home() {
  const role = useRole();
  if (role?.capacity === 'expert') return <ExpertHome />;
  if (role !== undefined && !actsAsOfficer(role)) return <LeaderHome mayStart={role.capacity === 'leader'} />;
  return (
    <Page
      title={role === undefined ? '首页' : '待办'}
      tab="home"
      width={role === undefined ? 'reading' : 'table'}
    >
      {role === undefined ? null : <Waiting />}
    </Page>
  );
}
