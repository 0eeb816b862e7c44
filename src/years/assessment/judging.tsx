import { gradeNames, gradeOf } from '@domain/programme/terms';
import { periodName } from '@domain/self-check/period';
import { periodStateNames } from '@domain/self-check/self-check';
import { exactMinute } from '@domain/time/shanghai';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useAct } from '@/services/use-act';
import type { AssessmentView } from '../../../cloudfunctions/api/assessment/assessment.views';
import { FactsCard } from '../facts-card';
import { useKeptDraft } from '../kept-draft';
import { periodTones, yearDetail, yearState } from '../year-words';
import { ConfirmSeal } from './confirm-seal';
import { type JudgeDraft, JudgeForm, scoresIn, wantingIn } from './judge-form';
import { OpinionsCard } from './opinions-card';

interface Props {
  readonly view: AssessmentView;
  readonly onGiven: () => void;
  /** Draws what there is to read and the one main action. */
  readonly frame: (body: ReactNode, bar: ReactNode) => ReactNode;
}

const emptyDraft: JudgeDraft = { points: {}, text: '', reason: '' };

const Standing = ({ view }: { readonly view: AssessmentView }) => {
  const { words, tone } = yearState(view);
  return (
    <Card flush>
      <Row
        title={`${view.year} 年度考核`}
        text={view.filedAt === '' ? yearDetail(view) : `${yearDetail(view)} · ${exactMinute(view.filedAt)}`}
        aside={<Badge tone={tone}>{words}</Badge>}
      />
    </Card>
  );
};

const SelfChecks = ({ view }: { readonly view: AssessmentView }) => (
  <Card title="本年自检" flush>
    {view.selfChecks.length === 0 ? <Row title="本年没有要自检的周期" /> : null}
    {view.selfChecks.map((row) => (
      <Row
        key={row.from}
        title={periodName(row)}
        aside={<Badge tone={periodTones[row.state]}>{periodStateNames[row.state]}</Badge>}
        onTap={() => openPage('years/self-check', { studio: view.studioId, from: row.from })}
      />
    ))}
  </Card>
);

/** One studio's year: where it stands, what there is to judge by, what others have said, and the sheet to be filled. */
export const Judging = ({ view, onGiven, frame }: Props) => {
  const { studioId, year, version, sheet, may } = view;
  const role = useRole();
  const [correcting, setCorrecting] = useState(false);
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const draft = useKeptDraft<JudgeDraft>(
    `assessment:${studioId}:${year}:${role?.id ?? ''}:${version}`,
    emptyDraft,
  );
  const give = useAct('assessment.give');
  const correct = useAct('assessment.correct');
  const act = correcting ? correct : give;
  const writes = may.give || correcting;
  const wanting = wantingIn(draft.content, sheet, correcting);
  const goOn = () => {
    setTried(true);
    if (wanting === null) setAsked(true);
  };
  const scores = scoresIn(draft.content);
  const total = Object.values(scores).reduce((sum, score) => sum + score, 0);
  const seal = async (pin: string): Promise<boolean> => {
    const { text, reason } = draft.content;
    const judged = { studioId, year, scores, text, pin };
    const done = correcting
      ? await correct.run({ ...judged, version, reason })
      : await give.run({ ...judged, version: version === 0 ? null : version });
    if (done === undefined) return false;
    draft.forget();
    setAsked(false);
    setCorrecting(false);
    onGiven();
    return true;
  };
  const body = (
    <>
      <Standing view={view} />
      {act.failure !== null && !asked ? <Notice tone="bad">{act.failure.userMessage}</Notice> : null}
      {view.isMine && !may.give ? (
        <Notice tone="info">{`${dateWords(view.opensOn)}起可以考核，现在可以先看台账和自检。`}</Notice>
      ) : null}
      {view.broughtIn === null ? (
        <>
          <FactsCard
            title={version === 0 ? '本年台账' : '考核时的台账'}
            facts={view.facts}
            studioId={studioId}
            year={year}
          />
          <SelfChecks view={view} />
        </>
      ) : (
        <Notice tone="info">
          {`这一年在启用本系统以前考核，由${view.broughtIn.by}于${exactMinute(view.broughtIn.at)}按工作室名单登记，只有结果，没有打分和盖章意见。`}
        </Notice>
      )}
      <OpinionsCard view={view} />
      {writes ? (
        <JudgeForm sheet={sheet} draft={draft} correcting={correcting} failure={act.failure} />
      ) : null}
      {writes && tried && wanting !== null ? <Notice tone="bad">{wanting}</Notice> : null}
      {may.correct && !correcting ? (
        <Button kind="quiet" compact icon="pencil" onTap={() => setCorrecting(true)}>
          更正本级的考核
        </Button>
      ) : null}
      {asked ? (
        <ConfirmSeal
          title={correcting ? '更正这份考核？' : `考核为${gradeNames[gradeOf(sheet, total)]}？`}
          words={`${view.studioName} ${year} 年度：${total} 分，${gradeNames[gradeOf(sheet, total)]}。盖章后不能修改${correcting ? '，更正前后都保留' : '，备案后只能更正'}。`}
          busy={act.busy}
          failure={act.failure}
          onConfirm={seal}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
  const bar = writes ? (
    <Button icon="stamp" onTap={goOn}>
      {correcting ? '盖章更正' : '盖章提交考核'}
    </Button>
  ) : null;
  return frame(body, bar);
};
