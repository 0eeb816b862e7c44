import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { SectionForm } from './section-form';

/** One section of the form, by application and section key. */
export default function SectionPage() {
  const { params } = useRouter();
  const application = useProcedure('application.get', { id: parameter(params, 'id') });
  if (application.data !== undefined) {
    return (
      <SectionForm
        application={application.data}
        sectionKey={parameter(params, 'section')}
        fieldKey={parameter(params, 'field')}
        strict={parameter(params, 'strict') === '1'}
      />
    );
  }
  return (
    <Page title="申报表">
      <Loaded query={application}>{() => null}</Loaded>
    </Page>
  );
}
