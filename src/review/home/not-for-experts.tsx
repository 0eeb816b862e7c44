import { Button } from '@/components/button/button';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { openTab } from '@/platform/routes';

/** An expert has no application and no ledgers of his or her own: the tabs that hold them lead back. */
export const NotForExperts = ({
  tab,
  title,
  text,
}: {
  readonly tab: 'applications' | 'ledgers';
  readonly title: string;
  readonly text: string;
}) => (
  <Page title={title} tab={tab}>
    <Empty
      icon={tab === 'ledgers' ? 'layout-list' : 'file-text'}
      title="您以评审专家身份登录"
      text={text}
      action={
        <Button kind="secondary" onTap={() => openTab('home')}>
          去待办
        </Button>
      }
    />
  </Page>
);
