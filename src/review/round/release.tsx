import { View } from '@tarojs/components';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { RankedRow, ReviewView } from '../../../cloudfunctions/api/review/review.views';
import styles from '../parts/parts.module.scss';

/** Studios named in full before the rest is only counted. */
const namedInFull = 5;

/** Sheets still open at the release no longer count: how many, and whose applications they judge. */
const openWords = (rows: readonly RankedRow[]): string | null => {
  const waiting = rows.filter(({ submitted, readers }) => submitted < readers);
  if (waiting.length === 0) return null;
  const sheets = waiting.reduce((sum, { submitted, readers }) => sum + readers - submitted, 0);
  const names = waiting.slice(0, namedInFull).map(({ studioName }) => studioName);
  const more = waiting.length > names.length ? `等 ${waiting.length} 份` : '';
  return `还有 ${sheets} 份评分表没有提交：${names.join('、')}${more}。发布后专家不能再评分，这些评分表不计入结果。`;
};

/** 统一发布: what becomes public, who is told, and that nothing of the review can be changed afterwards. */
export const Release = ({
  review,
  onClose,
}: {
  readonly review: ReviewView;
  readonly onClose: () => void;
}) => {
  const { roundId, version, terms } = review;
  const release = useAct('review.release');
  const rows = useProcedure('review.ranking', { roundId }).data?.rows ?? [];
  const listed = rows.filter(({ decision }) => decision?.verdict === 'list');
  const open = openWords(rows);
  const send = async () => {
    if ((await release.run({ roundId, version })) !== undefined) onClose();
  };
  return (
    <Confirm
      title="统一发布评审结果？"
      action="统一发布"
      busy={release.busy}
      disabled={rows.length === 0}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      {release.failure === null ? null : <Notice tone="bad">{release.failure.userMessage}</Notice>}
      {open === null ? null : <Notice tone="warn">{open}</Notice>}
      <View className={styles.stack}>
        <View>{`${listed.length} 个工作室进入公示，${rows.length - listed.length} 份申报不予通过。`}</View>
        <View className={styles.strong}>
          {listed.map(({ studioName }) => studioName).join('、') || '没有列入公示的工作室'}
        </View>
        <View>{`公示 ${terms.noticeDays} 个工作日（从明天起算，节假日不计），任何人都可以在公示页查看和提出异议。`}</View>
        <View>领军人物和各级工会立即收到结果，不予通过的附理由。发布后评审内容和决定都不能再改。</View>
      </View>
    </Confirm>
  );
};
