import type { EntryKind } from '@domain/ledger/entry';
import { Card } from '@/components/card/card';
import type { IconName } from '@/components/icon/names';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';

/** What each ledger is called, and what is in it. */
export const ledgerNames: Readonly<Record<EntryKind, string>> = {
  activity: '创建活动台账',
  result: '创新成果台账',
  member: '成员发展台账',
  pair: '师徒结对',
  project: '课题和项目',
};

const rows: readonly { readonly kind: EntryKind; readonly icon: IconName; readonly text: string }[] = [
  { kind: 'activity', icon: 'calendar', text: '培训、交流、带教、攻关、服务' },
  { kind: 'result', icon: 'award', text: '成果、专利、论文、获奖、软著、工作法' },
  { kind: 'member', icon: 'users', text: '加入、职称、学历、培训、荣誉' },
  { kind: 'pair', icon: 'user', text: '目标、带教时长、结束考核' },
  { kind: 'project', icon: 'layout-list', text: '立项、进展、经费' },
];

/** The ledgers of a studio (二(二)2). @param studioId left out: one's own */
export const LedgerRows = ({ studioId }: { readonly studioId?: string }) => (
  <Card title="台账" flush>
    {rows.map(({ kind, icon, text }) => (
      <Row
        key={kind}
        icon={icon}
        title={ledgerNames[kind]}
        text={text}
        onTap={() => openPage('ledger/list', { kind, studio: studioId })}
      />
    ))}
  </Card>
);
