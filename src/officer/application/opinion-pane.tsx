import type { PostKey } from '@domain/people/post';
import { Notice } from '@/components/notice/notice';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import type { RoleView } from '../../../cloudfunctions/api/me/me.views';
import { ExtensionCard } from '../extension/extension-card';
import { failureWords } from '../opinion/failure-words';
import { NoOpinion } from '../opinion/no-opinion';
import { OpinionPanel } from '../opinion/opinion-panel';
import type { UsedOpinion } from '../opinion/use-opinion';
import { doneWords } from '../opinion/verdicts';
import type { Acted } from './acted';

interface Props {
  readonly view: ApplicationView;
  readonly role: RoleView;
  readonly own: PostKey;
  readonly opinion: UsedOpinion;
  readonly done: Acted | null;
  readonly strict: boolean;
}

const doneLine = ({ verdict }: Acted, { phase, stateWords }: ApplicationView): string =>
  phase === 'opinions' ? `${doneWords[verdict]}。现在${stateWords}。` : `${doneWords[verdict]}。`;

/** What the officer has to say to this application; or what has just been done; or why there is nothing to say. */
export const OpinionPane = ({ view, role, own, opinion, done, strict }: Props) => {
  const post = view.stations.flatMap(({ posts }) => posts).find(({ key }) => key === own);
  if (done !== null) return <Notice tone="good">{doneLine(done, view)}</Notice>;
  if (view.phase === 'draft' && role.capacity === 'industryUnion') return <ExtensionCard view={view} />;
  return opinion.offered.length > 0 ? (
    <OpinionPanel
      view={view}
      role={role}
      sealName={post?.sealName ?? role.unionName}
      sealPicture={view.sealPictures.find(({ at }) => at === null)?.url ?? null}
      opinion={opinion}
      strict={strict}
    />
  ) : (
    <>
      {opinion.failure === null ? null : <Notice tone="bad">{failureWords(opinion.failure)}</Notice>}
      <NoOpinion view={view} own={own} draft={opinion.draft} />
    </>
  );
};
