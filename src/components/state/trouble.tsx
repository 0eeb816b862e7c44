import type { Failure } from '@domain/failure/failure';
import { openTab } from '@/platform/routes';
import { Button } from '../button/button';
import { Empty } from './empty';

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly busy?: boolean;
}

/** A page that could not be read: what happened and what to do. */
export const Trouble = ({ failure, onRetry, busy = false }: Props) => (
  <Empty
    icon={failure.code === 'UNAVAILABLE' ? 'wifi-off' : 'circle-alert'}
    title={failure.code === 'NOT_FOUND' ? '没有找到' : '没能读取'}
    text={failure.userMessage.replace(/^没有找到：/, '')}
    action={
      failure.code === 'NOT_FOUND' ? (
        <Button kind="secondary" icon="house" onTap={() => openTab('home')}>
          回首页
        </Button>
      ) : (
        <Button kind="secondary" icon="refresh-cw" busy={busy} onTap={onRetry}>
          再试一次
        </Button>
      )
    }
  />
);
