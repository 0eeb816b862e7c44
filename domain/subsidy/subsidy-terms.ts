import { Failure } from '../failure/failure';

/** A kind of spending that the programme allows. */
export interface SpendingKind {
  readonly key: string;
  readonly name: string;
}

/** What the programme says of subsidies: how often a title receives one, and what the money may be spent on. */
export interface SubsidyTerms {
  /** `once`: one for a title (二(三)); `yearly`: one for a title each year, where a programme's own rules say so. */
  readonly perTitle: 'once' | 'yearly';
  readonly kinds: readonly SpendingKind[];
}

/** What holds unless the programme sets otherwise: 一次性, 专款专用 (二(三)); the rules name no kinds. */
export const usualSubsidyTerms: SubsidyTerms = {
  perTitle: 'once',
  kinds: [
    { key: 'equipment', name: '设备与器材' },
    { key: 'material', name: '耗材与资料' },
    { key: 'training', name: '培训与学习' },
    { key: 'exchange', name: '交流与差旅' },
    { key: 'project', name: '课题与攻关' },
    { key: 'venue', name: '场地与标识' },
  ],
};

const mostKinds = 20;

/** @throws Failure INVALID where there is no kind, one has no name, or two share a name or key */
export const assertSubsidyTerms = ({ kinds }: SubsidyTerms): void => {
  const wrong = (message: string) => new Failure('INVALID', { field: 'kinds', message, clause: '二(三)' });
  if (kinds.length === 0) throw wrong('请至少保留一种允许的用途。');
  if (kinds.length > mostKinds) throw wrong(`用途最多 ${mostKinds} 种。`);
  if (kinds.some(({ name }) => name.trim() === '')) throw wrong('请填写用途的名称。');
  for (const field of ['key', 'name'] as const) {
    if (new Set(kinds.map((kind) => kind[field])).size < kinds.length)
      throw wrong('有两种用途同名，请改一个。');
  }
};

/** @returns the id of the one subsidy that a title can receive, or can receive in a year */
export const subsidyId = (
  titleId: string,
  { perTitle }: Pick<SubsidyTerms, 'perTitle'>,
  year: number,
): string => (perTitle === 'once' ? titleId : `${titleId}.${year}`);
