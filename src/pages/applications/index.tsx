import { Page } from '@/components/page/page';
import { ApplicationTab } from '@/leader/application-tab';
import { Directory } from '@/officer/directory/directory';
import { NotForExperts } from '@/review/home/not-for-experts';
import { actsAsOfficer, useRole } from '@/services/me';

/** Second tab: a leader's own application, or all that an officer may see. */
export default function Applications() {
  const role = useRole();
  if (role?.capacity === 'expert') {
    return (
      <NotForExperts
        tab="applications"
        title="申报"
        text="分配给您评审的申报表在“待办”里，逐份打开阅读和评分。"
      />
    );
  }
  if (role !== undefined && !actsAsOfficer(role))
    return <ApplicationTab mayStart={role.capacity === 'leader'} />;
  return (
    <Page title="申报" tab="applications" width={role === undefined ? 'reading' : 'table'}>
      {role === undefined ? null : <Directory />}
    </Page>
  );
}
