import type { FormField } from '@domain/round/round';
import { View } from '@tarojs/components';
import { Attachments } from '@/components/attachments/attachments';
import { yuanOf } from '@/components/money/yuan';
import { answerOf } from '@/form/answer-of';
import { CompositionTable } from '@/form/composition-table';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import styles from './document.module.scss';
import { Projects, Results, Titles } from './entries';
import { MaskedPhone } from './masked-phone';
import { RosterTable } from './roster-table';

interface Props {
  readonly field: FormField;
  readonly view: ApplicationView;
}

const Nothing = () => <View className={styles.none}>未填写</View>;
const Words = ({ text }: { readonly text: string }) =>
  text === '' ? <Nothing /> : <View className={styles.value}>{text}</View>;

/** One answer for reading, by its kind; files open in place. */
export const AnswerView = ({ field: { key, kind, label }, view }: Props) => {
  const { answers, id } = view;
  switch (kind) {
    case 'phone':
      return <MaskedPhone applicationId={id} field={key} masked={answerOf(kind, answers, key)} />;
    case 'text':
    case 'longText':
    case 'choice':
      return <Words text={answerOf(kind, answers, key)} />;
    case 'money': {
      const fen = answerOf(kind, answers, key);
      return <Words text={fen === null ? '' : `${yuanOf(fen)} 元`} />;
    }
    case 'files': {
      const files = answerOf(kind, answers, key);
      return files.length === 0 ? (
        <Nothing />
      ) : (
        <Attachments owner={{ kind: 'application', id }} label={label} value={files} />
      );
    }
    case 'roster': {
      const roster = answerOf(kind, answers, key);
      return roster.length === 0 ? (
        <Nothing />
      ) : (
        <>
          <RosterTable roster={roster} />
          <CompositionTable composition={view.composition} />
        </>
      );
    }
    case 'titles':
      return <Titles view={view} titles={answerOf(kind, answers, key)} />;
    case 'projects':
      return <Projects view={view} projects={answerOf(kind, answers, key)} />;
    case 'results':
      return <Results view={view} results={answerOf(kind, answers, key)} />;
    default: {
      const never: never = kind;
      return never;
    }
  }
};
