import { exactMinute, type Instant } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { callPhone } from '@/platform/phone-call';

interface Props {
  readonly cutoffAt: Instant;
  readonly contact: { readonly name: string; readonly phone: string };
}

/** After the cutoff: when the round closed, that nothing is lost, and whom to call. */
export const LateNotice = ({ cutoffAt, contact }: Props) => (
  <View>
    <Notice tone="bad" icon="clock">
      {`本批次已于${exactMinute(cutoffAt)}截止，草稿已为您保留。如需补报，请联系${contact.name}，由工会准予延期后再提交。`}
    </Notice>
    <Button kind="secondary" icon="phone" onTap={() => callPhone(contact.phone)}>
      {`拨打 ${contact.phone}（${contact.name}）`}
    </Button>
  </View>
);
