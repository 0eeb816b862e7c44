import type { Answer } from '@domain/form/answers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { CountedNumbers } from '@/components/counted/counted-numbers';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Sheet } from '@/components/sheet/sheet';
import { Loaded } from '@/components/state/loaded';
import { useProcedure } from '@/services/use-procedure';

interface Props {
  readonly roundId: string;
  /** What stands in the form now. */
  readonly written: string;
  readonly write: (change: (now: Answer | undefined) => Answer) => void;
}

/** Drafts 开展工作情况及取得成果 from the ledgers, for the leader to read, edit, and take over. */
export const FromLedgers = ({ roundId, written, write }: Props) => {
  const [open, setOpen] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  const query = useProcedure('ledger.fillForm', { roundId }, { enabled: open });
  const text = edited ?? query.data?.work ?? '';
  const take = (change: (now: string) => string) => {
    write((now) => change(typeof now === 'string' ? now : ''));
    setOpen(false);
  };
  return (
    <>
      <Button kind="secondary" icon="layout-list" onTap={() => setOpen(true)}>
        根据台账起草
      </Button>
      {open ? (
        <Sheet
          title="根据台账起草"
          onClose={() => setOpen(false)}
          bar={
            written === '' ? (
              <Button disabled={text === ''} onTap={() => take(() => text)}>
                填入申报表
              </Button>
            ) : (
              <>
                <Button kind="secondary" disabled={text === ''} onTap={() => take(() => text)}>
                  换掉已写的
                </Button>
                <Button disabled={text === ''} onTap={() => take((now) => `${now.trimEnd()}\n${text}`)}>
                  接在已写的后面
                </Button>
              </>
            )
          }
        >
          <Loaded query={query}>
            {(counted) => (
              <View>
                <Card flush>
                  <Field
                    label="草稿"
                    hint={
                      counted.work === ''
                        ? '台账里还没有可以写进申报表的内容。'
                        : '由台账里的次数、小时、成果写成，可以先改再填入。'
                    }
                  >
                    <LongText label="草稿" value={text} maxLength={10_000} onChange={setEdited} />
                  </Field>
                </Card>
                <CountedNumbers counted={counted} />
              </View>
            )}
          </Loaded>
        </Sheet>
      ) : null}
    </>
  );
};
