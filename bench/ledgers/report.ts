import { readFileSync } from 'node:fs';

/** Prints one figure beside its aim. */
export const report = (name: string, figure: string, aim: string, met: boolean): void =>
  console.log(`${name.padEnd(34)} ${figure.padEnd(66)} (aim ${aim})  ${met ? 'met' : 'NOT MET'}`);

/** @returns the most memory that this process has had so far, in MB */
export const peakMegabytes = (): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024);

/** @returns the time below which the share of all times lies. @param share 0 to 1 */
export const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

/** Clock ticks a second, as Linux counts a process's time. */
const ticks = 100;

/** @returns seconds of processor time that a process has taken so far, all its threads together */
export const processorSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks;
};
