import type { SubsidyState } from '@domain/subsidy/subsidy';
import { subsidyStateWords } from '@domain/subsidy/words';
import { Badge } from '@/components/badge/state-badge';
import type { SubsidyView } from '../../../cloudfunctions/api/subsidy/subsidy-view';

const tones: Readonly<Record<SubsidyState['kind'], 'amber' | 'blue' | 'green' | 'red'>> = {
  proposed: 'amber',
  approved: 'blue',
  paid: 'green',
  returned: 'red',
};

/** Where a subsidy stands. */
export const SubsidyBadge = ({ subsidy }: { readonly subsidy: Pick<SubsidyView, 'state' | 'approvals'> }) => (
  <Badge tone={tones[subsidy.state.kind]}>{subsidyStateWords(subsidy)}</Badge>
);
