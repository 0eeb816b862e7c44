import { type Phone, startPhone, type Traces } from '../../weapp/runner';
import { bearing, patience } from '../hands/touch';
import { dist, openProgramme, type Part, type Programme } from '../programme';
import {
  fillIn,
  onceSubmitted,
  pagesLeftOut,
  type Stop,
  submit,
  type Things,
  whileFilling,
} from './itinerary';
import { measure } from './measure';
import { bringAxe, violations } from './violations';

jest.setTimeout(300_000);

/** WeChat's experience audit: nodes, nesting, children, requests and pictures at once; our own: bytes of the first data. */
const budgets = {
  nodes: 1_000,
  depth: 30,
  children: 60,
  firstData: 64 * 1024,
  requests: 10,
  pictures: 20,
} as const;

/** Milliseconds that a request may take. */
const slowRequest = 1_000;

const screens = [
  { name: '375 × 667, largest font', viewport: { width: 375, height: 667 }, fontScale: 1.4, strip: 0 },
  { name: '430 × 932, normal font', viewport: { width: 430, height: 932 }, fontScale: 1, strip: 34 },
] as const;
type Screen = (typeof screens)[number];

/** Waits until the page asks nothing more of the server. */
const settled = async (phone: Phone): Promise<Traces> => {
  for (let last = -1; ; ) {
    const traces = await phone.stats();
    if (traces.requests.length === last) return traces;
    last = traces.requests.length;
    await phone.page.waitForTimeout(250);
  }
};

const repeated = ({ requests }: Traces): readonly string[] => {
  const asked = requests.flatMap(({ data }) => {
    if (data === undefined) return [];
    const { procedure, input } = JSON.parse(data) as { procedure: string; input: unknown };
    return [`${procedure} ${JSON.stringify(input)}`];
  });
  return asked.filter((one, index) => asked.indexOf(one) !== index);
};

const slow = ({ requests }: Traces): readonly string[] =>
  requests
    .filter(({ milliseconds }) => milliseconds > slowRequest)
    .map(({ data, milliseconds }) => `${data?.slice(0, 60)} took ${milliseconds} ms`);

/** Shown in other proportions than its own, unless it is cut to fill its frame. */
const isDistorted = ({ width, height, shownWidth, shownHeight, fit }: Traces['pictures'][number]): boolean =>
  fit === 'fill' && Math.abs((width / height) * (shownHeight / shownWidth) - 1) > 0.15;

/** Contrast in light and in dark; looked at on one screen, since it hangs on the colours alone. */
const faint = async ({ page, theme }: Phone): Promise<readonly string[]> => {
  const found: string[] = [];
  await bringAxe(page);
  for (const shade of ['light', 'dark'] as const) {
    await theme(shade);
    found.push(...(await violations(page, ['color-contrast'])).map((one) => `${shade}: ${one}`));
  }
  await theme('light');
  return found;
};

/** What hands and eyes miss, in words. */
const missed = async (phone: Phone, { strip, fontScale }: Screen): Promise<readonly string[]> => {
  const { small, low, cut } = await measure(phone.page, strip);
  return [
    ...small.map((one) => `too small to tap: ${one}`),
    ...low.map((one) => `in the phone's own strip: ${one}`),
    ...cut.map((one) => `cut off: ${one}`),
    ...(fontScale === 1 ? await faint(phone) : []),
  ];
};

/** What a page does beyond its budgets, in words. */
const complaintsOf = (traces: Traces, ratio: number): readonly string[] => {
  const { tree, launch, pictures } = traces;
  return [
    tree.nodes >= budgets.nodes && `${tree.nodes} nodes`,
    tree.depth >= budgets.depth && `${tree.depth} deep`,
    tree.children > budgets.children && `${tree.children} children of one node`,
    tree.sideways > 0 && `${tree.sideways} px past the side`,
    launch.firstData > budgets.firstData && `${launch.firstData} bytes in the first setData`,
    traces.requests.length > budgets.requests && `${traces.requests.length} requests`,
    pictures.length > budgets.pictures && `${pictures.length} pictures`,
    ...slow(traces),
    ...traces.requests.filter(({ ok }) => !ok).map(({ name, data }) => `failed: ${name} ${data ?? ''}`),
    ...repeated(traces).map((one) => `asked twice: ${one}`),
    ...pictures.filter(isDistorted).map(({ source }) => `out of proportion: ${source}`),
    ...pictures
      .filter(({ width, height, shownWidth, shownHeight }) => width * height > shownWidth * shownHeight * 1.1)
      .map(
        ({ source, width, shownWidth }) => `${source}: ${width} px wide, shown ${shownWidth} (× ${ratio})`,
      ),
  ].filter((one) => one !== false);
};

describe.each(screens)('every page on a screen of $name', (screen: Screen) => {
  let programme: Programme;
  const phones = new Map<Part | null, Phone>();
  const phoneOf = async (part: Part | null): Promise<Phone> => {
    const known = phones.get(part);
    if (known) return known;
    const phone = await startPhone({
      dist: dist.package,
      cloudUrl: programme.url,
      token: await programme.token(part),
      viewport: screen.viewport,
      fontScale: screen.fontScale,
      safeBottom: screen.strip,
    });
    phone.page.setDefaultTimeout(patience);
    phones.set(part, phone);
    return phone;
  };
  beforeAll(async () => {
    programme = await openProgramme();
  });
  afterAll(async () => {
    for (const phone of phones.values()) await phone.stop();
    await programme.stop();
  });

  const walk = async (stops: readonly Stop[], things: Things) => {
    const found: Record<string, readonly string[]> = {};
    for (const { page, part, query, shows } of stops) {
      const phone = await phoneOf(part);
      const open = async (): Promise<Traces> => {
        await phone.launch(`${page}/index`, { ...query?.(things) });
        await bearing(phone.page, shows).waitFor();
        return settled(phone);
      };
      let traces = await open();
      // A busy machine is slow now and then, a slow program every time.
      for (let left = 2; left > 0 && slow(traces).length > 0; left -= 1) traces = await open();
      const title = `${page} ${part}`;
      if (process.env.TELL) console.log(title, traces.tree, traces.launch, traces.setData.length);
      found[title] = [...complaintsOf(traces, 2), ...(await missed(phone, screen))];
      if (found[title].length > 0) {
        await phone.page.screenshot({
          path: `test-results/every-page-${screen.viewport.width}-${page.replace('/', '-')}-${part}.png`,
        });
      }
    }
    return found;
  };
  const none = (stops: readonly Stop[]) =>
    Object.fromEntries(stops.map(({ page, part }) => [`${page} ${part}`, []]));
  let filled: Awaited<ReturnType<typeof fillIn>>;

  test('while the form is filled in', async () => {
    filled = await fillIn(programme);
    expect(await walk(whileFilling, filled)).toEqual(none(whileFilling));
  });

  test('once the form is submitted', async () => {
    expect(await walk(onceSubmitted, await submit(programme, filled))).toEqual(none(onceSubmitted));
  });

  test('nothing went wrong on any phone', async () => {
    const failures = [];
    for (const phone of phones.values()) failures.push(...(await phone.failures()));
    expect(failures).toEqual([]);
  });
});

test('no page of the mini-program is left out of the walk', () => {
  expect(pagesLeftOut()).toEqual([]);
});
