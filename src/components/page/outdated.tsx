import { newerVersion, renew, renewalAdvice, renewsAnyTime } from '@/platform/renewal';
import { useStore } from '@/services/store';
import { clientVersion } from '@/services/version';
import { Button } from '../button/button';
import { Empty } from '../state/empty';

/** In the place of every page once the server no longer understands this version. */
export const Outdated = () => {
  const ready = useStore(newerVersion) || renewsAnyTime;
  return (
    <Empty
      icon="refresh-cw"
      title="需要更新后继续"
      text={`您用的版本（${clientVersion}）太旧，已不能办理。已填写的内容保存在这台设备上，更新后还在。${renewalAdvice}`}
      action={
        ready ? (
          <Button icon="refresh-cw" onTap={renew}>
            更新
          </Button>
        ) : null
      }
    />
  );
};
