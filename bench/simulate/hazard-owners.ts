import type { Chance } from "../../demo/photos/chance.ts";
import { hourMs } from "../../src/zone.ts";
import type { Town } from "./open-town.ts";
import type { Delivered } from "./witness.ts";

/** The shops at which something was found. */
export interface HazardOwners {
  /** Something arrived: the owner of a hazard says 收到 and, as a rule, what he has done. */
  notice(one: Delivered): void;
}

/** Most put it right within three days and say so; one in five never says anything. */
export function placeHazardOwners(town: Town, chance: Chance): HazardOwners {
  return {
    notice({ kind, to, numbers }) {
      const [number] = numbers;
      if (kind !== "hazard" || number === undefined) return;
      const { notices, directory } = town.store().book();
      const site = notices[number]?.notice.hazard?.site;
      const name = site === undefined ? undefined : directory.sites[site]?.name;
      const shop = town.groups.find(({ topic }) => topic === to)?.shops.find((one) => one.name === name);
      const isSilent = chance() < 0.2;
      const after = (hours: number, text: string): void => {
        town.clock.wakeAt(town.clock.now() + Math.round(hours * hourMs), () => {
          if (shop) town.saysIn(to, shop.keeper, `【回执${number}】${text}`);
        });
      };
      if (isSilent) return;
      after(0.2 + 2 * chance(), "收到，马上整改");
      after(4 + 60 * chance(), "已整改，杂物都清走了");
    },
  };
}
