import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { theCloud } from '../../../cloudfunctions/platform/cloud/cloud';
import { countOf, findMany, insertNew } from '../../../cloudfunctions/platform/database/database';
import { main } from '../../../cloudfunctions/reminders/index';
import type { StoredApplication } from '../../../domain/application/application';
import { startApplication } from '../../../domain/application/start';
import { indexOf } from '../../../domain/application/waiting';
import type { InboxMessage } from '../../../domain/messages/message';
import { slotsOf } from '../../../domain/round/reminder-slots';
import { atTimeOfDay, fromShanghai, inShanghai } from '../../../domain/time/shanghai';
import { pathToTop } from '../../../domain/unions/path';
import { startLocalCloud, useSdkWith } from '../../local/cloud';
import { completeAnswers } from '../programme/answers';
import { round2020, untouched } from '../programme/open-programme';
import { type Act, actsOf, type Moment } from './acts';
import { chanceOf } from './chance';
import { judge, type Verdict } from './judge';
import { type Everyone, everyoneOf } from './programme-people';
import { startSeasonClock } from './season-clock';
import { fair, openLine, type Weather } from './weather';

export interface SeasonOptions {
  readonly studios: number;
  readonly seed: number;
  /** Shanghai times of day at which the timer fires. */
  readonly times: readonly string[];
  /** Whether days on which nothing happens and nothing is due are left out. */
  readonly skipsQuietDays: boolean;
  /** One in so many firings that have nothing to do is made all the same, to see that it does nothing. */
  readonly idleFirings: number;
  /** Told now and then how far the season is. */
  readonly tell?: (line: string) => void;
}

export interface SeasonReport extends Verdict {
  readonly firings: number;
  readonly disturbed: number;
  readonly skipped: number;
  /** Firings left out because nothing was due and nothing had happened since one that went through. */
  readonly idle: number;
  readonly acts: number;
  readonly messages: number;
  readonly pushes: number;
  /** Milliseconds of the longest firing. */
  readonly longest: number;
  /** Megabytes of the local cloud's process at the end. */
  readonly memory: number;
}

const begin = fromShanghai('2020-09-01 00:00');
const end = fromShanghai('2021-01-01 00:00');
const day = 86_400_000;
const plus = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/** Three outages of the timer: none of them sends anything twice, and what is out of date stays away. */
const outages = [
  ['2020-09-22 08:00', '2020-09-25 08:00'],
  ['2020-10-12 00:00', '2020-10-15 12:00'],
  ['2020-12-14 20:00', '2020-12-17 20:00'],
].map(([from = '', to = '']) => [fromShanghai(from), fromShanghai(to)] as const);

const templates = ['deadline', 'task', 'progress', 'news'] as const;
const file = { id: 'season-file', name: '证明.png', size: 70, type: 'image/png' };

/** What people have agreed to: most of them to much, some to little, some to nothing, in both books alike. */
const agreementsOf = ({ people }: Everyone, chance: ReturnType<typeof chanceOf>) => {
  const left = new Map<string, Record<string, number>>();
  for (const { _id } of people) {
    const most = chance.happens(0.1) ? 0 : chance.happens(0.2) ? 3 : 40;
    left.set(_id, Object.fromEntries(templates.map((key) => [key, Math.floor(chance.between(0, most + 1))])));
  }
  return left;
};

const daysOf = (from: string, to: string): readonly string[] =>
  Array.from({ length: Math.round((Date.parse(to) - Date.parse(from)) / day) }, (_, index) =>
    inShanghai(from).add(index, 'day').format('YYYY-MM-DD'),
  );

/** Days on which something is due at nine: the round's reminders and December's. */
const dueDays = new Set(
  [...slotsOf(round2020.reminders, round2020.cutoffAt)]
    .map(({ at }) => inShanghai(at).format('YYYY-MM-DD'))
    .concat('2020-12-01', '2020-12-15', '2020-12-28'),
);

const timer = (): Promise<{ readonly ok: boolean }> =>
  main({ Type: 'Timer', TriggerName: 'everyMinute', Time: new Date().toISOString(), Message: '' }, {
    environment: '{}',
    environ: '',
  } as never);

const allMessages = async (): Promise<readonly InboxMessage[]> => {
  const all: InboxMessage[] = [];
  for (let last = ''; ; ) {
    const some: InboxMessage[] = await findMany<'messages', keyof InboxMessage & string>('messages', {
      where: { _id: { $gt: last } },
      sort: [['_id', 'asc']],
      limit: 1000,
    });
    all.push(...some);
    last = some.at(-1)?._id ?? '';
    if (some.length < 1000) return all;
  }
};

