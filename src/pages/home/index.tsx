import { Page } from '@/components/page/page';
import { LeaderHome } from '@/home/leader-home';
import { Waiting } from '@/officer/waiting/waiting';
import { actsAsOfficer, useRole } from '@/services/me';

/** First tab: an officer's work, or where the leader's application stands. */
export default function Home() {
  const role = useRole();
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
