import type { TitleState } from '@domain/title/title';
import { Badge } from '@/components/badge/state-badge';

/** Whether a title is kept. */
export const TitleBadge = ({ state }: { readonly state: TitleState }) =>
  state.kind === 'held' ? <Badge tone="green">有效</Badge> : <Badge tone="red">不再保留</Badge>;
