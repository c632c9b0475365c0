import type { GroupId, OfficerId } from "../groups/types.ts";
import type { Recurrence } from "../notices/next-times.ts";
import type { Ask } from "../notices/types.ts";
import type { MediaRef } from "../ports.ts";

/** What a series publishes each time: the same notice, or the next tip of a column. */
export type Announced =
  | {
      readonly is: "notice";
      readonly ask: Ask;
      readonly body: string;
      readonly media: readonly { readonly kind: "picture" | "video"; readonly media: MediaRef }[];
      /** 紧急. */
      readonly pressing?: true;
    }
  | {
      readonly is: "column";
      /** Its name, as it is kept. */
      readonly column: string;
      /** How many tips this series has published, so that the next is the one at this index. */
      tipsUsed: number;
    };

/** What became of one time of a series. Append-only. */
export type Occurrence = { readonly at: number } & (
  | { readonly became: "published"; readonly number: number }
  /** 跳过. */
  | { readonly became: "skipped" }
  /** The bot was not there, or not logged in, for too long. */
  | { readonly became: "missed" }
  /** Every group had had its automatic messages of the day. */
  | { readonly became: "no room" }
  /** The column had no tip left. */
  | { readonly became: "used up" }
);

/** 定时1: something that is published again and again. Its state is derived from these facts. */
export interface Series {
  /** 1 for 定时1. */
  readonly number: number;
  readonly rule: Recurrence;
  /** At least one. */
  readonly groups: readonly GroupId[];
  readonly what: Announced;
  readonly createdAt: number;
  /** Who looks after what it publishes. */
  readonly createdBy: OfficerId;
  /** May go out in quiet hours: he chose so when he was asked. */
  readonly urgent: boolean;
  /** Nothing is published from here on; absent while it runs. */
  pausedAt?: number;
  /** When it last went on after a pause: what fell into the pause is over. */
  resumedAt?: number;
  cancelledAt?: number;
  /** 跳过: this one time is left out. */
  skips?: number;
  /** Oldest first; of very many the oldest are forgotten. */
  occurrences: Occurrence[];
}

/** 栏目: tips that are published one after another. */
export interface Column {
  readonly name: string;
  /** As they stand in the group; only ever added to. */
  tips: readonly string[];
  readonly addedAt: number;
}

/** 定时 and 栏目. One file. */
export interface Schedules {
  /** By number. */
  series: Record<number, Series>;
  /** By name. */
  columns: Record<string, Column>;
  /** The number of the next series. */
  next: number;
}

/** What a store holds for this folder. */
export interface ScheduleBook {
  schedules: Schedules;
}

/** Nothing scheduled, no column. */
export function emptySchedules(): Schedules {
  return { series: {}, columns: {}, next: 1 };
}
