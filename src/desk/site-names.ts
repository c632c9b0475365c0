import type { SiteId } from "../groups/types.ts";
import type { Turn } from "./turn.ts";

/** The names of sites in the order given; the id of one that is gone. */
export function namesOfSites({ book }: Pick<Turn, "book">, sites: readonly SiteId[]): string[] {
  return sites.map((site) => book.directory.sites[site]?.name ?? site);
}
