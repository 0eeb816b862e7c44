import { exactMinute } from '@domain/time/shanghai';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage } from '@/platform/routes';
import { canScan } from '@/platform/scan';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { SessionView } from '../../../cloudfunctions/api/session/session.views';

/** 登录的设备: browsers one is signed in on; each can be ended from here, at once. */
export default function Sessions() {
  const sessions = useProcedure('session.list', {});
  const end = useAct('session.end');
  const [ending, setEnding] = useState<SessionView | null>(null);
  return (
    <Page
      title="登录的设备"
      bar={
        canScan ? (
          <Button icon="scan-line" onTap={() => openPage('account/confirm')}>
            扫码登录电脑
          </Button>
        ) : null
      }
    >
      {end.failure === null ? null : <Notice tone="bad">{end.failure.userMessage}</Notice>}
      <Loaded query={sessions}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon="layout-list"
              title="没有登录的电脑"
              text="在电脑上打开网页，用小程序扫码确认后，会列在这里。"
            />
          ) : (
            <Card flush>
              {all.map((session) => (
                <Row
                  key={session.id}
                  title={`${session.device}${session.current ? '（本机）' : ''}`}
                  text={`${exactMinute(session.startedAt)} 登录，最近使用 ${exactMinute(session.lastSeenAt)}，${exactMinute(session.expiresAt)} 自动退出`}
                  aside="退出"
                  onTap={() => setEnding(session)}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      {ending === null ? null : (
        <Confirm
          title="退出这台设备"
          action="退出"
          kind="danger"
          busy={end.busy}
          onClose={() => setEnding(null)}
          onConfirm={() => void end.run({ id: ending.id }).then(() => setEnding(null))}
        >
          {`${ending.device}将立即退出，要再用须重新扫码。`}
        </Confirm>
      )}
    </Page>
  );
}
