import type { Place } from '@domain/activity/activity';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Chip } from '@/components/chip/chip';
import { TextInput } from '@/components/field/text-input';
import { canChoosePlace, choosePlace } from '@/platform/place';
import styles from './fields.module.scss';

interface Props {
  readonly places: readonly Place[];
  readonly value: Place | null;
  readonly onChange: (place: Place | null) => void;
}

/** Where it was: one of the last places by tap, a point of the map, or typed. */
export const PlaceField = ({ places, value, onChange }: Props) => (
  <View>
    {places.length === 0 ? null : (
      <View className={styles.chips} role="radiogroup" aria-label="最近的地点">
        {places.map((place) => {
          const chosen = place.name === value?.name;
          return (
            <Chip
              key={place.name}
              text={place.name}
              chosen={chosen}
              onTap={() => onChange(chosen ? null : place)}
            />
          );
        })}
      </View>
    )}
    <View className={places.length === 0 ? styles.line : `${styles.line} ${styles.below}`}>
      <View className={styles.grow}>
        <TextInput
          label="地点"
          placeholder="例如：门诊楼示教室"
          maxLength={100}
          value={value?.name ?? ''}
          onChange={(name) => onChange(name === '' ? null : { name, latitude: null, longitude: null })}
        />
      </View>
      {canChoosePlace ? (
        <Button
          kind="secondary"
          compact
          onTap={() =>
            void choosePlace().then((place) => {
              if (place !== null) onChange(place);
            })
          }
        >
          地图选点
        </Button>
      ) : null}
    </View>
  </View>
);
