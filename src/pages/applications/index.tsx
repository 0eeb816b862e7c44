import { Page } from '@/components/page/page';
import { ApplicationTab } from '@/leader/application-tab';
import { Directory } from '@/officer/directory/directory';
import { actsAsOfficer, useRole } from '@/services/me';

/** Second tab: a leader's own application, or all that an officer may see. */
export default function Applications() {
  const role = useRole();
  if (role !== undefined && !actsAsOfficer(role))
    return <ApplicationTab mayStart={role.capacity === 'leader'} />;
  return (
    <Page title="申报" tab="applications" width={role === undefined ? 'reading' : 'table'}>
      {role === undefined ? null : <Directory />}
    </Page>
  );
}
