import type { ApplicationAction, Phase } from './application';

/** Whose step it is: the leader's, the post's that is waited for, or the industry union's at any time. */
export type Actor = 'leader' | 'waitedFor' | 'industryUnion';

/** One row of the way: from a phase, by whom, to a phase. */
export interface Transition {
  readonly from: Phase;
  readonly action: ApplicationAction;
  readonly by: Actor;
  /** Kinds of station at which it can happen; null where no station is waited at. */
  readonly at: readonly ('unit' | 'union' | 'industryUnion')[] | null;
  readonly to: Phase;
  /** The button's words. */
  readonly label: string;
  /** Whether words must go with it. */
  readonly needsText: boolean;
}

const below = ['unit', 'union'] as const;
const anywhere = ['unit', 'union', 'industryUnion'] as const;
const industry = ['industryUnion'] as const;

/** The approval route (二(一)) as data. What is not in this table cannot happen. */
export const transitions: readonly Transition[] = [
  {
    from: 'draft',
    action: 'submit',
    by: 'leader',
    at: null,
    to: 'opinions',
    label: '提交',
    needsText: false,
  },
  {
    from: 'opinions',
    action: 'withdraw',
    by: 'leader',
    at: anywhere,
    to: 'draft',
    label: '撤回',
    needsText: true,
  },
  {
    from: 'opinions',
    action: 'agree',
    by: 'waitedFor',
    at: below,
    to: 'opinions',
    label: '同意',
    needsText: true,
  },
  {
    from: 'opinions',
    action: 'return',
    by: 'waitedFor',
    at: anywhere,
    to: 'returned',
    label: '退回修改',
    needsText: true,
  },
  {
    from: 'opinions',
    action: 'approve',
    by: 'waitedFor',
    at: industry,
    to: 'review',
    label: '进入考核评审',
    needsText: true,
  },
  {
    from: 'opinions',
    action: 'reject',
    by: 'waitedFor',
    at: industry,
    to: 'rejected',
    label: '不予通过',
    needsText: true,
  },
  {
    from: 'returned',
    action: 'resubmit',
    by: 'leader',
    at: null,
    to: 'opinions',
    label: '重新提交',
    needsText: false,
  },
  {
    from: 'draft',
    action: 'grantExtension',
    by: 'industryUnion',
    at: null,
    to: 'draft',
    label: '准予延期',
    needsText: true,
  },
  {
    from: 'review',
    action: 'announce',
    by: 'industryUnion',
    at: null,
    to: 'publicNotice',
    label: '公示',
    needsText: false,
  },
  {
    from: 'review',
    action: 'reject',
    by: 'industryUnion',
    at: null,
    to: 'rejected',
    label: '不予通过',
    needsText: true,
  },
  {
    from: 'publicNotice',
    action: 'name',
    by: 'industryUnion',
    at: null,
    to: 'named',
    label: '命名',
    needsText: false,
  },
  {
    from: 'publicNotice',
    action: 'reject',
    by: 'industryUnion',
    at: null,
    to: 'rejected',
    label: '不予通过',
    needsText: true,
  },
];
