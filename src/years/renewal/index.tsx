import { fullDay } from '@domain/time/shanghai';
import { titleStateNames } from '@domain/title/state';
import { useRouter } from '@tarojs/taro';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import type { RenewalView } from '../../../cloudfunctions/api/renewal/renewal.views';
import { cycleState } from '../cycle-words';
import { FileForm } from './file-form';
import { FiledCard } from './filed-card';
import { GiveForm } from './give-form';
import { HistoryCard } from './history-card';
import { SaidCard } from './said-card';
import { YearsCard } from './years-card';

const Standing = ({ view }: { readonly view: RenewalView }) => {
  const { cycle, phase, state, titleId } = view;
  return (
    <Card flush>
      <Row
        title={view.studioName}
        text={`${view.leaderName} · ${view.unitName}`}
        aside={
          phase === null ? (
            <Badge tone="grey">{titleStateNames[state.kind]}</Badge>
          ) : (
            <Badge tone={cycleState({ ...view, phase }).tone}>{cycleState({ ...view, phase }).words}</Badge>
          )
        }
      />
      <Row title="编号" aside={view.number} onTap={() => openPage('naming/title', { id: titleId })} />
      {cycle === null ? (
        <Row title="管理周期" aside="这一类没有管理周期" />
      ) : (
        <>
          <Row
            title={`第 ${cycle.number} 个管理周期`}
            text={`${dateWords(cycle.from)}至${dateWords(cycle.until)}`}
          />
          {state.kind === 'improving' ? <Row title="改进期限" aside={dateWords(state.by)} /> : null}
          {view.turn === '' ? null : <Row title="由谁办理" aside={view.turn} />}
        </>
      )}
      {view.appealUntil === '' && !view.appealOpen ? null : (
        <Row
          title="申诉"
          text={view.appealUntil === '' ? '' : `申诉期限到${fullDay(view.appealUntil)}`}
          aside={view.may.appeal ? '可以申诉' : ''}
          onTap={() => openPage('years/appeal', { title: titleId })}
        />
      )}
    </Card>
  );
};

const Body = ({ view }: { readonly view: RenewalView }) => {
  const role = useRole();
  const [latest, ...earlier] = view.renewals;
  const open = latest?.decidedAt === '' ? latest : undefined;
  const before = open === undefined ? view.renewals : earlier;
  return (
    <>
      <Standing view={view} />
      {view.state.kind === 'removed' ? (
        <Notice tone="bad">{`称号自${fullDay(view.state.at)}起不再保留：${view.state.reason}`}</Notice>
      ) : null}
      {open === undefined ? null : (
        <>
          {view.may.give ? (
            <GiveForm key={open.version} renewal={open} decides={role?.capacity === 'industryUnion'} />
          ) : null}
          <SaidCard renewal={open} />
          <FiledCard renewal={open} />
          <YearsCard years={open.years} studioId={view.studioId} />
        </>
      )}
      {view.may.file ? <FileForm view={view} asOffice={role?.capacity === 'industryUnion'} /> : null}
      {view.phase === 'running' && view.cycle !== null ? (
        <Notice tone="info">{`${dateWords(view.opensOn)}起可以申请周期考核。`}</Notice>
      ) : null}
      {view.draftYears === null ? null : <YearsCard years={view.draftYears} studioId={view.studioId} />}
      <HistoryCard history={view.history} />
      {before.map((renewal) => (
        <EarlierRenewal key={renewal.id} renewal={renewal} />
      ))}
    </>
  );
};

const EarlierRenewal = ({ renewal }: { readonly renewal: RenewalView['renewals'][number] }) => (
  <>
    <Card flush>
      <Row
        title={`第 ${renewal.cycle.number} 个周期的${renewal.attempt > 1 ? '再次' : ''}考核`}
        text={`${dateWords(renewal.cycle.from)}至${dateWords(renewal.cycle.until)}`}
      />
    </Card>
    <SaidCard renewal={renewal} />
    <FiledCard renewal={renewal} />
  </>
);

/** A title at the end of its cycle: its years, the leader's words, what each union says, the outcome (二(六)). */
export default function RenewalPage() {
  const titleId = parameter(useRouter().params, 'title');
  const view = useProcedure('renewal.get', { titleId });
  return (
    <Page title="周期考核">
      <Loaded query={view}>{(known) => <Body view={known} />}</Loaded>
    </Page>
  );
}
