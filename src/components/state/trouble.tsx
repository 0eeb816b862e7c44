import type { Failure } from '@domain/failure/failure';
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
    text={failure.userMessage}
    action={
      <Button kind="secondary" icon="refresh-cw" busy={busy} onTap={onRetry}>
        再试一次
      </Button>
    }
  />
);
