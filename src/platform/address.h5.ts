/// <reference lib="dom" />

/** Writes the parameters into the page's address without leaving the page, so that it can be copied and reloaded. */
export const keepInAddress = (parameters: Readonly<Record<string, string>>): void => {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
};
