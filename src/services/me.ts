import type { Failure } from '@domain/failure/failure';
import { isOfficer } from '@domain/people/person';
import type { UseQueryResult } from '@tanstack/react-query';
import type { MeView, RoleView } from '../../cloudfunctions/api/me/me.views';
import { chosenRole } from './session';
import { useStore } from './store';
import { useProcedure } from './use-procedure';

export const useMe = (): UseQueryResult<MeView, Failure> => useProcedure('me.get', {});

/** @returns the role in which the user acts now; undefined while not known or when there is none */
export const useRole = (): RoleView | undefined => {
  const { data } = useMe();
  const chosen = useStore(chosenRole);
  return data?.roles.find((role) => role.id === chosen) ?? data?.roles[0];
};

export const actsAsOfficer = (role: RoleView | undefined): boolean =>
  role !== undefined && isOfficer(role.capacity);
