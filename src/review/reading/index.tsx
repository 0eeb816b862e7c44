import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { ReadingScreen } from './reading-screen';

/** One application that is given to an expert. */
export default function ReadingPage() {
  const id = parameter(useRouter().params, 'id');
  const reading = useProcedure('reading.get', { id });
  if (reading.data !== undefined) return <ReadingScreen key={id} view={reading.data} />;
  return (
    <Page title="评审">
      <Loaded query={reading}>{() => null}</Loaded>
    </Page>
  );
}
