import { waySteps } from '@/application/way-steps';
import { Card } from '@/components/card/card';
import { Timeline } from '@/components/timeline/timeline';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { DocumentHead } from './document-head';
import { FindingsCard } from './findings-card';
import { Opinions } from './opinions';
import { Section } from './section';

/** The whole application on one page: what the rules say on top, then the form, the opinions, and the way so far. */
export const ApplicationDocument = ({ view }: { readonly view: ApplicationView }) => (
  <>
    <DocumentHead view={view} />
    <FindingsCard view={view} />
    {view.round.sections.map((section) => (
      <Section key={section.key} section={section} view={view} />
    ))}
    <Opinions view={view} />
    <Card title="办理经过">
      <Timeline steps={waySteps(view)} />
    </Card>
  </>
);
