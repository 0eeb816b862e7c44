import type { ApplicationAction, Phase } from './application';

/** One row of the way: from a phase to a phase. Who may take it is the table of rights' to say (`rights/`). */
export interface Transition {
  readonly from: Phase;
  readonly action: ApplicationAction;
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
    at: null,
    to: 'opinions',
    label: '提交',
    needsText: false,
  },
  {
    from: 'opinions',
    action: 'withdraw',
    at: anywhere,
    to: 'draft',
    label: '撤回',
    needsText: true,
  },
  {
    from: 'opinions',
    action: 'agree',
    at: below,
    to: 'opinions',
    label: '同意',
    needsText: true,
  },
  {
    from: 'opinions',
    action: 'return',
    at: anywhere,
    to: 'returned',
    label: '退回修改',
    needsText: true,
  },
  {
    from: 'opinions',
    action: 'approve',
    at: industry,
    to: 'review',
    label: '进入考核评审',
    needsText: true,
  },
  {
    from: 'opinions',
    action: 'reject',
    at: industry,
    to: 'rejected',
    label: '不予通过',
    needsText: true,
  },
  {
    from: 'returned',
    action: 'resubmit',
    at: null,
    to: 'opinions',
    label: '重新提交',
    needsText: false,
  },
  {
    from: 'draft',
    action: 'grantExtension',
    at: null,
    to: 'draft',
    label: '准予延期',
    needsText: true,
  },
  {
    from: 'review',
    action: 'announce',
    at: null,
    to: 'publicNotice',
    label: '公示',
    needsText: false,
  },
  {
    from: 'review',
    action: 'decline',
    at: null,
    to: 'rejected',
    label: '不予通过',
    needsText: true,
  },
  // A round that recommends studios names none itself: the region or the nation does, and its outcome is entered. A
  // unit's own round has no public notice.
  {
    from: 'review',
    action: 'name',
    at: null,
    to: 'named',
    label: '命名',
    needsText: false,
  },
  {
    from: 'publicNotice',
    action: 'name',
    at: null,
    to: 'named',
    label: '命名',
    needsText: false,
  },
  {
    from: 'publicNotice',
    action: 'decline',
    at: null,
    to: 'rejected',
    label: '不予通过',
    needsText: true,
  },
];
