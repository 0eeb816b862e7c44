import { Button } from '../button/button';
import { Notice } from '../notice/notice';

/** Why fields are closed, and the way to open them. */
export const RefusedNotice = ({ onAsk }: { readonly onAsk: () => void }) => (
  <Notice
    tone="warn"
    action={
      <Button kind="quiet" compact onTap={onAsk}>
        查看并同意
      </Button>
    }
  >
    您没有同意隐私保护指引，现在不能填写。已填写的内容没有丢失。
  </Notice>
);
