import { addSites } from "../../src/groups/add-site.ts";
import { addOfficer } from "../../src/groups/officers.ts";
import {
  type Directory,
  emptyDirectory,
  type GroupId,
  type MemberId,
  type OfficerId,
  type SiteId,
} from "../../src/groups/types.ts";
import { emptyInspections, type Inspections } from "../../src/inspections/types.ts";
import type { LedgerCell, LedgerFacts, LedgerSheet } from "../../src/ledger/types.ts";
import type { Answer, Hazard, NoticeFile, Verdict } from "../../src/notices/types.ts";
import type { AccountId, MediaRef } from "../../src/ports.ts";
import type { ReadingKind } from "../../src/replies/types.ts";
import { dayMs, hourMs, instantOf } from "../../src/zone.ts";

export const zhang = "o1" as OfficerId;
const group = "g1" as GroupId;

/** A day of November 2026 at that hour. */
export function november(day: number, hour = 14): number {
  return instantOf(2026, 11, day, hour);
}

/** A file of that content as the store names it. */
export function fileOf(content: string, type: MediaRef["type"] = "jpg"): MediaRef {
  return { hash: Buffer.from(content).toString("hex").padEnd(64, "0"), type, size: 1 };
}

type VerdictHere = Verdict extends infer V ? (V extends { site: SiteId } ? Omit<V, "site"> : never) : never;

/** A hazard at a site, with what was said and ruled, in hours since it was found. */
export interface HazardStory {
  readonly number: number;
  readonly site: SiteId;
  readonly words?: string;
  readonly at?: number;
  /** Hours until the deadline; absent for none. */
  readonly due?: number;
  readonly before?: readonly MediaRef[];
  readonly hazard?: Partial<Hazard>;
  readonly said?: readonly (readonly [hours: number, kind: ReadingKind | MediaRef, text?: string])[];
  readonly ruled?: readonly (readonly [hours: number, verdict: VerdictHere, reason?: string])[];
  readonly with?: Partial<NoticeFile["notice"]>;
}

/** A street with 星空网吧, 蓝天网吧 and =迷雾密室, one officer, and whatever is told of them; the ledger of November 2026 is made on the 30th. */
export class LedgerStation {
  readonly directory: Directory = emptyDirectory();
  readonly inspections: Inspections = emptyInspections();
  readonly files: NoticeFile[] = [];
  readonly sites: readonly SiteId[];

  constructor() {
    addOfficer(this.directory, "张智军", "111111", november(1));
    this.directory.groups[group] = {
      id: group,
      name: "网吧店主群",
      tags: ["网吧"],
      channel: "bot",
      registeredAt: november(1),
    };
    addSites(
      this.directory,
      [
        { name: "星空网吧", aliases: [], category: "网吧" },
        { name: "蓝天网吧", aliases: [], category: "网吧" },
        { name: "=迷雾密室", aliases: [], category: "密室" },
      ],
      november(1),
    );
    this.sites = Object.keys(this.directory.sites) as SiteId[];
    const first = this.directory.sites[this.site(0)];
    if (!first) throw new Error("there is no shop");
    Object.assign(first, {
      address: "幸福路3号",
      person: "李强",
      phone: "13812345678",
      officer: "王敏",
    });
  }

  site(index: number): SiteId {
    const found = this.sites[index];
    if (found === undefined) throw new Error(`there is no shop ${index}`);
    return found;
  }

  /** Somebody found something. */
  found(story: HazardStory): void {
    const at = story.at ?? november(10);
    const { site, number } = story;
    const hazard: Hazard = { site, shown: "anonymous", ...story.hazard };
    const body = story.words ?? "二楼通道堆物";
    this.files.push({
      notice: {
        number,
        ask: "rectify",
        title: body,
        body,
        media: story.before ?? [],
        groups: [group],
        createdAt: at,
        createdBy: zhang,
        sendAt: at,
        urgent: false,
        ...(story.due === undefined ? {} : { dueAt: at + story.due * hourMs }),
        recipients: [{ site, groups: [group], nobodyThere: false }],
        rulings: (story.ruled ?? []).map(([hours, verdict, reason], index) => ({
          id: index + 1,
          at: at + hours * hourMs,
          by: zhang,
          verdict: { ...verdict, site } as Verdict,
          ...(reason === undefined ? {} : { reason }),
        })),
        reminders: [],
        hazard,
        ...story.with,
      },
      sheets: {
        [group]: {
          group,
          parts: [],
          deliveredAt: at,
          answers: (story.said ?? []).map(([hours, what, text], index) =>
            answer(number, index, site, at + hours * hourMs, what, text ?? ""),
          ),
        },
      },
    });
  }

  /** What the ledger of November is made of. */
  facts(change: Partial<LedgerFacts> = {}): LedgerFacts {
    return {
      files: this.files,
      directory: this.directory,
      inspections: this.inspections,
      period: { from: november(1, 0), to: november(30, 0) + dayMs },
      maySeeNotice: () => true,
      maySeeCheck: () => true,
      wantsSite: () => true,
      phones: false,
      now: november(30, 18),
      ...change,
    };
  }
}

/** The rows of a table, each by its headings; what is empty left out. */
export function byHeading({
  columns,
  rows,
}: Pick<LedgerSheet, "columns" | "rows">): Record<string, LedgerCell>[] {
  return rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, index) => (cell === "" ? [] : [[columns[index]?.heading ?? "", cell] as const])),
    ),
  );
}

function answer(
  number: number,
  index: number,
  site: SiteId,
  at: number,
  what: ReadingKind | MediaRef,
  text: string,
): Answer {
  const isFile = typeof what !== "string";
  return {
    messageId: `m${number}-${index}`,
    account: "bot" as AccountId,
    at,
    by: "p1" as MemberId,
    sites: [site],
    kind: isFile ? (what.type === "jpg" ? "picture" : "video") : "text",
    text,
    ...(isFile ? { media: what } : {}),
    reading: { kind: isFile ? "unclear" : what, confidence: 1, because: "" },
    which: "",
    source: "group",
  };
}
