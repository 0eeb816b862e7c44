import { outcomeThatStands } from '../assessment/assessment';
import { gradeNames } from '../programme/terms';
import { dayInShanghai } from '../time/shanghai';
import { classWords } from '../title/class-words';
import { isKept } from '../title/state';
import { currentIssue, titleLevelNames } from '../title/title';
import type { Cells } from '../workbook/table';
import type { KnownStudios, KnownTitle } from './facts';
import { cellOfFen, memberRoleNames, type StudioSheet } from './sheets';

const byNumber = (one: KnownTitle, other: KnownTitle): number =>
  one.since.localeCompare(other.since) || (one._id < other._id ? -1 : 1);

/**
 * Titles that are kept and bear a number, as the sheets hold them: brought in elsewhere they are the same, here they
 * change nothing. Members and years stand under the first title of their studio.
 * @returns rows in the order of the columns, without headers
 */
export const exportStudios = (known: KnownStudios): Readonly<Record<StudioSheet, readonly Cells[]>> => {
  const unions = new Map(known.unions.map(({ _id, name }) => [_id, name]));
  const titles = known.titles.filter(({ state, number }) => isKept(state) && number !== '').sort(byNumber);
  const leaders = new Map(
    known.people.flatMap((person) =>
      person.roles.flatMap(({ capacity, studioId }) =>
        capacity === 'leader' && studioId !== undefined ? [[studioId, person] as const] : [],
      ),
    ),
  );
  const first = new Map<string, string>();
  for (const { studioId, number } of titles) if (!first.has(studioId)) first.set(studioId, number);
  const numberOf = (title: { readonly studioId: string }): string => first.get(title.studioId) ?? '';
  const place = (number: string): number => titles.findIndex((title) => title.number === number);
  const inOrder = (rows: readonly Cells[]): readonly Cells[] =>
    [...rows].sort((one, other) => place(one[0] ?? '') - place(other[0] ?? ''));
  return {
    studios: titles.map((title) => {
      const { studioName, leaderName } = currentIssue(title);
      const leader = leaders.get(title.studioId);
      return [
        title.number,
        studioName,
        dayInShanghai(title.since),
        titleLevelNames[title.level],
        classWords(title.class),
        title.programme,
        title.issuer,
        leaderName,
        leader?.sex ?? '',
        leader?.phone ?? '',
        unions.get(title.unionPath[0] ?? '') ?? '',
      ];
    }),
    members: inOrder(
      known.members
        .filter((member) => numberOf(member) !== '' && member.content.role !== 'leader')
        .map((member) => {
          const { name, role, position, joinedOn, leftOn } = member.content;
          const words = role === 'leader' ? '' : memberRoleNames[role];
          return [numberOf(member), name, words, position, joinedOn, leftOn];
        }),
    ),
    assessments: inOrder(
      known.assessments.flatMap((assessment) => {
        const stands = outcomeThatStands(assessment);
        if (numberOf(assessment) === '' || assessment.filedAt === '' || !stands) return [];
        const { grade, total } = stands;
        return [
          [
            numberOf(assessment),
            String(assessment.year),
            gradeNames[grade],
            total === null ? '' : String(total),
            dayInShanghai(assessment.filedAt),
          ],
        ];
      }),
    ),
    payments: inOrder(
      known.subsidies.flatMap(({ titleId, amount, state }) => {
        const title = titles.find(({ _id }) => _id === titleId);
        return title && state.kind === 'paid'
          ? [[title.number, cellOfFen(amount), dayInShanghai(state.at), state.reference]]
          : [];
      }),
    ),
  };
};
