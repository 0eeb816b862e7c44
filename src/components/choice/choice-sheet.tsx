import { View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { Sheet } from '../sheet/sheet';
import { Tap } from '../tap/tap';
import type { Option } from './choice';
import styles from './choice-sheet.module.scss';

interface Props<Key extends string> {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
  readonly onClose: () => void;
}

export const ChoiceSheet = <Key extends string>({ label, options, value, onChange, onClose }: Props<Key>) => (
  <Sheet title={label} onClose={onClose}>
    <View className={styles.list} role="radiogroup" aria-label={label}>
      {options.map(({ key, text, detail }) => (
        <Tap
          key={key}
          role="radio"
          chosen={key === value}
          label={text}
          className={styles.item}
          onTap={() => onChange(key)}
        >
          <View className={styles.words}>
            {text}
            {detail === undefined ? null : <View className={styles.detail}>{detail}</View>}
          </View>
          {key === value ? <Icon name="check" className={styles.mark} /> : null}
        </Tap>
      ))}
    </View>
  </Sheet>
);
