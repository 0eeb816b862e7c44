import { callPhone } from '@/platform/phone-call';
import { useProcedure } from '@/services/use-procedure';
import { Button } from '../button/button';
import { Empty } from '../state/empty';

/** Someone the programme does not know yet: whom to ask. */
export const Unknown = () => {
  const round = useProcedure('check.round', {}, { open: true });
  const contact = round.data?.contact;
  return (
    <Empty
      icon="user"
      title="还没有登记您的身份"
      text={
        contact === undefined
          ? '领军人物和各级工会工作人员由上级工会登记后即可使用。请联系所在单位工会。'
          : `领军人物和各级工会工作人员登记后即可使用。请联系所在单位工会，或致电${contact.name} ${contact.phone}。`
      }
      action={
        contact === undefined ? null : (
          <Button icon="phone" onTap={() => callPhone(contact.phone)}>
            {`拨打 ${contact.phone}`}
          </Button>
        )
      }
    />
  );
};
