import { sheetProblems } from '@domain/review/sheet';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Findings } from '@/application/findings';
import { Reading } from '@/application/reading';
import { Button } from '@/components/button/button';
import { Chip } from '@/components/chip/chip';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { useDesk } from '@/platform/desk';
import { scrollToElement } from '@/platform/scroll';
import { useAct } from '@/services/use-act';
import type { ReadingView } from '../../../cloudfunctions/api/reading/reading.views';
import { SheetBadge } from '../parts/sheet-badge';
import { Ledgers } from './ledgers';
import styles from './reading.module.scss';
import { ScoreSheet } from './score-sheet';
import { sheetOf } from './sheet-answers';
import { StepBack } from './step-back';
import { useSheetDraft } from './use-sheet-draft';

type Part = 'form' | 'ledgers' | 'sheet';
const partNames: Readonly<Record<Part, string>> = { form: '申报表', ledgers: '台账', sheet: '评分' };

/** px of the window from which the sheet stands beside what is read. */
const twoPanes = 1024;

const Head = ({ view }: { readonly view: ReadingView }) => (
  <View className={styles.head}>
    <View className={styles.name} role="heading" aria-level={2}>
      {view.name}
    </View>
    <View className={styles.faint}>
      {view.applicant === null
        ? `${view.industry} · 盲评，姓名和单位以 ××× 代替`
        : [view.applicant.leaderName, view.applicant.unitName, view.industry].join(' · ')}
    </View>
    <View className={styles.state}>
      <SheetBadge {...view} />
      <View className={styles.faint}>{view.roundTitle}</View>
    </View>
    {view.applicant === null ? <Notice>附件是原件，其中的姓名和单位无法隐去，请只就内容评分。</Notice> : null}
  </View>
);

/** One application for its expert: form and ledgers to read, the sheet to fill; beside each other at the desk. */
export const ReadingScreen = ({ view }: { readonly view: ReadingView }) => {
  const beside = useDesk(twoPanes);
  const [part, setPart] = useState<Part>(view.state.kind === 'sentBack' ? 'sheet' : 'form');
  const [strict, setStrict] = useState(false);
  const [open, setOpen] = useState<'submit' | 'stepBack' | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const draft = useSheetDraft(view);
  const submit = useAct('reading.submit');
  // The sheet is drawn first, where it was not shown.
  useEffect(() => {
    if (missing === null) return;
    const timer = setTimeout(() => {
      scrollToElement(`mark-${missing}`);
      setMissing(null);
    }, 50);
    return () => clearTimeout(timer);
  }, [missing]);
  const closed = view.closed || view.state.kind === 'submitted';
  const shown = beside && part === 'sheet' ? 'form' : part;

  const goOn = () => {
    setStrict(true);
    const [first] = sheetProblems(sheetOf(draft.answers, view.terms.criteria), view.terms);
    if (first === undefined && draft.conflict === null) {
      setOpen('submit');
      return;
    }
    setPart('sheet');
    const key = first?.field?.split('.')[1];
    if (key !== undefined) setMissing(key);
  };
  const send = async () => {
    await draft.flush();
    const sheet = sheetOf(draft.answers, view.terms.criteria);
    const done = await submit.run({ id: view.id, version: draft.latest(), ...sheet });
    if (done !== undefined) setOpen(null);
  };

  const bar = closed ? null : beside || part === 'sheet' ? (
    <Button icon="send" onTap={goOn}>
      {view.state.kind === 'sentBack' ? '更正后重新提交' : '提交评分'}
    </Button>
  ) : (
    <Button icon="pencil" onTap={() => setPart('sheet')}>
      去评分
    </Button>
  );
  const tabs = (
    <View className={styles.tabs} role="radiogroup" aria-label="看什么">
      {(beside ? (['form', 'ledgers'] as const) : (['form', 'ledgers', 'sheet'] as const)).map((one) => (
        <Chip key={one} text={partNames[one]} chosen={shown === one} onTap={() => setPart(one)} />
      ))}
    </View>
  );
  const document =
    shown === 'ledgers' ? (
      <Ledgers id={view.id} />
    ) : (
      <>
        <Findings findings={view.findings} />
        <Reading applicationId={view.applicationId} round={view.round} answers={view.answers} />
      </>
    );
  const sheet = (
    <>
      <ScoreSheet view={view} draft={draft} strict={strict} />
      {closed ? null : (
        <Button kind="quiet" icon="undo-2" onTap={() => setOpen('stepBack')}>
          与申报人有利害关系，申请回避
        </Button>
      )}
    </>
  );
  return (
    <Page title="评审" width={beside ? 'full' : 'reading'} bar={beside ? null : bar}>
      {beside ? (
        <View className={styles.two}>
          <View className={styles.middle}>
            <Head view={view} />
            {tabs}
            {document}
          </View>
          <View className={styles.sheet}>
            <View className={styles.scroll}>{sheet}</View>
            {bar === null ? null : <View className={styles.action}>{bar}</View>}
          </View>
        </View>
      ) : (
        <>
          <Head view={view} />
          {tabs}
          {part === 'sheet' ? sheet : document}
        </>
      )}
      {open === 'submit' ? (
        <Confirm
          title="提交评分？"
          action="提交评分"
          busy={submit.busy}
          onConfirm={() => void send()}
          onClose={() => {
            setOpen(null);
            submit.forget();
          }}
        >
          {submit.failure === null ? null : <Notice tone="bad">{submit.failure.userMessage}</Notice>}
          <View>提交后不能自行修改。产业工会核对后如有疑问，会写明理由退回更正。</View>
        </Confirm>
      ) : null}
      {open === 'stepBack' ? <StepBack id={view.id} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
};
