import type { CompiledPackage } from '../compile';
import { reportFailure } from './failures';
import { device } from './wx/device';

let themes: CompiledPackage['theme'] = { light: {}, dark: {} };

/** Takes theme.json. */
export function useThemes(given: CompiledPackage['theme']): void {
  themes = given;
}

/** A value of app.json or of a page's JSON: `@name` stands for what the theme of now says. */
export function themed(value: string): string {
  if (!value.startsWith('@')) return value;
  const found = themes[device().theme][value.slice(1)];
  if (found === undefined) reportFailure(`theme.json has no ${value} for ${device().theme}`);
  return found ?? '';
}
