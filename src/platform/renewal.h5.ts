/// <reference lib="dom" />
import { createStore } from '@/services/store';

/** A browser is not told of newer versions. */
export const newerVersion = createStore(false);

/** Loading the pages again gets the newest version. */
export const renewsAnyTime = true;

export const watchVersions = (): void => undefined;

/** Loads the pages anew. */
export const renew = (): void => location.reload();

/** What to do where loading again does not help. */
export const renewalAdvice = '如果更新后仍看到这一页，请关闭浏览器的所有窗口，再重新打开。';
