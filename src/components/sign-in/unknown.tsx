import { callPhone } from '@/platform/phone-call';
import { openPage } from '@/platform/routes';
import { needsToken } from '@/services/transport';
import { useProcedure } from '@/services/use-procedure';
import { Button } from '../button/button';
import { Empty } from '../state/empty';

/** Someone the programme does not know yet: enters an invitation, or learns whom to ask for one. */
export const Unknown = () => {
  const round = useProcedure('check.round', {}, { open: true });
  const contact = round.data?.contact;
  return (
    <Empty
      icon="user"
      title="还没有登记您的身份"
      text={
        needsToken
          ? '请在手机上打开微信小程序“创新工作室”，用邀请码加入后再登录电脑。'
          : '收到邀请的，请输入邀请码或扫邀请二维码。没有收到的，请联系所在单位工会。'
      }
      action={
        <>
          {needsToken ? null : (
            <Button icon="scan-line" onTap={() => openPage('account/join')}>
              输入邀请码或扫一扫
            </Button>
          )}
          {contact === undefined ? null : (
            <Button kind="secondary" icon="phone" onTap={() => callPhone(contact.phone)}>
              {`拨打 ${contact.phone}`}
            </Button>
          )}
        </>
      }
    />
  );
};
