import { mayAppoint, overseesUnion } from '../people/appoint';
import { type Role, rolesInForce } from '../people/person';
import type { Instant } from '../time/shanghai';
import { levelNames } from '../unions/levels';
import { pathToTop } from '../unions/path';
import type { Union } from '../unions/union';
import type { Cells } from '../workbook/table';
import type { KnownPerson } from './plan';

import { lastDayOf, type SheetCapacity, sheetCapacities, sheetCapacityNames } from './words';

const isInSheet = (capacity: string): capacity is SheetCapacity =>
  (sheetCapacities as readonly string[]).includes(capacity);

const byId = (one: { readonly _id: string }, other: { readonly _id: string }): number =>
  one._id < other._id ? -1 : 1;

/**
 * The register as the sheets hold it, as far as it lies within the reach of a role, in the order in which it was
 * entered. Deputies are left out: they are appointed by hand, for a period.
 * @returns rows in the order of `columns`, without the header
 */
export const exportRegister = (
  unions: readonly Union[],
  people: readonly KnownPerson[],
  by: Role,
  now: Instant,
): { readonly unions: readonly Cells[]; readonly people: readonly Cells[] } => {
  const names = new Map(unions.map(({ _id, name }) => [_id, name]));
  const within = [...unions].sort(byId).filter(({ _id }) => overseesUnion(by, pathToTop(unions, _id)));
  return {
    unions: within.map(({ name, level, parentId, unit }) => [
      name,
      levelNames[level],
      parentId === null ? '' : (names.get(parentId) ?? ''),
      unit?.name ?? '',
      unit?.industry ?? '',
      unit?.administrationName ?? '',
    ]),
    people: [...people].sort(byId).flatMap((person) =>
      rolesInForce({ ...person, openid: null }, now).flatMap(
        ({ capacity, unionId, until, actingFor, studioId }) =>
          isInSheet(capacity) &&
          actingFor === undefined &&
          // A role at a union that is gone cannot be named in a sheet.
          names.has(unionId) &&
          mayAppoint(
            by,
            { capacity, unionId, ...(studioId !== undefined && { studioId }) },
            pathToTop(unions, unionId),
          )
            ? [
                [
                  person.name,
                  person.sex,
                  person.phone,
                  sheetCapacityNames[capacity],
                  names.get(unionId) ?? '',
                  lastDayOf(until),
                ],
              ]
            : [],
      ),
    ),
  };
};
