import type { PostKey } from '@domain/people/post';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import type { Verdict } from './verdicts';

type Way = Pick<ApplicationView, 'stations' | 'leaderName'>;

const afterAgreeing = ({ stations }: Way, own: PostKey): string => {
  const present = stations.findIndex(({ posts }) => posts.some(({ turn }) => turn === 'now'));
  const others = (stations[present]?.posts ?? []).filter(({ key, turn }) => turn === 'now' && key !== own);
  if (others.length > 0) return `还待${others.map(({ sealName }) => sealName).join('、')}提出意见`;
  const next = stations[present + 1]?.posts ?? [];
  return next.length === 0
    ? '意见即齐全'
    : `申报表转到${next.map(({ sealName }) => sealName).join('、')}办理`;
};

/** @returns what will happen when the officer of this post says so: shown before it is confirmed */
export const consequenceOf = (verdict: Verdict, way: Way, own: PostKey): string => {
  switch (verdict) {
    case 'agree':
      return `盖章后${afterAgreeing(way, own)}，${way.leaderName}会收到消息。盖章后不能撤回。`;
    case 'approve':
      return `盖章后申报表进入考核评审，${way.leaderName}会收到消息。盖章后不能撤回。`;
    case 'return':
      return `申报表退回给${way.leaderName}修改，并附上下面的理由。改好重新提交后直接回到您这里，已有的意见仍然有效。`;
    case 'reject':
      return `申报到此结束，${way.leaderName}会收到消息和下面的理由。盖章后不能撤回。`;
    default: {
      const never: never = verdict;
      return never;
    }
  }
};
