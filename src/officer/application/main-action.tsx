import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { goBack, openTab } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import type {
  ApplicationSummary,
  ApplicationView,
} from '../../../cloudfunctions/api/application/application.views';
import { wantingIn } from '../opinion/opinion-draft';
import type { UsedOpinion } from '../opinion/use-opinion';
import { deeds } from '../opinion/verdicts';
import { waitingAge } from '../waiting/waiting-age';
import type { Acted } from './acted';
import styles from './main-action.module.scss';

interface Props {
  readonly view: ApplicationView;
  readonly opinion: UsedOpinion;
  readonly done: Acted | null;
  /** The next one that waits for the officer; null when none does. */
  readonly next: ApplicationSummary | null;
  readonly onGoOn: () => void;
  readonly onExtend: () => void;
  readonly onOpen: (id: string) => void;
}

/** The one next thing to do: give the opinion, go on to the next application, or grant more time. */
export const MainAction = ({ view, opinion, done, next, onGoOn, onExtend, onOpen }: Props) => {
  const { verdict } = opinion.draft;
  if (done === null && verdict !== null) {
    const ready = wantingIn(opinion.draft) === null;
    return (
      <Button icon={!ready ? 'pencil' : verdict === 'return' ? 'undo-2' : 'stamp'} onTap={onGoOn}>
        {ready ? deeds[verdict] : '写意见'}
      </Button>
    );
  }
  if (view.actions.includes('grantExtension') && done === null) {
    return (
      <Button kind="secondary" icon="clock" onTap={onExtend}>
        准予延期
      </Button>
    );
  }
  if (next === null) {
    return (
      <Button kind="secondary" onTap={() => (done === null ? goBack() : openTab('home'))}>
        {done === null ? '返回' : '都办完了，回到待办'}
      </Button>
    );
  }
  return (
    <View className={styles.next}>
      <Button kind={done === null ? 'secondary' : 'primary'} icon="arrow-right" onTap={() => onOpen(next.id)}>
        下一份
      </Button>
      <View
        className={styles.age}
      >{`${next.studioName || next.leaderName}，${waitingAge(next.since, serverNow()).words}`}</View>
    </View>
  );
};
