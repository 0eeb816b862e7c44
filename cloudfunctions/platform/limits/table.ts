/** How often something may be done by one person, or from one address. */
export interface Allowance {
  /** Turns in one period. */
  readonly turns: number;
  /** Seconds of a period as long as nobody overdoes it. */
  readonly period: number;
}

export interface Limit {
  /** The kind of turn, as the person is told: `尝试次数`. */
  readonly what: string;
  /**
   * `guess`: every further period in which it is tried is twice as long, until a try succeeds.
   * `work`: only a period that was used up makes the next twice as long.
   */
  readonly kind: 'guess' | 'work';
  /** Seconds of a period at most. */
  readonly longest: number;
  /**
   * Turns of a person that an instance of the function counts by itself before it writes them down at once: so many
   * less one may pass beyond the allowance in each instance. For what only has to end somewhere.
   */
  readonly block?: number;
  readonly person?: Allowance;
  readonly address?: Allowance;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Everything that is limited, with its figures. A whole hospital may stand behind one address: what counts by
 * address leaves room for that.
 */
export const limits = {
  /** A browser asks for a sign-in code to show. */
  signInStart: {
    what: '登录码申请',
    kind: 'work',
    longest: hour,
    address: { turns: 60, period: 10 * minute },
  },
  /** Anyone objects to a studio on a public notice. */
  objection: {
    what: '异议提交次数',
    kind: 'work',
    longest: day,
    address: { turns: 20, period: hour },
  },
  /** A person types or scans a sign-in code on the phone. */
  signInCode: {
    what: '登录码输入',
    kind: 'guess',
    longest: day,
    person: { turns: 10, period: 10 * minute },
    address: { turns: 100, period: 10 * minute },
  },
  /** Someone types an invitation code. */
  invitationCode: {
    what: '邀请码输入',
    kind: 'guess',
    longest: day,
    person: { turns: 5, period: 10 * minute },
    address: { turns: 50, period: 10 * minute },
  },
  /** An officer types the PIN of the seal. */
  pin: { what: '密码输入', kind: 'guess', longest: day, person: { turns: 5, period: 15 * minute } },
  /** Someone without a sign-in checks a printed form. */
  publicCheck: {
    what: '核验查询',
    kind: 'work',
    longest: hour,
    address: { turns: 120, period: minute },
  },
  /** A device tells what went wrong on it, signed in or not. */
  faultReport: {
    what: '差错上报',
    kind: 'work',
    longest: hour,
    address: { turns: 120, period: minute },
  },
  uploadBegin: { what: '上传', kind: 'work', longest: hour, person: { turns: 120, period: 10 * minute } },
  /** A part has 128 KB: 3,000 of them are 37 files of the largest size. */
  uploadPart: {
    what: '上传',
    kind: 'work',
    longest: hour,
    block: 30,
    person: { turns: 3_000, period: 10 * minute },
  },
  /** Seeing a number that is masked by default. */
  unmask: { what: '查看完整号码', kind: 'work', longest: day, person: { turns: 30, period: hour } },
  /** Exporting or deleting what is held about oneself. */
  ownData: { what: '个人信息操作', kind: 'work', longest: day, person: { turns: 10, period: hour } },
  /** Every other change. */
  write: { what: '操作', kind: 'work', longest: hour, block: 10, person: { turns: 240, period: minute } },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;
