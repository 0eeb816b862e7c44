/** A piece of HTML; whatever is put into it from outside is escaped. */
export interface Html {
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const written = (value: string | number | Html | readonly Html[]): string => {
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(({ html }) => html).join('');
  return String(value).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
};

/** Template of HTML: texts and numbers are escaped, pieces stay as they are. */
export const html = (
  texts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html => ({
  html: texts
    .map((text, index) => text + (index < values.length ? written(values[index] ?? '') : ''))
    .join(''),
});
