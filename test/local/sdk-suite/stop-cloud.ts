import './start-cloud';

/** After the suite. */
export default async function stopCloud(): Promise<void> {
  await globalThis.suiteCloud?.stop();
}
