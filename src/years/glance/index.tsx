import type { StudioClass } from '@domain/round/round';
import { classWords } from '@domain/title/class-words';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useDesk } from '@/platform/desk';
import { openPage } from '@/platform/routes';
import { call } from '@/services/client';
import { useProcedure } from '@/services/use-procedure';
import { PaperPair } from '../paper-pair';
import { TitlesCard } from './titles-card';
import { AssessmentsCard, MentoringCard, MoneyCard, ResultsCard, TargetsCard } from './year-tables';

const classOf = (key: string): string => classWords(Number(key) as StudioClass['class']);

/** Years at a glance for the industry union: titles by what they are, and what came of each year. */
export default function GlancePage() {
  const desk = useDesk();
  const glance = useProcedure('years.glance', {});
  return (
    <Page title="历年情况" width="table">
      <Loaded query={glance}>
        {({ kept, byClass, byIndustry, byUnion, byYear, years, unionNames }) =>
          kept === 0 && years.every(({ results }) => results === 0) ? (
            <Empty
              icon="layout-list"
              title="还没有可以汇总的"
              text="工作室命名以后，历年情况会汇总在这里。"
            />
          ) : (
            <>
              <Card flush>
                <Row
                  title="保留中的称号"
                  aside={`${kept} 个`}
                  onTap={() => openPage('naming/register', { kept: '1' })}
                />
              </Card>
              <PaperPair
                what="汇总表"
                pdf={() => call('paper.glancePdf', {})}
                excel={() => call('paper.glanceExcel', {})}
              />
              <TargetsCard years={years} desk={desk} />
              <TitlesCard title="按类别" groups={byClass} nameOf={classOf} filter="class" />
              <TitlesCard title="按行业" groups={byIndustry} nameOf={(key) => key} filter="industry" />
              <TitlesCard
                title="按直属工会"
                groups={byUnion}
                nameOf={(key) => unionNames[key] ?? ''}
                filter="unionId"
              />
              <TitlesCard title="按命名年度" groups={byYear} nameOf={(key) => `${key} 年`} filter="year" />
              <ResultsCard years={years} desk={desk} />
              <MentoringCard years={years} desk={desk} />
              <MoneyCard years={years} desk={desk} />
              <AssessmentsCard years={years} desk={desk} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
