/**
 * What a component says to a screen reader, for the components that pages use. Taro writes none of these into its
 * templates: the build adds them to the templates (plugin.ts), the package to its names (runtime.ts).
 * A value is what stands where a page gives none; '' leaves the attribute out.
 */
const spoken = {
  role: '',
  'aria-label': '',
  'aria-hidden': 'false',
  'aria-checked': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
  'aria-modal': '',
} as const;

const components = [
  'View',
  'Text',
  'Image',
  'Button',
  'Input',
  'Textarea',
  'Picker',
  'ScrollView',
  'Switch',
  'Canvas',
] as const;

/** @returns the attributes by component; new objects each time, since Taro writes into them */
export const spokenAttributes = (): Record<string, Record<string, string>> =>
  Object.fromEntries(components.map((name) => [name, { ...spoken }]));
