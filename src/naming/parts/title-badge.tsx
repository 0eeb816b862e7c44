import { type TitleState, titleStateNames } from '@domain/title/state';
import { Badge } from '@/components/badge/state-badge';

const tones = { held: 'green', improving: 'amber', paused: 'grey', removed: 'red' } as const;

/** Where a title stands. */
export const TitleBadge = ({ state }: { readonly state: TitleState }) => (
  <Badge tone={tones[state.kind]}>{titleStateNames[state.kind]}</Badge>
);
