import type { PostKey } from '@domain/people/post';
import { sectionTitles } from '@domain/round/section-titles';
import { View } from '@tarojs/components';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import styles from './confirm-opinion.module.scss';
import { consequenceOf } from './consequence';
import { failureWords } from './failure-words';
import { wordsOf } from './opinion-draft';
import type { UsedOpinion } from './use-opinion';
import { deeds, verdictName } from './verdicts';

interface Props {
  readonly view: ApplicationView;
  readonly own: PostKey;
  readonly opinion: UsedOpinion;
  readonly onGiven: () => void;
  readonly onClose: () => void;
}

/** Last look before the seal: what will happen, and in which words. */
export const ConfirmOpinion = ({ view, own, opinion, onGiven, onClose }: Props) => {
  const { draft, busy, failure } = opinion;
  const { verdict } = draft;
  if (verdict === null) return null;
  const give = async () => {
    if (await opinion.give()) onGiven();
  };
  return (
    <Confirm
      title={`${verdictName(verdict)}？`}
      action={deeds[verdict]}
      kind={verdict === 'reject' ? 'danger' : 'primary'}
      busy={busy}
      onConfirm={() => void give()}
      onClose={onClose}
    >
      {failure === null ? null : <Notice tone="bad">{failureWords(failure)}</Notice>}
      <View className={styles.studio}>{view.studioName}</View>
      <View className={styles.what}>{consequenceOf(verdict, view, own)}</View>
      <View className={styles.words}>
        {verdict === 'return' ? (
          <View className={styles.sections}>
            需要修改：{sectionTitles(view.round, draft.sections).join('、')}
          </View>
        ) : null}
        <View>{wordsOf(draft).trim()}</View>
      </View>
    </Confirm>
  );
};
