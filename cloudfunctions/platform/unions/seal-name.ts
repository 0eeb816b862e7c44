import type { NameOfPost } from '@domain/application/words';
import { sealNameOf } from '@domain/unions/path';
import type { Unions } from './unions';

/** @returns a function that gives the name on a post's seal; empty where the union is unknown */
export const sealNames =
  (unions: Unions): NameOfPost =>
  ({ capacity, unionId }) => {
    const union = unions.get(unionId);
    return union ? sealNameOf(union, capacity) : '';
  };
