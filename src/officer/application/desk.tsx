import { isOfficer } from '@domain/people/person';
import { postKey } from '@domain/people/post';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { useDesk } from '@/platform/desk';
import { focusOn } from '@/platform/focus';
import { useKeys } from '@/platform/keys';
import { scrollToElement } from '@/platform/scroll';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import { type Filters, waitingForMe } from '../applications/filters';
import { phaseNames } from '../applications/phases';
import { useApplicationPages } from '../applications/use-application-pages';
import { ApplicationDocument } from '../document/document';
import { ExtensionSheet } from '../extension/extension-sheet';
import { ConfirmOpinion } from '../opinion/confirm-opinion';
import { wantingIn } from '../opinion/opinion-draft';
import { useOpinion } from '../opinion/use-opinion';
import type { Acted } from './acted';
import styles from './desk.module.scss';
import { ListPane, rowOf } from './list-pane';
import { MainAction } from './main-action';
import { OpinionPane } from './opinion-pane';

interface Props {
  readonly id: string;
  readonly filters: Filters;
  readonly onOpen: (id: string) => void;
}

/** px of the window from which the document has room for the opinion beside it, and for the list too. */
const twoPanes = 1024;
const threePanes = 1200;
const opinionPlace = 'opinion';

const titleOf = ({ mine, phase }: Filters): string =>
  mine ? '待办' : phase === null ? '全部申报' : phaseNames[phase];

/** The officer's desk: list, document, opinion. On a phone the document alone, the opinion at its end. */
export const Desk = ({ id, filters, onOpen }: Props) => {
  const role = useRole();
  const beside = useDesk(twoPanes);
  const withList = useDesk(threePanes);
  const application = useProcedure('application.get', { id });
  const list = useApplicationPages(filters, 20, withList);
  const waiting = useApplicationPages(waitingForMe);
  const view = application.data;
  const opinion = useOpinion(view, id, role?.id ?? '');
  const [acted, setActed] = useState<Acted | null>(null);
  const [strict, setStrict] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [extending, setExtending] = useState(false);

  const own =
    role !== undefined && isOfficer(role.capacity)
      ? postKey({ capacity: role.capacity, unionId: role.unionId })
      : null;
  const next = waiting.rows?.find((row) => row.id !== id) ?? null;
  const done = acted?.id === id ? acted : null;

  const open = (other: string) => {
    setStrict(false);
    setConfirming(false);
    setExtending(false);
    onOpen(other);
  };
  const step = (by: 1 | -1) => {
    const rows = list.rows ?? [];
    const place = rows.findIndex((row) => row.id === id);
    const row = rows[place === -1 ? 0 : place + by];
    if (row === undefined) return;
    open(row.id);
    if (withList) focusOn(rowOf(row.id));
  };
  useKeys({ j: () => step(1), k: () => step(-1) });

  const goOn = () => {
    setStrict(true);
    if (wantingIn(opinion.draft) === null) setConfirming(true);
    else scrollToElement(opinionPlace);
  };
  const given = () => {
    if (opinion.draft.verdict !== null) setActed({ id, verdict: opinion.draft.verdict });
    setConfirming(false);
    setStrict(false);
  };

  const action =
    view === undefined || own === null ? null : (
      <MainAction
        view={view}
        opinion={opinion}
        done={done}
        next={next}
        onGoOn={goOn}
        onExtend={() => setExtending(true)}
        onOpen={open}
      />
    );
  const pane =
    view === undefined || role === undefined || own === null ? null : (
      <OpinionPane view={view} role={role} own={own} opinion={opinion} done={done} strict={strict} />
    );

  const document = (
    <Loaded query={application}>{(one) => <ApplicationDocument key={one.id} view={one} />}</Loaded>
  );

  return (
    <Page title="申报表" width="full" bar={beside ? null : action}>
      {beside ? (
        <View className={withList ? styles.three : styles.two}>
          {withList ? (
            <View className={styles.side}>
              <ListPane title={titleOf(filters)} list={list} current={id} onOpen={open} onStep={step} />
            </View>
          ) : null}
          <View className={styles.middle}>{document}</View>
          <View className={styles.opinion}>
            <View id={opinionPlace} className={styles.scroll}>
              {pane}
            </View>
            {action === null ? null : <View className={styles.action}>{action}</View>}
          </View>
        </View>
      ) : (
        // No deeper than this on a phone: WeChat counts levels, and the evidence lies deep in the form.
        <View className={styles.one}>
          {document}
          <View id={opinionPlace}>{pane}</View>
        </View>
      )}
      {extending && view !== undefined ? (
        <ExtensionSheet view={view} onClose={() => setExtending(false)} />
      ) : null}
      {confirming && view !== undefined && own !== null ? (
        <ConfirmOpinion
          view={view}
          own={own}
          opinion={opinion}
          onGiven={given}
          onClose={() => setConfirming(false)}
        />
      ) : null}
    </Page>
  );
};
