import { usualTerms } from '@domain/review/usual-terms';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { Release } from '@/review/round/release';
import { queryClient } from '@/services/queries';
import type { RankedRow, ReviewView } from '../../../../cloudfunctions/api/review/review.views';
import { stand } from '../../taro/taro';

const review: ReviewView = {
  roundId: 'r2020',
  version: 3,
  terms: usualTerms,
  expertIds: ['e1'],
  declared: [],
  reassignments: [],
  meetings: [],
  decided: 2,
  released: null,
  named: null,
};

const row = (studioName: string, submitted: number, listed: boolean): RankedRow => ({
  applicationId: studioName,
  industry: '教育',
  place: 1,
  placeInIndustry: 1,
  points: '80.00',
  spread: '0.00',
  sheets: [],
  studioName,
  leaderName: '马示例',
  unitName: '示例中学',
  submitted,
  readers: 3,
  decision: listed
    ? { verdict: 'list', class: 3, reason: '' }
    : { verdict: 'reject', reason: '未达到本年度名额。' },
});

const show = (rows: readonly RankedRow[]) => {
  queryClient.clear();
  stand.callFunction.mockResolvedValue({
    result: { ok: true, data: { rows, target: null, experts: [] }, now: '2020-10-20T01:00:00.000Z' },
  });
  render(
    <QueryClientProvider client={queryClient}>
      <Release review={review} onClose={() => undefined} />
    </QueryClientProvider>,
  );
};

test('the release says how many sheets are still open, and whose applications they judge', async () => {
  show([row('甲示例工作室', 1, true), row('乙示例工作室', 3, false), row('丙示例工作室', 2, false)]);
  expect(await screen.findByText('1 个工作室进入公示，2 份申报不予通过。')).toBeTruthy();
  expect(
    screen.getByText(
      '还有 3 份评分表没有提交：甲示例工作室、丙示例工作室。发布后专家不能再评分，这些评分表不计入结果。',
    ),
  ).toBeTruthy();
});

test('nothing is warned of where every sheet is in', async () => {
  show([row('甲示例工作室', 3, true)]);
  expect(await screen.findByText('1 个工作室进入公示，0 份申报不予通过。')).toBeTruthy();
  expect(screen.queryByText(/没有提交/)).toBeNull();
});

test('of many open applications the first are named and the others counted', async () => {
  show(['甲', '乙', '丙', '丁', '戊', '己'].map((name) => row(`${name}工作室`, 2, false)));
  expect(
    await screen.findByText(
      /还有 6 份评分表没有提交：甲工作室、乙工作室、丙工作室、丁工作室、戊工作室等 6 份。/,
    ),
  ).toBeTruthy();
});
