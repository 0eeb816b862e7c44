import type { Difference } from './compare';

export interface PageDifference extends Difference {
  readonly name: string;
  readonly screen: 'phone' | 'desk';
  /** Share of pixels that look otherwise, from 0 to 1; null on screens that the builds lay out each in its own way. */
  readonly unlike: number | null;
}

/** Share of pixels up to which two pages are the same to the eye: WeChat and Chromium draw pickers each in its own way. */
const alike = 0.01;

/** Pages that tell of every visit, of the walk's own too: they say something else each time. */
const changing = new Set(['officer-audit-industryUnion']);

const isOffered = ({ ofThePlatform }: Difference): boolean => ofThePlatform.length > 0;

/** Whether a page differs in what neither platform asks for. At the desk the browser may show more: a list beside. */
export const differs = (page: PageDifference): boolean => {
  if (changing.has(page.name)) return false;
  if (page.screen === 'desk') return page.onlyFirst.length > 0;
  if (page.onlyFirst.length + page.onlySecond.length > 0) return true;
  return !isOffered(page) && (page.moved.length > 0 || (page.unlike ?? 0) > alike);
};

const percent = (share: number | null): string => (share === null ? '' : `${(share * 100).toFixed(2)} %`);

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, '', ...lines.map((line) => `- ${line}`)];

/** @returns the report in Markdown: pages that differ, then those that differ by their platform, then all measures */
export const reportOf = (pages: readonly PageDifference[], failed: readonly string[]): string => {
  const differing = pages.filter(differs);
  const offered = pages.filter((page) => !differs(page) && isOffered(page));
  const measured = pages.filter(({ unlike }) => unlike !== null);
  const detailed = (page: PageDifference): readonly string[] => [
    '',
    `### ${page.name}, ${page.screen} ${percent(page.unlike)}`,
    ...list('Only in the mini-program', page.onlyFirst),
    ...list('Only in the browser', page.onlySecond),
    ...list('Shown otherwise (mini-program / browser)', page.moved),
    ...list('By the platform', page.ofThePlatform),
  ];
  return [
    '# The two builds compared',
    '',
    `${pages.length} screens: ${pages.length - differing.length - offered.length} the same, ${offered.length} the same but for what only one platform offers, ${differing.length} differ. On the phone words, places, sizes, colours and pixels are compared; at the desk, that the browser lacks no words.`,
    ...(failed.length === 0 ? [] : ['', '## Not photographed', '', ...failed.map((one) => `- ${one}`)]),
    ...(differing.length === 0 ? [] : ['', '## Differ', ...differing.flatMap(detailed)]),
    ...(offered.length === 0 ? [] : ['', '## Differ by their platform', ...offered.flatMap(detailed)]),
    '',
    '## Pixels that look otherwise, on the phone',
    '',
    ...[...measured]
      .sort((one, other) => (other.unlike ?? 0) - (one.unlike ?? 0))
      .map(({ name, unlike }) => `- ${name}: ${percent(unlike)}`),
    '',
  ].join('\n');
};
