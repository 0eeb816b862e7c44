import { yuan } from '@domain/subsidy/subsidy';
import { sumText } from '@domain/subsidy/words';
import { classWords } from '@domain/title/class-words';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import type { SubsidyRow } from '../../../cloudfunctions/api/subsidy/round-subsidies';
import { SubsidyBadge } from '../parts/subsidy-badge';

/** @returns what a class may receive: `二类，60,000–80,000 元` */
export const rangeWords = ({ class: number, range }: Pick<SubsidyRow, 'class' | 'range'>): string => {
  if (range === null) return `${classWords(number)}，由所在单位自行安排`;
  const sums = range.from === range.to ? yuan(range.from) : `${yuan(range.from)}–${yuan(range.to)}`;
  return `${classWords(number)}，${sums} 元`;
};

interface Props {
  readonly row: SubsidyRow;
  /** Whether the programme pays one a year. */
  readonly yearly: boolean;
  readonly onPropose: () => void;
}

/** One title: its subsidies, or what it may receive and how to propose it. */
export const TitleRow = ({ row, yearly, onPropose }: Props) => {
  const { studioName, unitName, range, removed, subsidies } = row;
  const words = `${unitName} · ${rangeWords(row)}`;
  const open = range !== null && !removed;
  return (
    <>
      {subsidies.map((subsidy) => (
        <Row
          key={subsidy.id}
          title={studioName}
          text={[
            subsidy.year === null ? '' : `${subsidy.year} 年`,
            sumText(subsidy.amount),
            subsidy.settlement.overspent ? '已超支' : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
          aside={<SubsidyBadge subsidy={subsidy} />}
          onTap={() => openPage('naming/account', { id: subsidy.id })}
        />
      ))}
      {subsidies.length === 0 || (yearly && open) ? (
        <Row
          title={studioName}
          text={removed ? '不再保留称号' : words}
          {...(open ? { aside: '提出补助', onTap: onPropose } : {})}
        />
      ) : null}
    </>
  );
};
