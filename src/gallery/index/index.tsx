import { Page } from '@/components/page/page';
import { Deeds } from '../deeds';
import { Entries } from '../entries';
import { Words } from '../words';

/** Each component in each state, for whoever builds pages: in development builds alone (app.config.ts). */
export default function Gallery() {
  return (
    <Page title="组件" open>
      <Words />
      <Entries />
      <Deeds />
    </Page>
  );
}
