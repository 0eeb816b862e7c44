import { Page } from '@/components/page/page';
import { LedgerHub } from '@/ledger/hub/hub';
import { Management } from '@/ledger/management/management';
import { NotForExperts } from '@/review/home/not-for-experts';
import { actsAsOfficer, useRole } from '@/services/me';

/** Third tab: the ledgers of one's own studio, or for officers all studios below their union. */
export default function Ledgers() {
  const role = useRole();
  if (role?.capacity === 'expert') {
    return <NotForExperts tab="ledgers" title="台账" text="申报人的台账在评审页面里与申报表一起查看。" />;
  }
  if (role !== undefined && !actsAsOfficer(role)) return <LedgerHub />;
  return (
    <Page
      title={role === undefined ? '台账' : '工作室'}
      tab="ledgers"
      width={role === undefined ? 'reading' : 'table'}
    >
      {role === undefined ? null : <Management />}
    </Page>
  );
}
