import type { Page } from 'playwright-core';
import type { Part, Programme } from '../programme';
import type { Screen } from './screens';

/** A file that a user attaches. */
export interface Attachment {
  readonly name: string;
  readonly content: Buffer;
}

/** Where a user sits: with a phone in the hand, or at a desk. */
export type Seat = 'phone' | 'desk';

/**
 * What a user does, by the words on the screen. The same in the browser and in the package, so that one story
 * can be told in both. Every deed waits until what it needs is there and fails after twenty seconds.
 */
export interface Hands {
  /** For what only one build can show. */
  readonly page: Page;
  /** Opens the program, or one of its pages: `public/check`. Where a person is to sign in, does so. */
  open(page?: string, query?: Readonly<Record<string, string>>): Promise<void>;
  /** Taps what bears exactly these words; the topmost, where several do. */
  tap(words: string | RegExp): Promise<void>;
  /** Taps the button with these words; for words that stand elsewhere too. */
  press(words: string): Promise<void>;
  /** Ticks one of several boxes. */
  check(option: string): Promise<void>;
  /** Says yes to the question that lies over the page, by the words of its deed; `twice` faster than any answer comes. */
  confirm(deed: string, twice?: 'twice'): Promise<void>;
  /** Types into the field with this label, in the place of what was there. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses one of several, laid out or in a list. */
  choose(label: string, option: string): Promise<void>;
  /** @param value `2018` or `1986-04` */
  date(label: string, value: string): Promise<void>;
  /** Attaches a picture below the question with this label, and waits until it is stored. */
  attach(label: string, picture: Attachment): Promise<void>;
  /** Takes a photo for the entry being logged, and waits until it lies in the grid. @param place 1 for the first */
  takePhoto(picture: Attachment, place: number): Promise<void>;
  /** One of the five tabs. */
  tab(words: '首页' | '待办' | '申报' | '台账' | '工作室' | '消息' | '我的'): Promise<void>;
  back(): Promise<void>;
  /** Waits until these words, or what the pattern tells, can be read. */
  sees(words: string | RegExp): Promise<void>;
  /** Waits until these words are gone. */
  missesNow(words: string | RegExp): Promise<void>;
  /** @returns what stands in the field with this label */
  reads(label: string): Promise<string>;
  /** Gets the PDF that the page offers; in the browser it must come under this name, WeChat's reader has none. */
  getPdf(name: string): Promise<Buffer>;
  offline(off: boolean): Promise<void>;
  /** The device has no room left for what the open program wants to keep, or has room again. */
  fullStorage(full: boolean): Promise<void>;
  /** The program is ended from outside, as a phone does that needs memory. What it kept on the device stays. */
  kill(): Promise<void>;
  /** Keeps a picture of the screen in test-results. */
  photograph(name: string): Promise<void>;
  /** Pixels by which the page reaches past the side of the screen. */
  sideways(): Promise<number>;
  /** Everything that went wrong behind the screen: must be empty at the end. */
  complaints(): Promise<readonly string[]>;
  leave(): Promise<void>;
}

/** Gives hands to people, in one of the two builds. */
export interface Build {
  readonly name: 'browser' | 'package';
  /**
   * @param part null: someone who has not signed in
   * @param screen another than the seat's own
   */
  hands(programme: Programme, part: Part | null, seat: Seat, screen?: Screen): Promise<Hands>;
  close(): Promise<void>;
}
