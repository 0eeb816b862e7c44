/** Reads options of the form `--name=value` that a bench was started with. */

/** @returns the value as it was typed, or undefined where the option is missing */
export function wordOf(name: string): string | undefined {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given?.slice(name.length + 3);
}

/** @returns the value as a number */
export function numberOf(name: string, fallback: number): number {
  const given = wordOf(name);
  return given === undefined ? fallback : Number(given);
}

/** @returns the values between commas as numbers */
export function numbersOf(name: string, fallback: readonly number[]): readonly number[] {
  return wordOf(name)?.split(',').map(Number) ?? fallback;
}
