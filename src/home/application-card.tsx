import { View } from '@tarojs/components';
import { momentWords } from '@/application/way-steps';
import { StateBadge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { useDraft } from '@/draft/use-draft';
import { SaveLine } from '@/leader/save-line';
import { useJudged } from '@/leader/use-judged';
import { openPage } from '@/platform/routes';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';
import styles from './home.module.scss';

/** What is missing, section by section; nothing once all is there. */
const Missing = ({ application }: { readonly application: ApplicationView }) => {
  const draft = useDraft(application);
  const { progress } = useJudged(application.round, draft.answers);
  const open = progress.filter(({ missing }) => missing > 0);
  return (
    <>
      {open.length === 0 ? (
        <View className={styles.line}>各部分都已填好，可以预览后提交。</View>
      ) : (
        <View className={styles.rows}>
          {open.map(({ key, title, missing }) => (
            <Row
              key={key}
              title={title}
              aside={`缺 ${missing} 项`}
              onTap={() => openPage('leader/section', { id: application.id, section: key })}
            />
          ))}
        </View>
      )}
      <View className={styles.saved}>
        <SaveLine draft={draft} />
      </View>
    </>
  );
};

/** The sections that came back to be put right. */
const Returned = ({
  application,
  sections,
}: {
  readonly application: ApplicationView;
  readonly sections: readonly string[];
}) => (
  <View className={styles.rows}>
    {application.round.sections
      .filter(({ key }) => sections.includes(key))
      .map(({ key, title }) => (
        <Row
          key={key}
          title={title}
          aside="请修改"
          onTap={() => openPage('leader/section', { id: application.id, section: key })}
        />
      ))}
  </View>
);

/** Where the leader's application stands: who has it and since when, or what is missing in it. */
export const ApplicationCard = ({ application }: { readonly application: ApplicationView }) => {
  const { studioName, phase, stateWords, since, state, editable } = application;
  return (
    <Card title={studioName === '' ? '我的申报' : studioName} flush>
      <View className={styles.line}>
        <StateBadge phase={phase} words={stateWords} />
        {phase === 'draft' ? null : <View className={styles.since}>{`${momentWords(since)}起`}</View>}
        {state.phase === 'returned' ? <View className={styles.reason}>{state.reason}</View> : null}
      </View>
      {state.phase === 'returned' ? <Returned application={application} sections={state.sections} /> : null}
      {editable && state.phase === 'draft' ? <Missing application={application} /> : null}
    </Card>
  );
};
