import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { goBack, parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { Judging } from './judging';

/** One studio's year on a page of its own. */
export default function AssessmentPage() {
  const { params } = useRouter();
  const studio = parameter(params, 'studio');
  const view = useProcedure('assessment.get', {
    year: Number(parameter(params, 'year')),
    ...(studio === '' ? {} : { studioId: studio }),
  });
  const { data } = view;
  if (data === undefined) {
    return (
      <Page title="年度考核">
        <Loaded query={view}>{() => null}</Loaded>
      </Page>
    );
  }
  return (
    <Judging
      key={data.version}
      view={data}
      onGiven={goBack}
      frame={(body, bar) => (
        <Page title="年度考核" lead={`${data.studioName} · ${data.unitName}`} bar={bar}>
          {body}
        </Page>
      )}
    />
  );
}
