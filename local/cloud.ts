import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { startClock } from './clock';
import { readConfiguration } from './configuration';
import { openDataFolder } from './data-folder';
import { readPeople } from './demonstration/people';
import { demonstrationRoutes } from './demonstration/routes';
import { ENVIRONMENT } from './functions/context';
import { httpFunctionRoutes } from './functions/http-routes';
import { usualLimit } from './functions/memory-guard';
import { functionRoutes } from './functions/routes';
import { openRunner } from './functions/runner';
import { openToThisMachine } from './gateway/cross-origin';
import { makeGateway } from './gateway/gateway';
import { health, reserved } from './gateway/own-routes';
import { identityRoutes } from './identity/routes';
import { openTokens } from './identity/tokens';
import { openUsers } from './identity/users';
import { openKeys } from './keys/keys';
import type { Log } from './log';
import { backupRoute, proofRoute } from './moving/routes';
import { announce, withdraw } from './moving/running';
import { scheduleBackups } from './moving/scheduled';
import { sweepSnapshots } from './moving/snapshot';
import type { CloudOptions } from './options';
import { phonesRoutes } from './phones/routes';
import { siteRoutes } from './site/routes';
import { StartRefusal } from './start-refusal';
import { openDisk } from './storage/disk';
import { openPermits } from './storage/permits';
import { storageRoutes } from './storage/routes';
import { openStore } from './store/store';
import { makeTimers } from './timers/timers';
import { wechatHttpsRoutes } from './wechat/https-routes';
import { noteVisits, wechatReach } from './wechat/reach';
import { wechatRoutes } from './wechat/routes';
import { openWechatServer } from './wechat/server';
import { openWechatMemory } from './wechat/state';
import { type Action, databaseActions } from './wire/database';
import { functionActions } from './wire/functions';
import { openWire, wireRoute } from './wire/route';
import { storageActions } from './wire/storage';
import { transactionActions } from './wire/transactions';
import { userActions } from './wire/users';
import { wechatActions } from './wire/wechat';

/** A running local cloud. */
export interface LocalCloud {
  /** Address of the gateway on this machine. */
  readonly url: string;
  /** Finishes what is under way, then lets go of port and folder. */
  stop(): Promise<void>;
}

const isLoopback = (host: string): boolean => /^(?:127\.|::1$|localhost$)/.test(host);

/** The address by which others find this gateway, unless they are told another one. */
function publicAddress(host: string, port: number): string {
  const named = host === '0.0.0.0' || host === '::' || isLoopback(host) ? '127.0.0.1' : host;
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
}

/** Absolute paths of further entries. */
export interface BuiltFiles {
  /** The entry of worker threads. */
  readonly worker: string;
  /** The commands for backups. */
  readonly moving: string;
}

/**
 * Starts the local cloud: opens the data folder, the store and the storage, takes the port, and opens all
 * rooms behind it.
 * @param built the built entries that stand beside the program's own
 * @throws StartRefusal with one plain line where something it needs is missing or taken.
 */
export async function startCloud(options: CloudOptions, built: BuiltFiles, log: Log): Promise<LocalCloud> {
  const configuration = readConfiguration(options.configuration);
  const folder = openDataFolder(options.data);
  const clock = startClock(options.now);
  const store = await openStore({
    dir: folder.database,
    declaration: { collections: configuration.collections },
    now: () => new Date(clock.now()),
    log: (level, event, details) => log[level](event, details as Record<string, string>),
  }).catch((thrown: Error) => {
    throw new StartRefusal(thrown.message);
  });
  try {
    const keys = openKeys(folder.root, ENVIRONMENT);
    const people = readPeople(options.demonstration);
    const users = openUsers(folder.users, log);
    const tokens = openTokens(keys, clock, users);
    const gateway = makeGateway(log, options);
    const port = await gateway.listen(options.port, options.host);
    const url = `http://127.0.0.1:${port}`;
    const base = options.publicUrl ?? publicAddress(options.host, port);
    if (!isLoopback(options.host)) log.warn('open-to-others', { host: options.host, port });

    const runner = openRunner({
      folder: resolve(options.functions),
      declarations: configuration.functions,
      workerFile: built.worker,
      clock,
      log,
      gateway: {
        url,
        publicUrl: base,
        adminKey: keys.adminKey,
        masterKey: keys.masterKey,
        masterKeysBefore: keys.masterKeysBefore,
        customLogin: keys.customLogin,
      },
      workers: options.workers,
      memory: options.memory ?? usualLimit(),
      carry: options.sockets ? undefined : (key, body) => wire.answer(key, body, randomUUID()),
    });
    const timers = makeTimers(configuration.functions, runner, clock, log);
    const disk = await openDisk(folder.files);
    const permits = openPermits(keys.linkSecret, base, clock);
    const wechat = openWechatMemory(folder.wechat, log);
    const wechatServer = openWechatServer(wechat, clock, wechatReach(base, runner, log));
    const actions: Record<string, Action> = {
      ...databaseActions(store),
      ...transactionActions(store),
      ...storageActions(disk, permits, base),
      ...functionActions(runner),
      ...wechatActions(wechatServer),
      ...userActions(users),
    };

    const wire = openWire(actions, tokens, log);

    gateway.open([
      wireRoute(wire),
      ...[
        ...functionRoutes(noteVisits(runner, wechat, clock), tokens),
        ...identityRoutes(keys, tokens, clock),
        ...demonstrationRoutes(people, tokens),
        ...wechatRoutes(wechat, tokens),
        ...wechatHttpsRoutes(wechatServer, wechat.accessTokens),
      ].map(openToThisMachine),
      ...phonesRoutes(people, wechat, runner, clock),
      ...httpFunctionRoutes(runner, configuration.functions),
      ...storageRoutes(disk, permits, options.maxUpload),
      proofRoute(keys),
      backupRoute(folder, store, disk, clock, tokens),
      ...reserved(),
      health(clock),
      ...(await siteRoutes(options.site, base)),
    ]);
    announce(folder.root, url);
    timers.start();
    runner.warm();
    await sweepSnapshots(folder);
    const { backupEvery: every, backupKeep: keep } = options;
    const plan = every === undefined ? undefined : { every, keep, commandFile: built.moving };
    const stopBackups = scheduleBackups(folder, plan, log);

    return {
      url,
      stop: async () => {
        timers.stop();
        stopBackups();
        withdraw(folder.root);
        await gateway.close();
        await runner.close();
        wechat.close();
        await store.close();
      },
    };
  } catch (thrown) {
    await store.close();
    throw thrown;
  }
}
