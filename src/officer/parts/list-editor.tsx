import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { EntryTools } from './entry-tools';
import { Fold } from './fold';
import { moved, replaced, without } from './list-edit';
import styles from './list-editor.module.scss';

interface Props<Entry> {
  readonly list: readonly Entry[];
  readonly onChange: (list: readonly Entry[]) => void;
  readonly disabled: boolean;
  readonly titleOf: (entry: Entry, index: number) => string;
  /** What an entry says while it is folded. */
  readonly summaryOf: (entry: Entry) => string;
  readonly children: (entry: Entry, change: (entry: Entry) => void) => ReactNode;
  /** Makes a new entry; left out where none can be added or taken away. */
  readonly make?: () => Entry;
  /** What is added: `条件`. */
  readonly what: string;
}

/** Entries in an order that can be changed. Folded to a line each; one is open at a time. */
export const ListEditor = <Entry,>({
  list,
  onChange,
  disabled,
  titleOf,
  summaryOf,
  children,
  make,
  what,
}: Props<Entry>) => {
  const [open, setOpen] = useState<number | null>(list.length === 1 ? 0 : null);
  const move = (index: number, by: -1 | 1) => {
    onChange(moved(list, index, by));
    setOpen(index + by);
  };
  return (
    <>
      {list.map((entry, index) => {
        const title = titleOf(entry, index);
        return (
          // An entry has no name of its own that stays while it is typed: its place is its name.
          <Card key={`${list.length}-${index}`} flush>
            <Fold
              title={title}
              summary={summaryOf(entry)}
              open={open === index}
              onTap={() => setOpen(open === index ? null : index)}
            />
            {open === index ? (
              <View className={styles.open}>
                {children(entry, (next) => onChange(replaced(list, index, next)))}
                {disabled ? null : (
                  <EntryTools
                    first={index === 0}
                    last={index === list.length - 1}
                    onMove={(by) => move(index, by)}
                    {...(make === undefined
                      ? {}
                      : {
                          onRemove: () => {
                            onChange(without(list, index));
                            setOpen(null);
                          },
                        })}
                  />
                )}
              </View>
            ) : null}
          </Card>
        );
      })}
      {disabled || make === undefined ? null : (
        <Button
          kind="secondary"
          icon="plus"
          onTap={() => {
            onChange([...list, make()]);
            setOpen(list.length);
          }}
        >
          {`添加${what}`}
        </Button>
      )}
    </>
  );
};
