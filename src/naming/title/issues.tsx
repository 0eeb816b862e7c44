import { exactMinute } from '@domain/time/shanghai';
import type { CertificateIssue } from '@domain/title/title';
import { Card } from '@/components/card/card';
import { Timeline, type TimelineStep } from '@/components/timeline/timeline';
import type { TitleView } from '../../../cloudfunctions/api/title/title-view';

const changes = (issue: CertificateIssue, before: CertificateIssue | undefined): string =>
  before === undefined
    ? `${issue.studioName}，${issue.leaderName}，${issue.unitName}`
    : (['studioName', 'leaderName', 'unitName'] as const)
        .filter((field) => issue[field] !== before[field])
        .map((field) => `“${before[field]}”改为“${issue[field]}”`)
        .join('；') || '内容不变';

const stepOf = (issue: CertificateIssue, before: CertificateIssue | undefined): TimelineStep => ({
  key: issue.code,
  title: issue.issue === 1 ? '首次制发' : `第 ${issue.issue} 次制发：${issue.reason}`,
  text: `${exactMinute(issue.at)} · ${issue.by} · 核验码 ${issue.code}`,
  words: changes(issue, before),
  turn: 'done',
});

/** Every certificate issued for a title, the latest first: the earlier ones stay on record. */
export const Issues = ({ title: { issues } }: { readonly title: TitleView }) => (
  <Card title="历次制发">
    <Timeline steps={issues.map((issue, index) => stepOf(issue, issues[index - 1])).reverse()} />
  </Card>
);
