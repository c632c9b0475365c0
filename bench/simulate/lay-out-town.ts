import type { Cast } from "../../test/scenarios/support/street.ts";

/** The trades of the town, each a tag. */
export const trades = ["网吧", "密室", "民宿", "足浴", "棋牌室"] as const;
/** How many groups each trade has. */
const groupsPerTrade = 4;
/** How many shops each group has, one keeper each. */
export const shopsPerGroup = 20;

const first = [..."星云海天蓝金银龙凤"];
const second = [..."空湖洋河都港湾苑城"];
const surnames = [..."李王张刘陈杨赵黄周吴徐孙"];

/** One shop and who speaks for it. */
export interface Shop {
  readonly name: string;
  /** As he calls himself in the group. */
  readonly keeper: string;
}

/** One group of the town. */
export interface TownGroup {
  readonly topic: string;
  readonly tag: string;
  readonly shops: readonly Shop[];
}

/** Twenty groups of twenty shops; no name comes twice. */
export function layOutTown(): TownGroup[] {
  return trades.flatMap((tag) =>
    Array.from({ length: groupsPerTrade }, (_, group) => ({
      topic: `${tag}${group + 1}群`,
      tag,
      shops: Array.from({ length: shopsPerGroup }, (__, shop) => nameShop(tag, group * shopsPerGroup + shop)),
    })),
  );
}

function nameShop(tag: string, index: number): Shop {
  const name = `${first[index % first.length]}${second[Math.floor(index / first.length)]}${tag}`;
  return { name, keeper: `${name}-老${surnames[index % surnames.length]}` };
}

/** The same as WeChat is to show it. */
export function castOf(groups: readonly TownGroup[]): Cast {
  return Object.fromEntries(
    groups.map(({ topic, tag, shops }) => [topic, { tag, members: shops.map(({ keeper }) => keeper) }]),
  );
}
