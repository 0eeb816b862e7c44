/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.scss';
declare module '*.css';

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV: 'weapp' | 'h5';
    /** Version in package.json, fixed at build time. */
    readonly VERSION: string;
    /** Environment id of CloudBase that the mini-program calls, fixed at build time. */
    readonly CLOUDBASE_ENV: string;
    /** Address of the cloud's HTTP interface that the browser build calls; empty for the page's own origin. */
    readonly API_ADDRESS: string;
  }
}
