import type { Application, FormVersion, Opinion } from '@domain/application/application';
import type { NameOfPost } from '@domain/application/words';
import { nameInRecord } from '@domain/people/acting-for';
import type { OfficerCapacity } from '@domain/people/person';
import { type Post, postKey } from '@domain/people/post';
import type { Round } from '@domain/round/round';
import { shortDigest } from '@domain/seal/proof';
import { fullDay } from '@domain/time/shanghai';
import type { OpinionBox, PaperOpinion } from './form-paper';

/** A refusal must read as one, whatever words the officer has chosen. */
const wordsOf = ({ verdict, text }: Opinion): string => {
  if (verdict === 'agree') return text.trim() || '同意。';
  return text.includes('不予通过') ? text : `不予通过。${text}`;
};

/** @returns the uploaded picture that an opinion's seal bore; null where the seal is drawn */
export type PictureOf = (opinion: Pick<Opinion, 'post' | 'at'>) => Buffer | null;

const printed = (opinion: Opinion, form: FormVersion, pictureOf: PictureOf): PaperOpinion => ({
  text: wordsOf(opinion),
  officer: nameInRecord(opinion),
  date: fullDay(opinion.at),
  sealName: opinion.sealName,
  sealPicture: pictureOf(opinion),
  remark: [
    opinion.formVersion === form.number ? '' : `本意见针对第 ${opinion.formVersion} 版提出`,
    opinion.proof ? `签名摘要 ${shortDigest(opinion.proof)}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n'),
});

/** @returns the unions between the unit's and the industry union, from below, also before the way is fixed */
const unionsBetween = (
  { stations, unionPath }: Application,
  { way }: Pick<Round, 'way'>,
): readonly string[] =>
  stations.length > 0
    ? stations
        .filter(({ kind }) => kind === 'union')
        .flatMap(({ posts }) => posts.map((post) => post.unionId))
    : way.some(({ kind }) => kind === 'unionsBetween')
      ? unionPath.slice(1, -1)
      : [];

const unitHeadings = { unitUnion: '工会意见', unitAdministration: '党政部门意见' } as const;

export interface Boxes {
  readonly unitOpinions: readonly OpinionBox[];
  readonly unionsBetween: readonly OpinionBox[];
  readonly industryOpinion: OpinionBox;
}

/**
 * The boxes of 附件2 with the opinions that stand, and one for every union between, for which the paper has none.
 * @param form the version that is printed; null for a draft, which bears no opinion and no seal
 */
export const opinionBoxes = (
  application: Application,
  round: Pick<Round, 'way'>,
  form: FormVersion | null,
  { nameOfPost, pictureOf }: { readonly nameOfPost: NameOfPost; readonly pictureOf: PictureOf },
): Boxes => {
  const boxOf = (capacity: OfficerCapacity, unionId: string, heading: string): OpinionBox => {
    const post: Post = { capacity, unionId };
    const given = application.opinions.filter((opinion) => postKey(opinion.post) === postKey(post)).at(-1);
    return { heading, opinion: form && given ? printed(given, form, pictureOf) : null };
  };
  const unit = application.unionPath[0] ?? '';
  const top = application.unionPath.at(-1) ?? '';
  const asked = round.way.flatMap((step) => (step.kind === 'unit' ? step.capacities : []));
  return {
    unitOpinions: asked.map((capacity) => boxOf(capacity, unit, unitHeadings[capacity])),
    unionsBetween: unionsBetween(application, round).map((unionId) =>
      boxOf('directUnion', unionId, nameOfPost({ capacity: 'directUnion', unionId })),
    ),
    industryOpinion: boxOf('industryUnion', top, '教科文卫体工会意见'),
  };
};
