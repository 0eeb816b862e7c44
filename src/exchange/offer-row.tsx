import { offerStateNames } from '@domain/exchange/offer';
import { resultLevelNames } from '@domain/form/labels';
import { innovationKindNames, resultFormNames } from '@domain/result/result';
import { Badge } from '@/components/badge/state-badge';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import type { OfferRow as Offered } from '../../cloudfunctions/api/exchange/offer.views';

export const offerTones = {
  offered: 'amber',
  published: 'green',
  declined: 'red',
  withdrawn: 'grey',
} as const;

/** One result on the exchange page. */
export const OfferRow = ({ offer }: { readonly offer: Offered }) => {
  const { id, content, studioName, industry, state, thanks, questions, reports } = offer;
  const counted = [
    thanks === 0 ? '' : `${thanks} 人感谢`,
    questions === 0 ? '' : `${questions} 个提问`,
    reports === 0 ? '' : `${reports} 次举报`,
  ];
  const words = [
    innovationKindNames[content.kind],
    resultFormNames[content.form],
    resultLevelNames[content.level],
    studioName,
    industry,
    ...counted,
  ];
  return (
    <Row
      title={content.name}
      text={words.filter((part) => part !== '').join(' · ')}
      aside={
        state === 'published' ? undefined : <Badge tone={offerTones[state]}>{offerStateNames[state]}</Badge>
      }
      onTap={() => openPage('exchange/item', { id })}
    />
  );
};
