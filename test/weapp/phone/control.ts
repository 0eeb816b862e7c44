import { app } from './app';
import { failures } from './failures';
import { savedFiles } from './files';
import { measure } from './frame/frame';
import { drawNavigationBar } from './frame/navigationBar';
import { drawTabBar } from './frame/tabBar';
import { launchCost, launching } from './launchCost';
import type { PageStack } from './pageStack';
import { picturesOf } from './pictures';
import { parseAddress } from './route';
import { setDataRecords } from './setData';
import type {
  ChosenFile,
  ChosenPlace,
  EnterOptions,
  LaunchCost,
  PictureSize,
  RequestRecord,
  SavedState,
  SetDataRecord,
  TreeSize,
} from './settings';
import { treeSize } from './treeSize';
import { allowCalendar, calendarEvents, type PhoneEvent } from './wx/calendar';
import { requestRecords, setOnline } from './wx/connection';
import { setTheme } from './wx/device';
import { offerUpdate, updatesApplied } from './wx/lifeCycle';
import { openedMedia, queueChoice } from './wx/media';
import { queuePlace } from './wx/places';
import { hasAgreed } from './wx/privacy';
import { type SharedCard, share, sharedCards } from './wx/sharing';
import { savedStorage, takeStorage, totalLimit } from './wx/storage';
import { answerSubscriptions, type SubscriptionAnswer, subscriptionPrompts } from './wx/subscription';
import { queueScan, userTraces } from './wx/user';

/** Everything a test can do to a phone or read from it; the runner calls it inside the page. */
export interface PhoneControl {
  /** resolves when the first page has been drawn */
  launch(path: string, query: Record<string, string>, scene: number): Promise<void>;
  show(path?: string, query?: Record<string, string>, scene?: number): void;
  hide(): void;
  saved(): SavedState;
  online(value: boolean): void;
  /** Whether nothing more can be stored, whatever the app lets go of. */
  fullStorage(value: boolean): void;
  theme(theme: 'light' | 'dark'): void;
  choose(files: ChosenFile[]): void;
  scan(result: string): void;
  allowCalendar(yes: boolean): void;
  answerSubscriptions(answers: Record<string, SubscriptionAnswer>, mainSwitch?: boolean): void;
  shareFromMenu(): Promise<SharedCard>;
  offerUpdate(): void;
  pullDown(): void;
  measure(): void;
  place(place: ChosenPlace): void;
  /** Names of all members of wx. */
  interfaces(): readonly string[];
  failures(): string[];
  route(): { route: string; query: Record<string, string>; depth: number };
  traces(): Traces;
}

/** What has been going on since the launch. */
export interface Traces {
  setData: SetDataRecord[];
  requests: RequestRecord[];
  launch: LaunchCost;
  pictures: PictureSize[];
  tree: TreeSize;
  prompts: { templates: string[]; answers: Record<string, SubscriptionAnswer> }[];
  calendar: PhoneEvent[];
  cards: SharedCard[];
  opened: { kind: string; path: string }[];
  clipboard: string;
  calls: string[];
  updatesApplied: number;
}

/** Two frames: one for what has changed, one for what that changed in turn (onReady). */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

const enter = (route: string, query: Record<string, string>, scene: number): EnterOptions => ({
  path: route,
  query,
  scene,
  referrerInfo: {},
});

const written = (query: Record<string, string>): string =>
  Object.entries(query)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');

/** Builds the control over a running app. */
export function createControl(stack: PageStack, entry: string, interfaces: readonly string[]): PhoneControl {
  const address = (path: string, query: Record<string, string>) => {
    const parsed = parseAddress(path || entry);
    return { route: parsed.route, query: { ...parsed.query, ...query } };
  };
  return {
    launch(path, query, scene) {
      const to = address(path, query);
      launching(() => {
        app.launch(enter(to.route, to.query, scene));
        stack.launch(to.route, to.query);
      });
      return drawn();
    },
    show(path, query = {}, scene = 1001) {
      const to = path === undefined ? undefined : address(path, query);
      app.show(enter(to?.route ?? stack.top?.route ?? '', to?.query ?? stack.top?.query ?? {}, scene));
      if (to && to.route !== stack.top?.route) stack.reLaunch(`/${to.route}?${written(to.query)}`);
      else stack.top?.shown();
    },
    hide() {
      stack.top?.hidden();
      app.hide();
    },
    saved: () => ({ storage: savedStorage(), files: savedFiles(), agreed: hasAgreed() }),
    online: setOnline,
    fullStorage: (value) => takeStorage(value ? totalLimit : 0),
    theme(theme) {
      setTheme(theme);
      drawNavigationBar();
      drawTabBar();
      app.call('onThemeChange', { theme });
    },
    choose: queueChoice,
    scan: queueScan,
    allowCalendar,
    answerSubscriptions,
    shareFromMenu: () => share(stack, 'menu'),
    offerUpdate,
    pullDown: () => void stack.top?.call('onPullDownRefresh'),
    measure,
    place: queuePlace,
    interfaces: () => interfaces,
    failures,
    route: () => ({
      route: stack.top?.route ?? '',
      query: stack.top?.query ?? {},
      depth: stack.callers().length,
    }),
    traces: () => ({
      setData: setDataRecords(),
      requests: requestRecords(),
      launch: launchCost(),
      pictures: stack.top ? picturesOf(stack.top.root) : [],
      tree: stack.top ? treeSize(stack.top.root) : { nodes: 0, depth: 0, children: 0, sideways: 0 },
      prompts: subscriptionPrompts(),
      calendar: calendarEvents(),
      cards: sharedCards(),
      opened: openedMedia(),
      ...userTraces(),
      updatesApplied: updatesApplied(),
    }),
  };
}