/** Reminders become due at nine: the first nine o'clock after an instant. */
const nextNine = (at: string): string => {
  const nine = atTimeOfDay(at, 0, '09:00');
  return nine > at ? nine : atTimeOfDay(at, 1, '09:00');
};

/** Whether a push waits whose time has come, or one is marked as leaving. */
const isAnythingQueued = async (at: string): Promise<boolean> =>
  (await countOf('messages', {
    $or: [{ 'push.state': 'queued', 'push.nextAt': { $lte: at } }, { 'push.state': 'sending' }],
  })) > 0;

const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

/**
 * Lives through the season from 1 September to 31 December: people hand in, agree and return; the timer fires, is
 * skipped, comes twice, late, or dies on the way; WeChat and the store break now and then. The functions and the
 * store are the real ones; only the clock stands where it is put.
 */
export const runSeason = async (options: SeasonOptions): Promise<SeasonReport> => {
  const chance = chanceOf(options.seed);
  const everyone = everyoneOf(options.studios, chance);
  const left = agreementsOf(everyone, chance);
  const data = mkdtempSync(join(tmpdir(), 'season-'));
  mkdirSync(data, { recursive: true });
  const tallies = Object.fromEntries(
    [...left].map(([id, counts]) => [
      `openid-of-${id}`,
      Object.fromEntries(Object.entries(counts).map(([key, count]) => [`template-${key}`, count])),
    ]),
  );
  const wechat = { tallies, refusing: {}, messages: {}, visits: {}, risky: [] };
  writeFileSync(join(data, 'wechat.json'), JSON.stringify(wechat), { mode: 0o600 });
  // No function of its own: its timer would fire by the machine's clock.
  const cloud = await startLocalCloud({
    data,
    now: begin,
    functions: { idle: 'exports.main = () => ({});' },
  });
  const clock = startSeasonClock(begin);
  const line = await openLine(cloud.url, chance, clock.now);
  const said = { ...console };
  try {
    useSdkWith({ ...cloud, url: line.url });
    const keys = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')) as { masterKey: string };
    Object.assign(process.env, {
      TCB_ENV: 'local',
      MASTER_KEY: keys.masterKey,
      WECHAT_TEMPLATES: JSON.stringify(
        Object.fromEntries(templates.map((key) => [key, { id: `template-${key}` }])),
      ),
    });
    // Words of its own, which name the days left: no two reminders of a person then read alike.
    const round = {
      ...round2020,
      reminders: {
        ...round2020.reminders,
        texts: { opinionReminder: { title: '{剩余}，{份数} 份待提意见', text: '{批次}于{截止日}截止。' } },
      },
    };
    const moments = new Map<string, Moment[]>();
    const note = (moment: Moment): void => {
      const { _id } = moment.application;
      moments.set(_id, [...(moments.get(_id) ?? []), moment]);
    };
    const store = async (name: Parameters<typeof insertNew>[0], documents: readonly object[]) => {
      for (let from = 0; from < documents.length; from += 500) {
        await insertNew(name, documents.slice(from, from + 500) as never);
      }
    };
    const fresh = (documents: readonly object[]) => documents.map((one) => ({ ...one, ...untouched }));
    const applications = everyone.leaders.map((leader): StoredApplication => {
      const path = pathToTop(everyone.unions, leader.roles[0]?.unionId ?? '');
      const draft = startApplication(round, leader, path, plus(begin, 7 * day));
      const complete = { ...draft, answers: completeAnswers(file) };
      return { ...complete, ...indexOf(complete) };
    });
    await store('unions', fresh(everyone.unions));
    await store('people', fresh(everyone.people));
    await store('rounds', [round]);
    await store('studios', fresh(everyone.studios));
    await store('titles', fresh(everyone.titles));
    await store('applications', applications);
    await store(
      'subscriptions',
      [...left].map(([_id, counts]) => ({
        _id,
        left: counts,
        always: [],
        switchedOff: false,
        lastPushAt: null,
        busyUntil: null,
        reports: [],
      })),
    );
    for (const application of applications) note({ at: plus(begin, 7 * day), application });

    const acts: Act[] = [];
    const plan = (act: Act): void => {
      if (act.at < end) acts.push(act);
    };
    const does = actsOf(everyone, round, chance, plan, note);
    const filed = new Map<string, string>();
    for (const [index, leader] of everyone.leaders.entries()) {
      const application = applications[index];
      if (!application) continue;
      const { _id } = application;
      if (chance.happens(0.04)) {
        const until = fromShanghai('2020-10-12 18:00');
        const at = plus(fromShanghai('2020-09-28 10:00'), chance.between(0, day));
        plan({ at, run: () => does.extend(_id, at, until) });
        const handed = plus(at, chance.between(1, 16) * day);
        if (handed <= until) plan({ at: handed, run: () => does.handIn(_id, leader, handed) });
      } else if (chance.happens(0.85)) {
        const at = plus(fromShanghai('2020-09-09 08:00'), chance.between(0, 20.6) * day);
        plan({ at, run: () => does.handIn(_id, leader, at) });
      }
    }
    for (const { _id, state } of everyone.studios) {
      if (state.kind !== 'named' || chance.happens(0.3)) continue;
      const at = plus(fromShanghai('2020-11-20 08:00'), chance.between(0, 40) * day);
      plan({
        at,
        run: async () => {
          filed.set(_id, at);
          await theCloud()
            .database()
            .collection('studios')
            .doc(_id)
            .update({ filedYears: [2020] });
        },
      });
    }

    const complete: string[] = [];
    let firings = 0;
    let disturbed = 0;
    let skipped = 0;
    let idle = 0;
    let isSettled = false;
    let done = 0;
    let longest = 0;
    const bad = (): Weather => ({
      store: chance.happens(0.15) ? chance.between(0.01, 0.3) : 0,
      wechat: chance.happens(0.2) ? chance.between(0.05, 1) : 0,
      diesAfter: chance.happens(0.08) ? Math.floor(chance.between(3, 400)) : Number.POSITIVE_INFINITY,
    });
    const fire = async (at: string): Promise<void> => {
      clock.set(at);
      const isOut = outages.some(([from, to]) => at >= from && at < to);
      if (isOut || chance.happens(0.04)) {
        skipped += 1;
        return;
      }
      if (isSettled && at < nextNine(complete.at(-1) ?? '') && !chance.happens(1 / options.idleFirings)) {
        if (!(await isAnythingQueued(at))) {
          idle += 1;
          return;
        }
      }
      const weather = bad();
      line.set(weather);
      firings += 1;
      const begun = performance.now();
      const twice = chance.happens(0.06);
      const answers = await Promise.all(twice ? [timer(), timer()] : [timer()]);
      longest = Math.max(longest, performance.now() - begun);
      // A firing that was disturbed, or has sent something, may have left something to do.
      isSettled = !line.disturbed() && answers.every(({ ok }) => ok);
      if (isSettled) complete.push(at);
      else disturbed += 1;
      line.set(fair);
    };
    const act = async (before: string): Promise<boolean> => {
      let any = false;
      for (;;) {
        acts.sort((one, other) => (one.at < other.at ? -1 : 1));
        const next = acts[0];
        if (!next || next.at > before) return any;
        acts.shift();
        any = true;
        clock.set(next.at);
        // People act in any weather; what breaks behind their change is the timer's to bring in order.
        line.set({ ...fair, wechat: chance.happens(0.1) ? 0.5 : 0 });
        await next.run();
        isSettled = false;
        line.set(fair);
        done += 1;
      }
    };

    // The functions' own log would drown what is measured.
    const silent = (): void => undefined;
    Object.assign(console, { log: silent, info: silent, warn: silent, error: silent });
    const days = daysOf(begin, end);
    for (const [index, date] of days.entries()) {
      const closes = fromShanghai(`${date} 23:59:59.999`);
      const isQuiet =
        options.skipsQuietDays &&
        !dueDays.has(date) &&
        !acts.some(({ at }) => at <= closes) &&
        index % 7 !== 0;
      if (isQuiet) continue;
      for (const time of options.times) {
        const usual = fromShanghai(`${date} ${time}`);
        // Late by up to forty minutes.
        const at = chance.happens(0.05) ? plus(usual, chance.between(1, 40) * 60_000) : usual;
        await act(at);
        await fire(at);
      }
      await act(closes);
      if (index % 10 === 9) options.tell?.(`${date}: ${firings} firings, ${done} acts`);
    }
    // The new year's first days: what still waits for the morning or for another try finds its fate.
    for (let hour = 9; hour <= 33; hour += 3) {
      clock.set(plus(end, hour * 3_600_000));
      await timer();
    }
    const messages = await allMessages();
    const traces = { everyone, round, moments, filed, complete, messages, sends: line.sends, end };
    return {
      ...judge(traces),
      firings,
      disturbed,
      skipped,
      idle,
      acts: done,
      messages: messages.length,
      pushes: line.sends.filter(({ delivered }) => delivered).length,
      longest: Math.round(longest),
      memory: memoryOf(cloud.pid),
    };
  } finally {
    // The SDK leaves a warning behind each call that broke; three seconds later it has been given, to nobody.
    await new Promise((resolve) => {
      setTimeout(resolve, 3_200);
    });
    Object.assign(console, said);
    clock.stop();
    await line.stop();
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
};
