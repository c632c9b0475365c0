import type { SiteId } from "../../groups/types.ts";
import { minuteMs } from "../../zone.ts";
import type { PendingMedia } from "../types.ts";

/** After a longer pause between two photos he may have gone on to another shop, milliseconds. */
const longPause = 5 * minuteMs;

/** A shop he named, and when. */
export interface NamedAt {
  readonly site: SiteId;
  readonly at: number;
}

/** Photos that may belong to what he found at a shop. */
export interface SortedPhotos {
  /** Those taken in one go, in the order sent. */
  readonly bursts: readonly (readonly PendingMedia[])[];
  /** He has to say which belong: there are several bursts, or he named another shop after the last. */
  readonly doubtful: boolean;
}

/** Sorts photos: a long pause, or another shop named in between, sets them apart. `named`: the shops he named lately, in any order. */
export function sortPhotos(
  photos: readonly PendingMedia[],
  site: SiteId,
  named: readonly NamedAt[],
  now: number,
): SortedPhotos {
  const others = named.filter((one) => one.site !== site);
  const isOtherBetween = (from: number, to: number): boolean =>
    others.some(({ at }) => at > from && at <= to);
  const bursts: PendingMedia[][] = [];
  for (const photo of photos) {
    const burst = bursts.at(-1);
    const last = burst?.at(-1);
    if (burst && last && photo.at - last.at <= longPause && !isOtherBetween(last.at, photo.at)) {
      burst.push(photo);
    } else bursts.push([photo]);
  }
  const newest = photos.at(-1);
  return {
    bursts,
    doubtful: bursts.length > 1 || (newest !== undefined && isOtherBetween(newest.at, now)),
  };
}
