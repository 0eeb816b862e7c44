import { View } from '@tarojs/components';
import { Loaded } from '@/components/state/loaded';
import { useProcedure } from '@/services/use-procedure';
import { Judging } from '../assessment/judging';
import styles from '../years.module.scss';

interface Props {
  readonly studioId: string;
  readonly year: number;
  /** Goes on with the next studio. */
  readonly onGiven: () => void;
}

/** The chosen studio beside the list: many in one sitting. */
export const DeskPane = ({ studioId, year, onGiven }: Props) => {
  const view = useProcedure('assessment.get', { studioId, year });
  return (
    <Loaded query={view}>
      {(known) => (
        <Judging
          key={`${known.studioId}:${known.version}`}
          view={known}
          onGiven={onGiven}
          frame={(body, bar) => (
            <>
              {body}
              {bar === null ? null : <View className={styles.gap}>{bar}</View>}
            </>
          )}
        />
      )}
    </Loaded>
  );
};
