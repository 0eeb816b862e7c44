import { useRouter } from '@tarojs/taro';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { actsAsOfficer, useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import { StudioShelf, UnionShelves } from './shelf';

/** The rules library: a studio's own rules (二(二)1), and the implementing rules of the unions (三(七)). */
export default function RulesPage() {
  const { params } = useRouter();
  const studioId = parameter(params, 'studio');
  const officer = actsAsOfficer(useRole());
  const shelves = useProcedure('rule.list', studioId === '' ? {} : { studioId });
  return (
    <Page title="制度" lead="每次修改另存一版，以前的版本都保留。">
      <Loaded query={shelves}>
        {({ studio, unions, below }) => {
          const missing = below.filter(({ rows }) => rows.some(({ state }) => state === 'missing')).length;
          return (
            <>
              {studio === null ? null : <StudioShelf shelf={studio} />}
              <UnionShelves
                title={officer ? '本会和上级工会的实施细则' : '所在单位和上级工会的实施细则'}
                shelves={unions}
              />
              {missing === 0 ? null : (
                <Notice tone="warn">{`下级工会中有 ${missing} 个还没有实施细则（三(七)）。`}</Notice>
              )}
              <UnionShelves title="下级工会的实施细则" shelves={below} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
