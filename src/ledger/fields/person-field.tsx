import type { NamedPerson } from '@domain/ledger/fields';
import { View } from '@tarojs/components';
import { Chip } from '@/components/chip/chip';
import { TextInput } from '@/components/field/text-input';
import styles from './fields.module.scss';

interface Props {
  readonly label: string;
  readonly team: readonly NamedPerson[];
  readonly value: NamedPerson;
  readonly onChange: (person: NamedPerson) => void;
}

/** One person: a member by tap, or anybody else by name. */
export const PersonField = ({ label, team, value, onChange }: Props) => (
  <View>
    <View className={styles.chips} role="radiogroup" aria-label={label}>
      {team.map((person) => (
        <Chip
          key={person.memberId ?? person.name}
          text={person.name}
          chosen={person.memberId === value.memberId}
          onTap={() => onChange(person)}
        />
      ))}
      <Chip
        text="其他人"
        chosen={value.memberId === null && value.name !== ''}
        onTap={() => onChange({ memberId: null, name: value.memberId === null ? value.name : '' })}
      />
    </View>
    {value.memberId !== null ? null : (
      <View className={styles.below}>
        <TextInput
          label={`${label}姓名`}
          placeholder="不在名单里的人写姓名"
          maxLength={30}
          value={value.name}
          onChange={(name) => onChange({ memberId: null, name })}
        />
      </View>
    )}
  </View>
);
