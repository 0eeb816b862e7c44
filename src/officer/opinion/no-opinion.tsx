import { nameInRecord } from '@domain/people/acting-for';
import type { PostKey } from '@domain/people/post';
import { View } from '@tarojs/components';
import { momentWords } from '@/application/way-steps';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import styles from './no-opinion.module.scss';
import { type OpinionDraft, wordsOf } from './opinion-draft';
import { standingOf } from './standing';

interface Props {
  readonly view: ApplicationView;
  readonly own: PostKey;
  /** What the officer had written before it turned out that there is nothing to do. */
  readonly draft: OpinionDraft;
}

const lineOf = (view: ApplicationView, own: PostKey): string => {
  const standing = standingOf(view, own);
  switch (standing) {
    case 'ownStudio':
      return '您是这个工作室的领军人物或团队成员，不能对它提出意见。请由同岗位的其他人员办理。';
    case 'given': {
      const opinion = view.opinions.filter(({ post }) => `${post.capacity}:${post.unionId}` === own).at(-1);
      return opinion === undefined
        ? '本岗位的意见已经提出。'
        : `本岗位的意见已由${nameInRecord(opinion)}于${momentWords(opinion.at)}提出。`;
    }
    case 'notYet':
      return view.phase === 'returned'
        ? '申报表已退回修改，重新提交后接着办理。轮到您时会收到消息。'
        : '还没有轮到您。轮到时会收到消息，也会列在待办里。';
    case 'judge':
    case 'none':
      return view.phase === 'draft' ? '领军人物还在填写，提交后才需要意见。' : '这份申报不需要您的意见。';
    default: {
      const never: never = standing;
      return never;
    }
  }
};

/** Why there is nothing to say now; what the officer had typed stays in sight. */
export const NoOpinion = ({ view, own, draft }: Props) => {
  const typed = wordsOf(draft).trim() || Object.values(draft.texts).find((text) => text.trim() !== '') || '';
  return (
    <Card title={view.stateWords}>
      <View>{lineOf(view, own)}</View>
      {typed === '' ? null : (
        <View className={styles.typed}>
          <Notice tone="warn">您写的意见没有送出，仍保留在这台设备上：</Notice>
          <View className={styles.words}>{typed}</View>
        </View>
      )}
    </Card>
  );
};
