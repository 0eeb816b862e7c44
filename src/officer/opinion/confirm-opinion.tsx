import type { PostKey } from '@domain/people/post';
import { pinLength } from '@domain/pin/weak-pin';
import { sectionTitles } from '@domain/round/section-titles';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { PinPad } from '@/components/pin-pad/pin-pad';
import { useReminderOffer } from '@/messages/reminder-offer';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { ChoosePin } from '../pin/choose-pin';
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
  const isSealed = verdict !== 'return';
  const known = useProcedure('pin.get', {});
  const set = useAct('pin.set');
  const [pin, setPin] = useState('');
  const offer = useReminderOffer();
  if (verdict === null) return null;
  const mustChoose = isSealed && known.data?.isSet === false;
  const choose = async (chosen: string) => {
    if ((await set.run({ pin: chosen })) !== undefined) setPin(chosen);
  };
  const give = async () => {
    if (await opinion.give(pin)) onGiven();
    else setPin('');
  };
  const wrong = failure ?? set.failure;
  return (
    <Confirm
      title={`${verdictName(verdict)}？`}
      action={deeds[verdict]}
      kind={verdict === 'reject' ? 'danger' : 'primary'}
      busy={busy || set.busy}
      disabled={isSealed && pin.length < pinLength}
      onConfirm={() => {
        offer();
        void give();
      }}
      onClose={onClose}
    >
      {wrong === null ? null : <Notice tone="bad">{failureWords(wrong)}</Notice>}
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
      {isSealed && !mustChoose ? <PinPad label="输入盖章密码" value={pin} onChange={setPin} /> : null}
      {mustChoose ? <ChoosePin onChosen={(chosen) => void choose(chosen)} /> : null}
    </Confirm>
  );
};
