import { Failure } from '@domain/failure/failure';
import { fullDay } from '@domain/time/shanghai';
import { currentIssue } from '@domain/title/title';
import type { StoredTitle } from '@platform/database/collections';
import { findById, findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { sealBytes } from '@platform/seals/seal-pictures';
import { placeOfTitle } from '@platform/titles/place-of-title';
import { checkAddress } from '../paper/check-address';
import type { TitlePaper } from './title-paper';

/** @returns what the papers of a title say: the certificate that stands, dated by the naming */
export const paperOfTitle = (title: StoredTitle): TitlePaper => {
  const { studioName, leaderName, unitName, code, issue } = currentIssue(title);
  return {
    programme: title.programme,
    studioName,
    leaderName,
    unitName,
    number: title.number,
    issuer: title.issuer,
    date: fullDay(title.since),
    code,
    checkUrl: checkAddress(process.env.PUBLIC_ADDRESS, 'certificate')(code),
    issue,
  };
};

/** When the certificate that stands was issued: its papers carry this date, so that they are the same every time. */
export const madeAtOf = (title: StoredTitle): Date => new Date(currentIssue(title).at);

/** @returns the issuer's uploaded seal as it looked when the certificate that stands was issued; null where it is drawn */
export const sealPictureOf = async (title: StoredTitle): Promise<Buffer | null> => {
  const unionId = title.unionPath.at(-1) ?? '';
  const post = { capacity: 'industryUnion', unionId } as const;
  const [picture] = await sealBytes([{ post, at: currentIssue(title).at }]);
  return picture?.content ?? null;
};

/**
 * Reads a title for one of its papers.
 * @throws Failure NOT_FOUND, the same whether there is none or it is nothing to the caller
 */
export const loadTitle = async (
  call: RoleCall,
  name: 'paper.certificate' | 'paper.plaquePdf' | 'paper.plaqueSvg',
  id: string,
): Promise<StoredTitle> => {
  const title = assertGranted(call, name, await findById('titles', id), placeOfTitle(call));
  if (title.level === 'industryUnion') return title;
  // A unit gives certificates for what it names itself; plaques are the industry union's.
  if (title.level === 'unit' && name === 'paper.certificate') return title;
  throw new Failure('WRONG_STATE', { message: `这个称号的证书和牌匾由${title.issuer}制发。` });
};

const most = 1_000;

/** @returns the titles that a round has given and that are kept, by number */
export const titlesOfRound = async (roundId: string): Promise<readonly StoredTitle[]> => {
  const titles = await findMany<'titles', keyof StoredTitle & string>('titles', {
    where: { roundId, 'state.kind': { $ne: 'removed' } },
    limit: most,
  });
  return [...titles].sort((one, other) => one.number.localeCompare(other.number, 'zh-CN', { numeric: true }));
};
