import { type Chance, oneOf } from "../../demo/photos/chance.ts";
import type { Quote } from "../../src/ports.ts";
import { hourMs, minuteMs } from "../../src/zone.ts";
import type { Shop, TownGroup } from "./lay-out-town.ts";
import type { Town } from "./open-town.ts";
import type { SentKind } from "./sent-kind.ts";
import type { Delivered } from "./witness.ts";

/** Something a keeper said in answer to a notice. */
export interface Said {
  readonly at: number;
  readonly topic: string;
  readonly shop: string;
  readonly text: string;
  /** Absent when nobody heard it. */
  readonly messageId: string | undefined;
  /** The notice he meant. */
  readonly number: number;
  /** His words could mean others as well, or nothing that counts by itself: an officer has to say. */
  readonly isDoubtful: boolean;
}

/** The keepers of the town and all they have said. */
export interface Shopkeepers {
  readonly said: readonly Said[];
  /** Something arrived: whoever is to answer answers in his time. */
  notice(one: Delivered): void;
}

/** How long somebody takes who answers at all, and how many of a hundred are like that. The rest never do. */
const paces = [
  { share: 0.35, from: minuteMs, to: 30 * minuteMs },
  { share: 0.28, from: 30 * minuteMs, to: 8 * hourMs },
  { share: 0.14, from: 8 * hourMs, to: 30 * hourMs },
  { share: 0.06, from: 30 * hourMs, to: 90 * hourMs },
] as const;
/** Of those who have not answered, this part does within three hours of a reminder. */
const movedByReminder = 0.35;

const words = ["收到", "收到！", "收到，已自查", "好的收到", "收到，马上落实"] as const;
const questions = ["几点之前？", "这个我们店也要弄吗？"] as const;
const chatter = ["今天停水吗", "中午聚餐", "谁家有梯子借一下", "[玫瑰]"] as const;

/** Puts the keepers in the groups. The same chance, the same month. */
export function placeShopkeepers(town: Town, chance: Chance): Shopkeepers {
  const said: Said[] = [];
  /** Notices to be answered that each group was shown, with their words. */
  const shown = new Map<string, Map<number, string>>();

  /** Whether the newest announcement in each group is a hazard. */
  const newestHazard = new Map<string, boolean>();

  function answered(topic: string, shop: Shop): Set<number> {
    return new Set(
      said
        .filter((one) => one.topic === topic && one.shop === shop.name && one.messageId !== undefined)
        .map(({ number }) => number),
    );
  }

  function surely(topic: string, shop: Shop): Set<number> {
    return new Set(
      said
        .filter((one) => one.topic === topic && one.shop === shop.name && !one.isDoubtful)
        .filter(({ messageId }) => messageId !== undefined)
        .map(({ number }) => number),
    );
  }

  function say(group: TownGroup, shop: Shop, number: number): void {
    const { topic } = group;
    const before = answered(topic, shop);
    if (before.has(number)) return;
    // What he has answered doubtfully may be what the bot takes the next words for.
    const open = [...(shown.get(topic)?.keys() ?? [])].filter((one) => !surely(topic, shop).has(one));
    const manner = chance();
    const asks = manner < 0.03;
    const bare = manner < 0.5;
    const quote: Quote | undefined =
      !bare && manner < 0.75 ? { name: "回执小助手", text: shown.get(topic)?.get(number) ?? "" } : undefined;
    const label = bare || quote ? "" : `【回执${number}】`;
    const text = asks ? oneOf(chance, questions) : `${label}${oneOf(chance, words)}`;
    const messageId = town.saysIn(topic, shop.keeper, text, quote);
    // Bare words are for the newest notice there that he owes an answer, whatever tips came after it; a hazard asks for them too.
    const isDoubtful = asks || (bare && (open.length > 1 || newestHazard.get(topic) === true));
    said.push({ at: town.clock.now(), topic, shop: shop.name, text, messageId, number, isDoubtful });
  }

  function later(from: number, to: number, act: () => void): void {
    town.clock.wakeAt(town.clock.now() + Math.round(from + chance() * (to - from)), act);
  }

  function answerNotice(group: TownGroup, number: number): void {
    for (const shop of group.shops) {
      let drawn = chance();
      const pace = paces.find(({ share }) => {
        drawn -= share;
        return drawn < 0;
      });
      if (pace) later(pace.from, pace.to, () => say(group, shop, number));
    }
    later(hourMs, 9 * hourMs, () => {
      town.saysIn(
        group.topic,
        oneOf(chance, [group.shops[0] ?? nobody, ...group.shops]).keeper,
        oneOf(chance, chatter),
      );
    });
  }

  function answerReminder(group: TownGroup, number: number): void {
    for (const shop of group.shops) {
      if (answered(group.topic, shop).has(number) || chance() >= movedByReminder) continue;
      later(minuteMs, 3 * hourMs, () => say(group, shop, number));
    }
  }

  return {
    said,
    notice({ kind, to, text, numbers }) {
      const group = town.groups.find(({ topic }) => topic === to);
      if (!group) return;
      for (const number of numbers) {
        if (announcements.includes(kind)) newestHazard.set(to, kind === "hazard");
        if (kind === "notice") {
          const known = shown.get(to) ?? new Map<number, string>();
          shown.set(to, known.set(number, text));
          answerNotice(group, number);
        } else if (kind.startsWith("reminder")) answerReminder(group, number);
      }
    },
  };
}

const announcements: readonly SentKind[] = ["notice", "notice, to inform", "column", "hazard"];
const nobody: Shop = { name: "", keeper: "" };
