import { type Outcome, outcomeNames, outcomes, type ReportedGroup, stepNames } from '@domain/round/report';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Bars } from '@/components/chart/chart';
import { Chip } from '@/components/chip/chip';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { type Column, Table } from '@/components/table/table';
import { useDesk } from '@/platform/desk';
import { downloadDocument } from '@/platform/documents';
import { parameter } from '@/platform/routes';
import { asFailure, call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { useProcedure } from '@/services/use-procedure';
import styles from '../parts/parts.module.scss';

type Report = Output<'round.report'>;
type By = 'byUnion' | 'byUnit' | 'byIndustry';

const byNames: Readonly<Record<By, string>> = {
  byUnion: '按直属工会',
  byUnit: '按单位',
  byIndustry: '按产业',
};
const bys = Object.keys(byNames) as By[];
const mostBars = 12;

const columns: readonly Column<ReportedGroup>[] = [
  { head: '名称', cell: ({ name }) => name },
  { head: '申报数', cell: ({ all }) => String(all), numeric: true },
  ...outcomes.map(
    (outcome): Column<ReportedGroup> => ({
      head: outcomeNames[outcome],
      cell: ({ fared }) => String(fared[outcome]),
      numeric: true,
    }),
  ),
];

/** @returns `示例中医院` for `示例中医院工会委员会`: enough beside a bar */
const shortName = (name: string): string => name.replace(/工会委员会$/u, '');

const faredWords = ({ fared }: ReportedGroup): string =>
  outcomes
    .filter((outcome) => fared[outcome] > 0)
    .map((outcome: Outcome) => `${outcomeNames[outcome]} ${fared[outcome]}`)
    .join(' · ');

const Groups = ({ report }: { readonly report: Report }) => {
  const desk = useDesk();
  const [by, setBy] = useState<By>('byUnion');
  const groups = report[by];
  return (
    <>
      <View className={styles.chips} role="radiogroup" aria-label="怎样分组">
        {bys.map((one) => (
          <Chip key={one} text={byNames[one]} chosen={by === one} onTap={() => setBy(one)} />
        ))}
      </View>
      <Card title={groups.length > mostBars ? `${byNames[by]}（前 ${mostBars}）` : byNames[by]}>
        <Bars
          long
          label={byNames[by]}
          unit="份"
          bars={groups.slice(0, mostBars).map(({ name, all }) => ({ name: shortName(name), value: all }))}
        />
      </Card>
      {desk ? (
        <Table label={byNames[by]} columns={columns} rows={groups} keyOf={({ name }) => name} />
      ) : (
        <Card flush>
          {groups.map((group) => (
            <Row key={group.name} title={group.name} text={faredWords(group)} aside={`${group.all} 份`} />
          ))}
        </Card>
      )}
    </>
  );
};

const Steps = ({ steps }: Pick<Report, 'steps'>) => {
  const desk = useDesk();
  const stepColumns: readonly Column<Report['steps'][number]>[] = [
    { head: '环节', cell: ({ step }) => stepNames[step] },
    { head: '经过的申报', cell: ({ applications }) => `${applications} 份`, numeric: true },
    { head: '平均', cell: ({ mean }) => `${mean} 天`, numeric: true },
    { head: '最长', cell: ({ longest }) => `${longest} 天`, numeric: true },
  ];
  if (steps.length === 0) {
    return (
      <Card title="各环节平均用时">
        <View className={styles.faint}>还没有办完的环节。有申报提交或办理后，这里统计每一步用了几天。</View>
      </Card>
    );
  }
  return (
    <>
      <Card title="各环节平均用时">
        <Bars
          long
          label="各环节平均用时"
          unit="天"
          bars={steps.map(({ step, mean }) => ({ name: stepNames[step], value: mean }))}
        />
      </Card>
      {desk ? (
        <Table label="各环节用时" columns={stepColumns} rows={steps} keyOf={({ step }) => step} />
      ) : (
        <Card flush>
          {steps.map(({ step, applications, mean, longest }) => (
            <Row
              key={step}
              title={stepNames[step]}
              text={`${applications} 份申报，最长 ${longest} 天`}
              aside={`平均 ${mean} 天`}
            />
          ))}
        </Card>
      )}
    </>
  );
};

/** The report of a round: applications by union, unit and industry, how they fared, days at each step. */
export default function ReportPage() {
  const roundId = parameter(useRouter().params, 'round');
  const report = useProcedure('round.report', { id: roundId });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const fetch = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const file = await call('paper.roundExcel', { roundId });
      await downloadDocument({ ...file, type: 'application/vnd.ms-excel' });
    } catch (error) {
      setFailure(asFailure(error).userMessage);
    }
    setBusy(false);
  };
  return (
    <Page
      title="批次统计"
      width="table"
      lead={report.data?.title}
      bar={
        report.data === undefined || report.data.all === 0 ? null : (
          <Button kind="secondary" icon="download" busy={busy} onTap={() => void fetch()}>
            下载 Excel
          </Button>
        )
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      <Loaded query={report}>
        {(found) =>
          found.all === 0 ? (
            <Empty
              icon="layout-list"
              title="还没有申报"
              text="有人开始填写申报表后，这里按工会、单位和产业统计。"
            />
          ) : (
            <>
              <Card title={`共 ${found.all} 份申报`}>
                <Bars
                  long
                  label="申报去向"
                  unit="份"
                  bars={outcomes
                    .filter((outcome) => found.fared[outcome] > 0)
                    .map((outcome) => ({ name: outcomeNames[outcome], value: found.fared[outcome] }))}
                />
              </Card>
              <Groups report={found} />
              <Steps steps={found.steps} />
              <View className={styles.faint}>
                天数按自然日计，从上一步完成到这一步完成。正在等意见的一步不计入；评审中的拟定决定不在统计之内。
              </View>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
