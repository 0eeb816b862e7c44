import { Failure } from '../failure/failure';
import { fullDay, type Instant } from '../time/shanghai';

/** What the team of a studio whose title is not kept is told when it would write in its ledgers (二(六)). */
export const sinceRemoved = (studioName: string, since: Instant): Failure =>
  new Failure('WRONG_STATE', {
    message: `“${studioName}”的称号自${fullDay(since)}起不再保留，不能再记录和修改。以前的记录都保留，可以查看和导出；如有异议，领军人物可以在申诉期内提出申诉。`,
    clause: '二(六)',
  });
