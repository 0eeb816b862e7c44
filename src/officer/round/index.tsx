import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { classes } from '@/components/classes';
import { DaysLeft } from '@/components/days/days-left';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { openPage, openTab, parameter } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import { listedRound } from '../applications/listed-round';
import { leftOpen } from '../parts/left-open';
import { parts } from '../parts/part-list';
import { CopyRound } from '../rounds/copy-round';
import { CopyUnitRound } from '../rounds/copy-unit-round';
import { runs } from '../rounds/may-run';
import { roundStateNames, roundTones } from '../rounds/round-state';
import { Amendments } from './amendments';
import styles from './round.module.scss';
import { RoundDeeds } from './round-deeds';

/** One round: how it stands, everything that is set in it, and what can be done with it. */
export default function RoundPage() {
  const id = parameter(useRouter().params, 'id');
  const role = useRole();
  const round = useProcedure('round.get', { id });
  const tally = useProcedure('application.tally', { roundId: id }).data;
  const [copying, setCopying] = useState(false);
  const view = round.data;
  const mayRun = view !== undefined && runs(role, view);
  const industry = mayRun && view.owner === undefined;
  const filed = tally === undefined ? null : Object.values(tally).reduce((sum, count) => sum + count, 0);
  return (
    <Page title="申报批次" bar={!mayRun ? null : <RoundDeeds round={view} onCopy={() => setCopying(true)} />}>
      <Loaded query={round}>
        {(one) => (
          <>
            <Card>
              <View className={styles.head}>
                <View className={styles.name}>{one.title}</View>
                <Badge tone={roundTones[one.state]}>{roundStateNames[one.state]}</Badge>
              </View>
              {one.state === 'open' ? <DaysLeft cutoffAt={one.cutoffAt} /> : null}
              {one.state === 'draft' ? (
                <View className={styles.faint}>
                  {`发布之前只有${one.owner === undefined ? '本会' : '本单位的经办人'}能看到。逐项核对下面的设置，然后发布。`}
                </View>
              ) : null}
            </Card>
            {one.state === 'draft' || filed === null ? null : (
              <Card flush>
                <Row
                  icon="file-text"
                  title="本批次的申报"
                  aside={`${filed} 份`}
                  onTap={() => {
                    listedRound.set(id);
                    openTab('applications');
                  }}
                />
                {industry ? (
                  <Row
                    icon="users"
                    title="考核评审"
                    text="评分表、专家、排名、公示"
                    onTap={() => openPage('review/round', { round: id })}
                  />
                ) : null}
                {mayRun || role?.capacity === 'industryUnion' ? (
                  <Row
                    icon="layout-list"
                    title="统计"
                    text="按工会、单位、产业，各环节用时"
                    onTap={() => openPage('review/report', { round: id })}
                  />
                ) : null}
                {one.owner === undefined ? null : (
                  <Row
                    icon="award"
                    title="本单位命名"
                    text="意见齐全的申报由单位工会命名为四类工作室"
                    onTap={() => openPage('naming/unit', { round: id })}
                  />
                )}
                {industry ? (
                  <Row
                    icon="award"
                    title={one.nominatesTo === undefined ? '命名与证书' : '推荐结果'}
                    onTap={() =>
                      openPage(one.nominatesTo === undefined ? 'naming/batch' : 'naming/outcomes', {
                        round: id,
                      })
                    }
                  />
                ) : null}
                {industry ? (
                  <Row
                    icon="layout-list"
                    title="经费补助"
                    onTap={() => openPage('naming/subsidies', { round: id })}
                  />
                ) : null}
                {industry ? (
                  <Row
                    icon="folder-open"
                    title="批次档案"
                    onTap={() => openPage('naming/dossier', { round: id })}
                  />
                ) : null}
              </Card>
            )}
            <Amendments round={one} />
            <Card title="设置" flush>
              {parts.map((part) => {
                const open = leftOpen(part.key, one).length;
                return (
                  <Row
                    key={part.key}
                    icon={part.icon}
                    title={part.title}
                    text={
                      <>
                        <View className={styles.summary}>{part.summary(one)}</View>
                        {open > 0 ? (
                          <View className={classes(one.state === 'draft' && styles.open)}>
                            {`有 ${open} 处通知没有写明${one.state === 'draft' ? '，请核对' : ''}`}
                          </View>
                        ) : null}
                      </>
                    }
                    onTap={() => openPage('officer/part', { id, part: part.key })}
                  />
                );
              })}
            </Card>
            {mayRun && one.state === 'open' ? (
              <Button kind="quiet" icon="copy" onTap={() => setCopying(true)}>
                照此新建下一年批次
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
      {copying && view !== undefined && industry ? (
        <CopyRound rounds={[view]} onClose={() => setCopying(false)} />
      ) : null}
      {copying && view?.owner !== undefined ? (
        <CopyUnitRound rounds={[view]} onClose={() => setCopying(false)} />
      ) : null}
    </Page>
  );
}
