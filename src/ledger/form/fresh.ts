import type { MemberContent } from '@domain/member/member';
import type { PairContent } from '@domain/mentoring/pair';
import type { ProjectContent } from '@domain/project/project';
import type { ResultContent } from '@domain/result/result';
import { beginEntry } from './opened';

const nobody = { memberId: null, name: '' } as const;

/** @returns a pair of one year from the day on. @param today `YYYY-MM-DD` */
export const freshPair = (today: string) =>
  beginEntry<PairContent>({
    mentor: nobody,
    apprentice: nobody,
    from: today,
    until: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28'),
    aims: [],
    paper: [],
    assessment: null,
  });

export const freshResult = () =>
  beginEntry<ResultContent>({
    name: '',
    kind: 'technology',
    level: 'unit',
    recognisedBy: '',
    recognisedOn: '',
    number: '',
    details: { form: 'achievement' },
    owners: [],
    evidence: [],
    economicBenefit: '',
    economicFen: null,
    socialBenefit: '',
    usedAt: '',
    projectId: null,
  });

export const freshProject = (year: number) =>
  beginEntry<ProjectContent>({
    name: '',
    approvedBy: '',
    year,
    number: '',
    aim: '',
    state: 'running',
    members: [],
    funds: null,
    startsOn: '',
    endsOn: '',
    evidence: [],
    conclusion: '',
  });

/** @param known someone of the roster of whom the ledger has no entry yet; null for a person without an account */
export const freshMember = (
  today: string,
  known: {
    readonly id: string;
    readonly name: string;
    readonly role: MemberContent['role'];
    readonly joinedOn: string;
  } | null,
) =>
  beginEntry<MemberContent>(
    {
      name: known?.name ?? '',
      role: known?.role ?? 'member',
      position: '',
      joinedOn: known?.joinedOn ?? today,
      leftOn: '',
      events: [],
    },
    known?.id,
  );
