/** What certificate, plaque and naming document say of one title. */
export interface TitlePaper {
  /** Full name of the honour: 二(一). */
  readonly programme: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  /** For example `创字〔2020〕7号`. */
  readonly number: string;
  /** 颁发单位: the union that names. */
  readonly issuer: string;
  /** `2020年11月2日` */
  readonly date: string;
  /** Verification code of this issue of the certificate. */
  readonly code: string;
  /** Address of the public page that verifies it. */
  readonly checkUrl: string;
  /** Which issue it is: 1, and more where it was re-issued or corrected. */
  readonly issue: number;
}
