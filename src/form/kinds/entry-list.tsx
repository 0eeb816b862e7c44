import type { AnswerKinds } from '@domain/form/answers';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/button/button';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon/icon';
import { Sheet } from '@/components/sheet/sheet';
import { Tap } from '@/components/tap/tap';
import { newRequestId } from '@/services/request-id';
import { answerOf } from '../answer-of';
import type { FieldProps } from '../form.types';
import { entryProblems } from '../problems-of';
import styles from './entry-list.module.scss';

type ListKind = 'titles' | 'roster' | 'projects' | 'results';
type Entry<Kind extends ListKind> = AnswerKinds[Kind][number];
export type Change<One> = (change: (entry: One) => One) => void;

interface Props<Kind extends ListKind> extends FieldProps {
  readonly kind: Kind;
  /** What one entry is called: `成员`. */
  readonly noun: string;
  /** @returns an entry in which nothing is filled in yet */
  readonly fresh: (id: string, count: number) => Entry<Kind>;
  readonly title: (entry: Entry<Kind>) => string;
  readonly detail: (entry: Entry<Kind>) => string;
  readonly editor: (entry: Entry<Kind>, index: number, change: Change<Entry<Kind>>) => ReactNode;
}

/** A list of entries: each on one line, edited on a sheet; every keystroke is kept, so there is nothing to confirm. */
export const EntryList = <Kind extends ListKind>(props: Props<Kind>) => {
  const { kind, noun, fresh, title, detail, editor, field, answers, edit, problems } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  const entries = answerOf(kind, answers, field.key) as readonly Entry<Kind>[];
  const index = entries.findIndex(({ id }) => id === openId);
  const open = entries[index];

  const write = (change: (entries: readonly Entry<Kind>[]) => readonly Entry<Kind>[]) =>
    edit(field.key, (now) => change((now as readonly Entry<Kind>[] | undefined) ?? []) as AnswerKinds[Kind]);
  const add = () => {
    const entry = fresh(newRequestId(), entries.length);
    write((now) => [...now, entry]);
    setOpenId(entry.id);
  };
  const remove = () => {
    write((now) => now.filter(({ id }) => id !== openId));
    setOpenId(null);
  };

  return (
    <View>
      {entries.length === 0 ? null : (
        <View className={styles.list}>
          {entries.map((entry, place) => {
            const open = entryProblems(problems, field.key, place).length;
            return (
              <Tap key={entry.id} className={styles.entry} onTap={() => setOpenId(entry.id)}>
                <View className={styles.words}>
                  <View className={classes(styles.title, title(entry) === '' && styles.faint)}>
                    {title(entry) || `未填写的${noun}`}
                  </View>
                  {detail(entry) === '' ? null : <View className={styles.detail}>{detail(entry)}</View>}
                </View>
                {open === 0 ? null : <View className={styles.missing}>{`缺 ${open} 项`}</View>}
                <Icon name="chevron-right" size="small" className={styles.arrow} />
              </Tap>
            );
          })}
        </View>
      )}
      <Button kind="secondary" icon="plus" compact onTap={add}>
        {`添加${noun}`}
      </Button>
      {open === undefined ? null : (
        <Sheet
          title={`${noun} ${index + 1}`}
          onClose={() => setOpenId(null)}
          bar={
            <>
              <Button kind="danger" icon="trash-2" onTap={remove}>
                删除
              </Button>
              <Button onTap={() => setOpenId(null)}>完成</Button>
            </>
          }
        >
          <View className={styles.card}>
            {editor(open, index, (change) =>
              write((now) => now.map((entry) => (entry.id === open.id ? change(entry) : entry))),
            )}
          </View>
        </Sheet>
      )}
    </View>
  );
};
