import { fullDay } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import { titleLevelNames } from '@domain/title/title';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import type { TitleView } from '../../../cloudfunctions/api/title/title-view';
import { TitleBadge } from './title-badge';

/** One title in a list. */
export const TitleRow = ({ title }: { readonly title: TitleView }) => (
  <Row
    title={title.studioName}
    text={`${title.unitName} · ${titleLevelNames[title.level]} · ${classWords(title.class)} · ${title.number} · ${fullDay(title.since)}`}
    aside={<TitleBadge state={title.state} />}
    onTap={() => openPage('naming/title', { id: title.id })}
  />
);
