/** A person who scores applications (评审专家), as the register knows him or her. */
export interface Expert {
  readonly personId: string;
  readonly name: string;
  /** Union of the expert's own unit; null where the unit is outside the system. */
  readonly unionId: string | null;
  readonly unitName: string;
  /** 单位所属产业 in which the expert can judge, for example 医疗卫生. */
  readonly fields: readonly string[];
  /** 职称或职务. */
  readonly title: string;
}

/** What of an application decides who may read it. */
export interface Subject {
  readonly applicationId: string;
  readonly industry: string;
  readonly unionPath: readonly string[];
  readonly unitName: string;
  /** People of the team with an account, the leader included. */
  readonly teamIds: readonly string[];
  readonly teamNames: readonly string[];
}

/** Who is mentor or apprentice of whom, ended pairs included. */
export interface PairOfPeople {
  readonly mentorId: string;
  readonly apprenticeId: string;
}

/** An interest that an expert has declared or an officer has recorded. */
export interface DeclaredInterest {
  readonly expertId: string;
  readonly applicationId: string;
  readonly reason: string;
}

export type Exclusion =
  | { readonly why: 'sameUnit' }
  | { readonly why: 'sameTeam' }
  | { readonly why: 'mentoring' }
  | { readonly why: 'declared'; readonly reason: string };

/**
 * Why an expert may not read an application: same unit, same team (a namesake in the roster counts), mentor or
 * apprentice of a member, or a declared interest.
 * @returns every reason; empty where the expert may read it
 */
export const exclusionsOf = (
  expert: Expert,
  subject: Subject,
  pairs: readonly PairOfPeople[],
  declared: readonly DeclaredInterest[],
): readonly Exclusion[] => {
  const { personId } = expert;
  const team = new Set(subject.teamIds);
  const found: Exclusion[] = [];
  if (expert.unionId === subject.unionPath[0] || expert.unitName === subject.unitName) {
    found.push({ why: 'sameUnit' });
  }
  if (team.has(personId) || subject.teamNames.includes(expert.name)) found.push({ why: 'sameTeam' });
  const mentors = pairs.some(
    ({ mentorId, apprenticeId }) =>
      (mentorId === personId && team.has(apprenticeId)) || (apprenticeId === personId && team.has(mentorId)),
  );
  if (mentors) found.push({ why: 'mentoring' });
  for (const { expertId, applicationId, reason } of declared) {
    if (expertId === personId && applicationId === subject.applicationId) {
      found.push({ why: 'declared', reason });
    }
  }
  return found;
};

/** @returns the reason in words, for the officer who assigns */
export const exclusionWords = (exclusion: Exclusion): string => {
  switch (exclusion.why) {
    case 'sameUnit':
      return '与申报人同一单位';
    case 'sameTeam':
      return '是该工作室成员（或与成员同名）';
    case 'mentoring':
      return '与该工作室成员有师徒关系';
    case 'declared':
      return `已申请回避：${exclusion.reason}`;
    default: {
      const never: never = exclusion;
      return never;
    }
  }
};
