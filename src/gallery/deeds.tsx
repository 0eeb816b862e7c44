import { Failure } from '@domain/failure/failure';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Sheet } from '@/components/sheet/sheet';
import { Skeleton } from '@/components/skeleton/skeleton';
import { Empty } from '@/components/state/empty';
import { Trouble } from '@/components/state/trouble';
import { Part } from './part';

const kinds = ['primary', 'secondary', 'quiet', 'danger'] as const;
const idle = () => undefined;

/** Components that do something, and what stands where content is missing. */
export const Deeds = () => {
  const [open, setOpen] = useState<'sheet' | 'confirm' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Part name="button">
        {kinds.map((kind) => (
          <Button key={kind} kind={kind} onTap={idle}>
            {`按钮（${kind}）`}
          </Button>
        ))}
        <Button icon="plus" onTap={idle}>
          带图标
        </Button>
        <Button busy onTap={idle}>
          正在办
        </Button>
        <Button disabled onTap={idle}>
          不能点
        </Button>
        <Button kind="secondary" compact onTap={idle}>
          与文字同宽
        </Button>
      </Part>
      <Part name="sheet, confirm">
        <Button kind="secondary" onTap={() => setOpen('sheet')}>
          打开抽屉
        </Button>
        <Button kind="secondary" onTap={() => setOpen('confirm')}>
          打开确认
        </Button>
      </Part>
      <Part name="skeleton">
        <Skeleton />
      </Part>
      <Part name="state">
        <Empty
          title="这里还没有内容"
          text="说明这里以后会有什么。"
          action={<Button onTap={idle}>第一步</Button>}
        />
        <Trouble
          failure={new Failure('UNAVAILABLE', { message: '暂时连不上服务器，请稍后再试。' })}
          onRetry={idle}
        />
        <Trouble failure={new Failure('NOT_FOUND', { message: '没有这份申报表。' })} onRetry={idle} />
      </Part>
      {open === 'sheet' ? (
        <Sheet title="抽屉" onClose={close} bar={<Button onTap={close}>完成</Button>}>
          抽屉里的内容。
        </Sheet>
      ) : null}
      {open === 'confirm' ? (
        <Confirm title="提交申报表？" action="提交申报表" onConfirm={close} onClose={close}>
          提交后交给单位工会，期限之前可以撤回。
        </Confirm>
      ) : null}
    </>
  );
};
