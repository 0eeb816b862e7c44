import type { SheetState } from '@domain/review/sheet';
import { Badge } from '@/components/badge/state-badge';
import { sheetStateNames, sheetTones } from './sheet-state';

interface Props {
  readonly state: SheetState;
  /** Whether the decisions are released. */
  readonly closed: boolean;
}

/** Where a sheet stands, for its expert: one that the release has overtaken waits for nobody. */
export const SheetBadge = ({ state: { kind }, closed }: Props) =>
  closed && kind !== 'submitted' ? (
    <Badge>已结束</Badge>
  ) : (
    <Badge tone={sheetTones[kind]}>{sheetStateNames[kind]}</Badge>
  );
