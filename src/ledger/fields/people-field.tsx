import type { NamedPerson } from '@domain/ledger/fields';
import { View } from '@tarojs/components';
import { Chip } from '@/components/chip/chip';
import styles from './fields.module.scss';

interface Props {
  readonly label: string;
  readonly team: readonly NamedPerson[];
  readonly value: readonly NamedPerson[];
  readonly onChange: (people: readonly NamedPerson[]) => void;
}

const isSame = (one: NamedPerson, other: NamedPerson) => one.memberId === other.memberId;

/** Members of the studio, each by one tap; those who have left stay as long as they are chosen. */
export const PeopleField = ({ label, team, value, onChange }: Props) => {
  const gone = value.filter((one) => one.memberId !== null && !team.some((other) => isSame(one, other)));
  return (
    <View className={styles.chips} role="group" aria-label={label}>
      {[...team, ...gone].map((person) => {
        const chosen = value.some((one) => isSame(one, person));
        return (
          <Chip
            key={person.memberId ?? person.name}
            role="checkbox"
            text={person.name}
            chosen={chosen}
            onTap={() => onChange(chosen ? value.filter((one) => !isSame(one, person)) : [...value, person])}
          />
        );
      })}
    </View>
  );
};
