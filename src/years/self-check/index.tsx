import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { FiledCheck } from './filed';
import { WriteCheck } from './write';

/** The self-check of one period: to be written by the leader, or as filed. */
export default function SelfCheckPage() {
  const { params } = useRouter();
  const studio = parameter(params, 'studio');
  const check = useProcedure('selfCheck.get', {
    from: parameter(params, 'from'),
    ...(studio === '' ? {} : { studioId: studio }),
  });
  const { data } = check;
  if (data === undefined) {
    return (
      <Page title="自检">
        <Loaded query={check}>{() => null}</Loaded>
      </Page>
    );
  }
  return data.mayFile && data.state !== 'later' ? (
    <WriteCheck key={data.from} check={data} />
  ) : (
    <FiledCheck check={data} />
  );
}
