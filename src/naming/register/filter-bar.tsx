import { classWords } from '@domain/title/class-words';
import { titleLevelNames } from '@domain/title/title';
import { View } from '@tarojs/components';
import { Choice, type Option } from '@/components/choice/choice';
import { TextInput } from '@/components/field/text-input';
import type { TitleFacets } from '../../../cloudfunctions/api/title/title-facets';
import type { RegisterFilters } from './filters';
import styles from './register.module.scss';

interface Props {
  readonly filters: RegisterFilters;
  readonly facets: TitleFacets | undefined;
  readonly onChange: (change: Partial<RegisterFilters>) => void;
}

const everything = 'all';

/** A list with one more line for all of them. */
const Narrow = ({
  label,
  all,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly Option<string>[];
  readonly onChange: (key: string) => void;
}) => (
  <Choice
    label={label}
    value={value === '' ? everything : value}
    options={[{ key: everything, text: all }, ...options]}
    asList
    onChange={(key) => onChange(key === everything ? '' : key)}
  />
);

/** Words, class, year, level, industry, union and state: only what really occurs is offered. */
export const FilterBar = ({ filters, facets, onChange }: Props) => (
  <View className={styles.bar}>
    <View className={styles.search}>
      <TextInput
        label="查找"
        kind="search"
        placeholder="工作室、领军人物、单位或编号"
        maxLength={40}
        value={filters.text}
        onChange={(text) => onChange({ text })}
      />
    </View>
    <Narrow
      label="类别"
      all="全部类别"
      value={filters.class}
      options={([1, 2, 3, 4] as const).map((one) => ({ key: String(one), text: classWords(one) }))}
      onChange={(key) => onChange({ class: key })}
    />
    <Narrow
      label="年度"
      all="全部年度"
      value={filters.year}
      options={(facets?.years ?? []).map((year) => ({ key: String(year), text: `${year} 年` }))}
      onChange={(year) => onChange({ year })}
    />
    <Narrow
      label="级别"
      all="全部级别"
      value={filters.level}
      options={(facets?.levels ?? []).map((level) => ({ key: level, text: titleLevelNames[level] }))}
      onChange={(level) => onChange({ level })}
    />
    <Narrow
      label="行业"
      all="全部行业"
      value={filters.industry}
      options={(facets?.industries ?? []).map((industry) => ({ key: industry, text: industry }))}
      onChange={(industry) => onChange({ industry })}
    />
    <Narrow
      label="单位或工会"
      all="全部单位"
      value={filters.unionId}
      options={(facets?.unions ?? []).map(({ id, name, count }) => ({
        key: id,
        text: name,
        detail: `${count} 个称号`,
      }))}
      onChange={(unionId) => onChange({ unionId })}
    />
    <Choice
      label="状态"
      value={filters.kept === '1' ? 'kept' : everything}
      options={[
        { key: everything, text: '全部状态' },
        { key: 'kept', text: '保留中' },
      ]}
      asList
      onChange={(key) => onChange({ kept: key === 'kept' ? '1' : '' })}
    />
  </View>
);
