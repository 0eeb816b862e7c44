import { actsAsOfficer, useRole } from '@/services/me';
import { UrgeButton } from '@/urge/urge-button';
import type { StudioView } from '../../../cloudfunctions/api/studio/studio.views';
import type { Line } from './use-entries';

interface Props {
  readonly lines: readonly Line[];
  /** The one studio that is shown; undefined where an officer sees all. */
  readonly studio: StudioView | undefined;
}

/** A leader urges the own members, those without an entry too; officers urge those that they see. */
export const UrgeMembers = ({ lines, studio }: Props) => {
  const officer = actsAsOfficer(useRole());
  if (!officer && studio?.standing !== 'leader') return null;
  const unrecorded = (studio?.members ?? []).filter(
    ({ recorded, leftOn, role }) => !recorded && leftOn === '' && role !== 'leader',
  );
  const about = [...lines, ...(officer ? [] : unrecorded)].map(({ id }) => ({ kind: 'member' as const, id }));
  return <UrgeButton about={about} unit="名成员" />;
};
