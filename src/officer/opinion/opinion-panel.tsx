import { isOfficer } from '@domain/people/person';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import type { RoleView } from '../../../cloudfunctions/api/me/me.views';
import { failureWords } from './failure-words';
import { wantingIn, wordsOf } from './opinion-draft';
import styles from './opinion-panel.module.scss';
import { Phrases } from './phrases';
import { reasonsFor } from './return-reasons';
import { ReturnSections } from './return-sections';
import { SealedPaper } from './sealed-paper';
import type { UsedOpinion } from './use-opinion';
import { phrasesFor, verdictName } from './verdicts';

/** Longest opinion or reason, in characters (domain/application/decide). */
const longest = 500;

interface Props {
  readonly view: ApplicationView;
  readonly role: RoleView;
  readonly sealName: string;
  readonly sealPicture: string | null;
  readonly opinion: UsedOpinion;
  /** Says what is still wanting: after the officer has tried to go on. */
  readonly strict: boolean;
}

/** Where an officer says yes, no, or what has to be put right: phrases to choose from, own words, date and seal. */
export const OpinionPanel = ({ view, role, sealName, sealPicture, opinion, strict }: Props) => {
  const { draft, offered, change, write } = opinion;
  const { verdict } = draft;
  const words = wordsOf(draft);
  const wanting = wantingIn(draft);
  if (verdict === null || !isOfficer(role.capacity)) return null;
  const returning = verdict === 'return';
  const phrases = returning
    ? reasonsFor(view.round.sections, draft.sections, view.findings)
    : phrasesFor(view.round, role.capacity, verdict);
  const add = (phrase: string) =>
    write(!returning || words.trim() === '' ? phrase : `${words.trimEnd()}\n${phrase}`);

  return (
    <Card title="您的意见">
      {opinion.failure === null ? null : <Notice tone="bad">{failureWords(opinion.failure)}</Notice>}
      <Choice
        label="意见"
        value={verdict}
        options={offered.map((one) => ({ key: one, text: verdictName(one) }))}
        onChange={(next) => change({ verdict: next })}
      />
      {returning ? <ReturnSections view={view} draft={draft} onChange={change} /> : null}
      <View className={styles.label}>{returning || verdict === 'reject' ? '理由' : '意见'}</View>
      <Phrases phrases={phrases} written={words} onChoose={add} />
      <View>
        <LongText
          short
          label={returning || verdict === 'reject' ? '理由' : '意见'}
          placeholder={phrases.length === 0 ? '写明要改什么' : '点选上面的话，或自己写'}
          maxLength={longest}
          value={words}
          onChange={write}
        />
        <View className={styles.count}>{`${words.length} / ${longest}`}</View>
      </View>
      {strict && wanting !== null ? <Notice tone="warn">{wanting}</Notice> : null}
      {returning ? null : <SealedPaper words={words} sealName={sealName} sealPicture={sealPicture} />}
    </Card>
  );
};
