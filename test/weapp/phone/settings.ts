/** The device a phone pretends to be. Lengths in CSS pixels. */
export interface DeviceSettings {
  width: number;
  height: number;
  pixelRatio: number;
  statusBarHeight: number;
  /** height of the home indicator's strip at the bottom, 0 for a phone with a button */
  safeBottom: number;
  /** WeChat's `fontSizeSetting`: the font size the user chose */
  fontSize: number;
  /** what it is for a user who chose nothing */
  normalFont: number;
  theme: 'light' | 'dark';
  platform: 'ios' | 'android';
  /** WeChat's version and its base library's */
  version: string;
  SDKVersion: string;
}

/** What stays on a phone when the app is killed. */
export interface SavedState {
  storage: Record<string, string>;
  /** base64 by path */
  files: Record<string, string>;
  /** whether the user has agreed to the privacy guide */
  agreed: boolean;
}

/** A file that the test's user will choose. */
export interface ChosenFile {
  name: string;
  /** base64 */
  content: string;
  type: 'image' | 'video' | 'file';
}

/** A place that the test's user will point to. Degrees, GCJ-02. */
export interface ChosenPlace {
  name: string;
  address: string;
  latitude: number;
  longitude: number;
}

/** What a launch or a return from the background carries. */
export interface EnterOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: Record<string, unknown>;
  shareTicket?: string;
}

/** One `setData`: when, milliseconds since the launch, how large, and on which page. */
export interface SetDataRecord {
  at: number;
  bytes: number;
  route: string;
}

/** One use of the network. */
export interface RequestRecord {
  kind: 'function' | 'request' | 'download' | 'upload';
  name: string;
  at: number;
  milliseconds: number;
  ok: boolean;
  /** the argument of a function call, as JSON */
  data?: string;
}

/** A picture on the page that is shown: its own size and the size it is shown in, pixels of the device. */
export interface PictureSize {
  source: string;
  width: number;
  height: number;
  shownWidth: number;
  shownHeight: number;
  /** CSS object-fit: `fill` stretches. */
  fit: string;
}

/** What a launch cost: milliseconds of the package's scripts until the first page stood, bytes of its first setData. */
export interface LaunchCost {
  script: number;
  firstData: number;
}

/** The size of the page that is shown: nodes, nesting, most children, and how far it reaches past the screen's side. */
export interface TreeSize {
  sideways: number;
  nodes: number;
  depth: number;
  children: number;
}
