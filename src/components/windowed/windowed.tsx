import { View } from '@tarojs/components';
import { type ReactNode, useEffect, useState } from 'react';
import { watchNear } from '@/platform/visible';

interface PartProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** A part of a long list: drawn near the window, an empty space of its height elsewhere. */
const Part = ({ id, children }: PartProps) => {
  const [seen, setSeen] = useState({ near: true, height: 0 });
  useEffect(
    () =>
      watchNear(id, ({ near, height }) =>
        // Its height is known only while it is drawn.
        setSeen((now) => ({ near, height: now.near && height > 0 ? height : now.height })),
      ),
    [id],
  );
  const drawn = seen.near || seen.height === 0;
  return (
    <View id={id} {...(drawn ? {} : { style: { height: `${seen.height}px` } })}>
      {drawn ? children : null}
    </View>
  );
};

interface Props<Item> {
  readonly items: readonly Item[];
  /** Begins the ids of its parts: letters. */
  readonly name: string;
  readonly draw: (item: Item) => ReactNode;
}

/** Items of one part. */
const partSize = 20;

/** A list of any length: only what is near the window is in the page, so that it scrolls as smoothly at the end as at the beginning. */
export const Windowed = <Item,>({ items, name, draw }: Props<Item>) => {
  const parts = Array.from({ length: Math.ceil(items.length / partSize) }, (_, index) => index);
  return (
    <View>
      {parts.map((part) => (
        <Part key={part} id={`${name}-${part}`}>
          {items.slice(part * partSize, (part + 1) * partSize).map(draw)}
        </Part>
      ))}
    </View>
  );
};
