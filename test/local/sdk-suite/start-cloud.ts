import { startLocalCloud, type TestCloud } from '../cloud';

declare global {
  /** The cloud of the suite, for the end of the run. */
  var suiteCloud: TestCloud | undefined;
}

/** Before the suite: the SDK reads its address and key when a file is loaded, so the cloud must run by then. */
export default async function startCloud(): Promise<void> {
  const cloud = await startLocalCloud({ functions: {} });
  globalThis.suiteCloud = cloud;
  process.env.SDK_SUITE_CLOUD = JSON.stringify({ url: cloud.url, apiKey: cloud.apiKey });
}
