import { useRouter } from '@tarojs/taro';
import { Paper } from '@/application/paper/paper';
import { Reading } from '@/application/reading';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { useDraft } from '@/draft/use-draft';
import { parameter } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import { useProcedure } from '@/services/use-procedure';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { PaperButtons } from '../paper-buttons';

const Drafted = ({ application }: { readonly application: ApplicationView }) => {
  const draft = useDraft(application);
  return <Preview application={application} answers={draft.answers} />;
};

const Preview = ({
  application,
  answers,
}: {
  readonly application: ApplicationView;
  readonly answers: ApplicationView['answers'];
}) => (
  <>
    <Paper application={application} answers={answers} at={application.form?.at ?? serverNow()} />
    <Reading applicationId={application.id} round={application.round} answers={answers} />
  </>
);

/** The form as it will look on paper, with the attached evidence below. */
export default function PreviewPage() {
  const id = parameter(useRouter().params, 'id');
  const application = useProcedure('application.get', { id });
  return (
    <Page
      title="申报表预览"
      bar={application.data === undefined ? null : <PaperButtons applicationId={id} />}
    >
      <Loaded query={application}>
        {(view) =>
          view.editable ? (
            <Drafted application={view} />
          ) : (
            <Preview application={view} answers={view.answers} />
          )
        }
      </Loaded>
    </Page>
  );
}
