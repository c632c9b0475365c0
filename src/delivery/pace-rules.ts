import { dayMs, minuteMs } from "../zone.ts";

/** From `min` to `max` milliseconds, both included. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** Minutes of the Shanghai day, `from` included, `to` not; `from` after `to` runs over midnight. Equal = none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** How fast and when the bot may speak. */
export interface PaceRules {
  /** Silence before a text to a group, counted from the last message of any kind. */
  readonly textGap: Span;
  /** Silence before a picture or a video to a group. */
  readonly pictureGap: Span;
  /** Silence before a message to an officer; never more than before a text to a group. */
  readonly officerGap: Span;
  /** Messages to groups a Shanghai day. */
  readonly dailyMessages: number;
  /** When groups are left in peace; absent = never. */
  readonly quietHours?: QuietHours | undefined;
  /** Codes that stop everything to groups: for so many milliseconds, or until the next login. */
  readonly breaker: Readonly<Record<number, number | "login">>;
  /**
   * While a timed breaker is open, officers (few, and they must learn of it) are still told: `pauseMs` after each refusal, and no more once
   * `refusals` of their messages were refused.
   */
  readonly officersMeanwhile: { readonly pauseMs: number; readonly refusals: number };
}

/**
 * What people report the web service bears: one message every 3–8 s, pictures slower, an hour's rest after 1205. 1203 = this machine is refused; 1100,
 * 1101, 1102 = the session is over.
 */
export const defaultPaceRules: PaceRules = {
  textGap: { min: 3_000, max: 8_000 },
  pictureGap: { min: 5_000, max: 12_000 },
  officerGap: { min: 1_000, max: 2_000 },
  dailyMessages: 500,
  quietHours: { from: 21 * 60, to: 8 * 60 },
  breaker: { 1205: 60 * minuteMs, 1203: dayMs, 1100: "login", 1101: "login", 1102: "login" },
  officersMeanwhile: { pauseMs: minuteMs, refusals: 3 },
};
