interface Environment {
  readonly API_ADDRESS?: string | undefined;
  readonly CLOUDBASE_ENV?: string | undefined;
}

/**
 * @returns where the browser build calls the cloud: API_ADDRESS where it is given (another region, an address of
 * one's own), else the gateway of the environment CLOUDBASE_ENV, else the page's own origin
 */
export const apiAddress = ({ API_ADDRESS: given, CLOUDBASE_ENV: environment }: Environment): string => {
  if (given) return given.replace(/\/+$/, '');
  return environment ? `https://${environment}.api.tcloudbasegateway.com` : '';
};
