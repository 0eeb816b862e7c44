import { openPage } from '@/platform/routes';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';

/** Said before anything about a person is entered in the browser: what is kept, and where it is set out. */
export const PrivacyWords = () => (
  <Notice
    icon="shield-check"
    action={
      <Button kind="quiet" compact onTap={() => openPage('account/privacy')}>
        查看
      </Button>
    }
  >
    登录即表示同意按《个人信息》所列的用途收集和使用您的信息。
  </Notice>
);
