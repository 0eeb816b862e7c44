import type { Capacity } from '../people/person';

/**
 * Where an object stands in relation to the one who acts:
 * `own` he or she leads or made it · `team` belongs to its team · `namesake` of the same unit, and someone of the
 * same name is in its team · `sameUnit` acts for the object's unit · `above` for a union above that unit ·
 * `elsewhere` anything else.
 */
export const relations = ['own', 'team', 'namesake', 'sameUnit', 'above', 'elsewhere'] as const;
export type Relation = (typeof relations)[number];

/** Objects that stand in one of these relations, while they are in one of these states. */
export interface Grant<State extends string = string> {
  readonly on: readonly Relation[];
  readonly in: readonly State[] | 'any';
}

/** A capacity that is not named may not call at all; one with no grants may call and finds nothing. */
export type ByCapacity<State extends string = string> = Readonly<
  Partial<Record<Capacity, readonly Grant<State>[]>>
>;

/**
 * Who may use a procedure: anyone; whoever has a WeChat identity, from the mini-program alone, bound to a person
 * or not; whoever has signed in (on own things alone); or capacities by their grants.
 */
export type Right<State extends string = string> = 'anyone' | 'wechat' | 'person' | ByCapacity<State>;
