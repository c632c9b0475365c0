import { namesApart } from "../groups/name-apart.ts";
import type { Site, SiteId } from "../groups/types.ts";
import type { Turn } from "./turn.ts";

/** The names of sites in the order given, those of one name told apart; the id of one that is gone. */
export function namesOfSites({ book }: Pick<Turn, "book">, sites: readonly SiteId[]): string[] {
  return sites.map(namesApart(book.directory));
}

/** Sites as they are offered to be chosen from: with the address where the name alone does not tell. */
export function choicesOf(
  turn: Pick<Turn, "book">,
  sites: readonly Site[],
): { readonly name: string; readonly address?: string | undefined }[] {
  const nameOf = namesApart(turn.book.directory);
  return sites.map(({ id, name, address }) => {
    const apart = nameOf(id);
    return apart === name ? { name, address } : { name: apart };
  });
}
