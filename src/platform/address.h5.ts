/// <reference lib="dom" />

/**
 * Writes the parameters into the page's address without leaving the page, so that it can be copied and reloaded.
 * @param page the page they belong to, for example `pages/applications`: nothing is written while another is shown
 */
export const keepInAddress = (page: string, parameters: Readonly<Record<string, string>>): void => {
  if (!location.pathname.startsWith(`/${page}/`)) return;
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
};
