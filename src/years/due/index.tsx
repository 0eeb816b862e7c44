import { type ObligationKind, obligationKinds, obligationNames } from '@domain/due/obligation';
import { View } from '@tarojs/components';
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button/button';
import { Chip } from '@/components/chip/chip';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { keepInAddress } from '@/platform/address';
import { useDesk } from '@/platform/desk';
import { parameter } from '@/platform/routes';
import { actsAsOfficer, useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import styles from '../years.module.scss';
import { Calendar } from './calendar';
import { calendarItems } from './calendar-items';
import { DueTable } from './due-table';
import { DutiesCard } from './duties-card';
import { OwnDue, StudioDue } from './studio-due';
import { useDue } from './use-due';

/** Window from which on the table of all obligations fits, px. */
const wide = 1100;

const views = { list: '列表', calendar: '日历' } as const;
type Shown = keyof typeof views;

/** Everything that the programme expects: of the one who acts, and of each studio; as a list and as a calendar. */
export default function DuePage() {
  const { params } = useRouter();
  const role = useRole();
  const officer = actsAsOfficer(role);
  const leads = role?.capacity === 'leader';
  const table = useDesk(wide);
  const [shown, setShown] = useState<Shown>(() =>
    parameter(params, 'view') === 'calendar' ? 'calendar' : 'list',
  );
  const [kind, setKind] = useState<ObligationKind | undefined>(() =>
    obligationKinds.find((one) => one === parameter(params, 'kind')),
  );
  const [about, setAbout] = useState(() => parameter(params, 'about'));
  const narrowed = kind !== undefined;
  const duties = useProcedure('due.mine', {});
  const due = useDue({
    ...(kind === undefined ? {} : { kind }),
    ...(kind === undefined || about === '' ? {} : { about }),
  });
  const address = {
    ...(shown === 'list' ? {} : { view: shown }),
    ...(kind === undefined ? {} : { kind }),
    ...(about === '' ? {} : { about }),
  };
  useEffect(() => keepInAddress('years/due', address));
  useDidShow(() => keepInAddress('years/due', address));
  const choose = (next: ObligationKind | undefined) => {
    setKind(next);
    setAbout('');
  };
  const more = () => {
    if (due.hasNextPage && !due.isFetchingNextPage) void due.fetchNextPage();
  };
  useReachBottom(shown === 'list' ? more : () => undefined);
  return (
    <Page title="该做的事" width={officer ? 'table' : 'reading'}>
      <View className={styles.chips} role="radiogroup" aria-label="显示方式">
        {(Object.keys(views) as Shown[]).map((one) => (
          <Chip key={one} text={views[one]} chosen={one === shown} onTap={() => setShown(one)} />
        ))}
      </View>
      {shown === 'calendar' ? (
        <Loaded query={duties}>
          {(mine) => (
            <Calendar
              items={calendarItems(mine.duties, officer ? [] : (due.data ?? []), leads)}
              today={mine.today}
            />
          )}
        </Loaded>
      ) : (
        <>
          {narrowed ? null : <Loaded query={duties}>{(mine) => <DutiesCard duties={mine.duties} />}</Loaded>}
          {officer ? (
            <View className={styles.chips} role="radiogroup" aria-label="各工作室还没办的事">
              <Chip text="各工作室全部" chosen={!narrowed} onTap={() => choose(undefined)} />
              {obligationKinds.map((one) => (
                <Chip
                  key={one}
                  text={`未办：${obligationNames[one]}`}
                  chosen={one === kind}
                  onTap={() => choose(one)}
                />
              ))}
            </View>
          ) : null}
          <Loaded query={due}>
            {(rows) => (
              <>
                {rows.length === 0 ? (
                  <Empty
                    icon="circle-check"
                    title={narrowed ? '没有还没办的工作室' : '没有要办的事'}
                    text={narrowed ? '换一件事，或看各工作室全部。' : '工作室登记以后，该做的事会列在这里。'}
                  />
                ) : null}
                {!officer ? rows.map((row) => <OwnDue key={row.studioId} row={row} leads={leads} />) : null}
                {officer && table && rows.length > 0 ? <DueTable rows={rows} /> : null}
                {officer && !table ? rows.map((row) => <StudioDue key={row.studioId} row={row} />) : null}
                {due.hasNextPage ? (
                  <Button kind="quiet" busy={due.isFetchingNextPage} onTap={more}>
                    更多
                  </Button>
                ) : null}
              </>
            )}
          </Loaded>
        </>
      )}
    </Page>
  );
}
