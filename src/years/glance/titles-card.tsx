import type { TitleGroup } from '@domain/glance/glance';
import { Card } from '@/components/card/card';
import { Bars } from '@/components/chart/chart';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';

interface Props {
  readonly title: string;
  readonly groups: readonly TitleGroup[];
  readonly nameOf: (key: string) => string;
  /** By which the register of titles is narrowed to a group. */
  readonly filter: 'class' | 'industry' | 'unionId' | 'year';
}

/** Titles that are kept, by one of their marks: drawn, and each number with its titles behind it. */
export const TitlesCard = ({ title, groups, nameOf, filter }: Props) =>
  groups.length === 0 ? null : (
    <>
      <Card title={title}>
        <Bars
          label={title}
          unit="个"
          bars={groups.map(({ key, count }) => ({ name: nameOf(key), value: count }))}
          long={filter === 'unionId'}
        />
      </Card>
      <Card flush>
        {groups.map(({ key, count }) => (
          <Row
            key={key}
            title={nameOf(key)}
            aside={`${count} 个`}
            onTap={() => openPage('naming/register', { [filter]: key, kept: '1' })}
          />
        ))}
      </Card>
    </>
  );
