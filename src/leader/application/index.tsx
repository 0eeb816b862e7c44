import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { ApplicationScreen } from '../application-screen';

/** One application by its address: where messages lead. */
export default function ApplicationPage() {
  const application = useProcedure('application.get', { id: parameter(useRouter().params, 'id') });
  if (application.data !== undefined) return <ApplicationScreen application={application.data} />;
  return (
    <Page title="申报">
      <Loaded query={application}>{() => null}</Loaded>
    </Page>
  );
}
