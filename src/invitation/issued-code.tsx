import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Notice } from '@/components/notice/notice';
import { Code } from '@/components/qr/code';
import { Qr } from '@/components/qr/qr';
import type { IssuedView } from '../../cloudfunctions/api/invitation/invitation.views';

/** A fresh invitation's code, which is shown this once: to be scanned, or sent on. */
export const IssuedCode = ({ issued }: { readonly issued: IssuedView }) => (
  <>
    <Qr text={issued.scan} label="邀请二维码" />
    <Code>{issued.code}</Code>
    <View>
      {`请${issued.invitation.name}打开微信小程序“创新工作室”，在“输入邀请码或扫一扫”里扫描或输入。${exactMinute(issued.invitation.expiresAt)} 前有效，只能用一次。`}
    </View>
    <Notice tone="info">邀请码只在这里显示一次。没有记下的，可以在邀请列表里重新生成。</Notice>
  </>
);
