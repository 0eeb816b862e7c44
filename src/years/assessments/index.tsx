import { type Grade, gradeNames, grades } from '@domain/programme/terms';
import { dayInShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { dateWords } from '@/components/dates/date.types';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { keepInAddress } from '@/platform/address';
import { useDesk } from '@/platform/desk';
import { openPage, parameter } from '@/platform/routes';
import { useRole } from '@/services/me';
import { serverNow } from '@/services/server-time';
import type { AssessmentList, AssessmentRow } from '../../../cloudfunctions/api/assessment/assessment.views';
import { yearDetail, yearState } from '../year-words';
import styles from '../years.module.scss';
import { DeskPane } from './desk-pane';
import { rowsOf, type Which, whichNames, whichRows } from './filters';
import { RegisterPapers } from './register-papers';
import { useAssessments } from './use-assessments';

/** Window from which on list and sheet stand beside one another, px. */
const twoPanes = 1100;

const List = ({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly AssessmentRow[];
  readonly chosen: string;
  readonly onChoose: (row: AssessmentRow) => void;
}) => (
  <Card flush>
    {rows.map((row) => {
      const { words, tone } = yearState(row);
      return (
        <Row
          key={row.studioId}
          title={row.studioName}
          text={`${row.unitName} · ${yearDetail(row)}`}
          aside={<Badge tone={tone}>{words}</Badge>}
          chosen={row.studioId === chosen}
          onTap={() => onChoose(row)}
        />
      );
    })}
  </Card>
);

const Studios = ({
  list,
  which,
  grade,
}: {
  readonly list: AssessmentList;
  readonly which: Which;
  readonly grade: Grade | undefined;
}) => {
  const beside = useDesk(twoPanes);
  const rows = rowsOf(list.rows, which).filter(
    (row) => grade === undefined || (row.phase === 'filed' && row.grade === grade),
  );
  const [chosenId, setChosen] = useState('');
  const chosen = list.rows.find(({ studioId }) => studioId === chosenId) ?? rows[0];
  if (rows.length === 0 && (chosenId === '' || !beside)) {
    return (
      <Empty
        icon="circle-check"
        title={which === 'all' ? '这一年没有要考核的工作室' : `没有${whichNames[which]}的工作室`}
        text={which === 'all' ? '命名以后的工作室每年考核一次（二(二)3）。' : '换到“全部”可以看所有工作室。'}
      />
    );
  }
  if (!beside || chosen === undefined) {
    return (
      <List
        rows={rows}
        chosen=""
        onChoose={({ studioId: studio, year }) =>
          openPage('years/assessment', { studio, year: String(year) })
        }
      />
    );
  }
  const goOn = () => {
    const left = rows.filter(({ isMine, studioId }) => isMine && studioId !== chosen.studioId);
    setChosen((left[0] ?? chosen).studioId);
  };
  return (
    <View className={styles.panes}>
      <View className={styles.list}>
        <List rows={rows} chosen={chosen.studioId} onChoose={({ studioId }) => setChosen(studioId)} />
      </View>
      <View className={styles.document}>
        <DeskPane key={chosen.studioId} studioId={chosen.studioId} year={list.year} onGiven={goOn} />
      </View>
    </View>
  );
};

/** The yearly assessment at an officer's desk: whose turn it is, what is late, the register of filings. */
export default function AssessmentsPage() {
  const { params } = useRouter();
  const role = useRole();
  const today = dayInShanghai(serverNow());
  const thisYear = Number(today.slice(0, 4));
  // Until spring the year that is over is what is still to be filed.
  const usual = today.slice(5) < '03-01' ? thisYear - 1 : thisYear;
  const [year, setYear] = useState(Number(parameter(params, 'year')) || usual);
  const [which, setWhich] = useState<Which>(
    whichRows.find((one) => one === parameter(params, 'which')) ?? 'all',
  );
  const [grade, setGrade] = useState(() => grades.find((one) => one === parameter(params, 'grade')));
  const list = useAssessments(year);
  const address = {
    ...(year === usual ? {} : { year: String(year) }),
    ...(which === 'all' ? {} : { which }),
    ...(grade === undefined ? {} : { grade }),
  };
  useEffect(() => keepInAddress('years/assessments', address));
  useDidShow(() => keepInAddress('years/assessments', address));
  return (
    <Page title="年度考核" width="table" lead="12月31日前报产业工会备案（二(二)3）。">
      <View className={styles.chips} role="radiogroup" aria-label="年份">
        {[thisYear, thisYear - 1, thisYear - 2].map((one) => (
          <Chip key={one} text={`${one} 年`} chosen={one === year} onTap={() => setYear(one)} />
        ))}
      </View>
      <Loaded query={list}>
        {(known) => (
          <>
            <View className={styles.chips} role="radiogroup" aria-label="显示">
              {whichRows
                .filter((one) => one !== 'mine' || role?.capacity !== 'industryUnion')
                .map((one) => (
                  <Chip
                    key={one}
                    text={`${whichNames[one]} ${rowsOf(known.rows, one).length}`}
                    chosen={one === which}
                    onTap={() => setWhich(one)}
                  />
                ))}
              {grade === undefined ? null : (
                <Chip
                  role="checkbox"
                  text={`只看${gradeNames[grade]}`}
                  chosen
                  onTap={() => setGrade(undefined)}
                />
              )}
            </View>
            {known.isOpen ? null : (
              <Notice tone="info">{`${year} 年度考核从${dateWords(known.opensOn)}起办理。`}</Notice>
            )}
            <RegisterPapers year={year} />
            <Studios key={`${year}:${which}:${grade ?? ''}`} list={known} which={which} grade={grade} />
          </>
        )}
      </Loaded>
      {role?.capacity === 'industryUnion' ? (
        <Button kind="quiet" compact icon="sliders-horizontal" onTap={() => openPage('years/terms')}>
          自检周期和考核表
        </Button>
      ) : null}
    </Page>
  );
}
