/** Components that only hold others. */
export const plainTags = [
  'page',
  'host',
  'view',
  'cover-view',
  'root-portal',
  'text',
  'swiper-item',
] as const;

/** Components with a behaviour of their own. */
export const behavingTags = [
  'button',
  'checkbox',
  'checkbox-group',
  'radio',
  'radio-group',
  'switch',
  'form',
  'label',
  'canvas',
  'icon',
  'image',
  'cover-image',
  'progress',
  'web-view',
  'navigator',
  'page-meta',
  'navigation-bar',
  'picker',
  'picker-view',
  'picker-view-column',
  'rich-text',
  'scroll-view',
  'slider',
  'swiper',
  'input',
  'textarea',
] as const;

/** The built-in components the runner knows; a template that uses another one is reported. */
export const builtInTags: ReadonlySet<string> = new Set([...plainTags, ...behavingTags]);
