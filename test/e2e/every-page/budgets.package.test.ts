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

jest.setTimeout(300_000);

/** WeChat's experience audit: nodes, nesting, children; our own: bytes of the first data. */
const budgets = { nodes: 1_000, depth: 30, children: 60, firstData: 64 * 1024 } as const;

/** Milliseconds from which a request is told, and no more: how long it takes is the machine's doing too. */
const slowRequest = 1_000;

const screens = [
  { name: '375 × 667, largest font', viewport: { width: 375, height: 667 }, fontScale: 1.4 },
  { name: '430 × 932, normal font', viewport: { width: 430, height: 932 }, fontScale: 1 },
] as const;
type Screen = (typeof screens)[number];

/** Waits until the page asks nothing more of the server. */
const settled = async (phone: Phone): Promise<Traces> => {
  for (let last = -1; ; ) {
    const traces = await phone.stats();
    if (traces.requests.length === last) return traces;
    last = traces.requests.length;
    await phone.page.waitForTimeout(400);
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

/** What a page does beyond its budgets, in words. */
const complaintsOf = (traces: Traces, ratio: number): readonly string[] => {
  const { tree, launch, pictures } = traces;
  return [
    tree.nodes >= budgets.nodes && `${tree.nodes} nodes`,
    tree.depth >= budgets.depth && `${tree.depth} deep`,
    tree.children > budgets.children && `${tree.children} children of one node`,
    tree.sideways > 0 && `${tree.sideways} px past the side`,
    launch.firstData > budgets.firstData && `${launch.firstData} bytes in the first setData`,
    ...repeated(traces).map((one) => `asked twice: ${one}`),
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
      ...screen,
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
      await phone.launch(`${page}/index`, { ...query?.(things) });
      await bearing(phone.page, shows).waitFor();
      const traces = await settled(phone);
      const title = `${page} ${part}`;
      await phone.page.screenshot({
        path: `test-results/every-page-${screen.viewport.width}-${page.replace('/', '-')}-${part}.png`,
      });
      if (process.env.TELL)
        console.log(title, traces.tree, traces.launch, traces.setData.length, slow(traces));
      found[title] = complaintsOf(traces, 2);
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
