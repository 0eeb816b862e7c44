import type { MessageLink } from './message';

/** A page of the program and its parameters, as `openPage` takes them. */
export interface PageAddress {
  readonly page: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Where a tap on a message leads, in the app and from WeChat.
 * @param officer whether the person acts as an officer
 */
export const pageOfLink = (link: MessageLink, officer: boolean): PageAddress => {
  switch (link.kind) {
    case 'application':
      return {
        page: officer ? 'officer/application' : 'leader/application',
        parameters: { id: link.applicationId },
      };
    case 'round':
      return { page: 'public/notice', parameters: { round: link.roundId } };
    case 'results':
      return { page: 'public/results', parameters: { round: link.roundId } };
    case 'readings':
      return { page: 'pages/home', parameters: {} };
    case 'review':
      return { page: 'review/round', parameters: { round: link.roundId } };
    case 'objections':
      return { page: 'review/objections', parameters: { round: link.roundId } };
    case 'studio':
      return { page: 'ledger/studio', parameters: { id: link.studioId } };
    case 'selfCheck':
      return { page: 'years/self-check', parameters: { studio: link.studioId, from: link.from } };
    case 'assessment':
      return { page: 'years/assessment', parameters: { studio: link.studioId, year: String(link.year) } };
    case 'renewal':
      return { page: 'years/renewal', parameters: { title: link.titleId } };
    case 'activity':
      return { page: 'ledger/entry', parameters: { kind: 'activity', id: link.activityId } };
    case 'title':
      return { page: 'naming/title', parameters: { id: link.titleId } };
    case 'subsidy':
      return { page: 'naming/account', parameters: { id: link.subsidyId } };
    default: {
      const never: never = link;
      return never;
    }
  }
};

/** @returns the page as WeChat's `page` takes it: `leader/application/index?id=…` */
export const wechatPage = ({ page, parameters }: PageAddress): string => {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${page}/index${query === '' ? '' : `?${query}`}`;
};
