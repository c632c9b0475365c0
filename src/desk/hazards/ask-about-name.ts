import type { HazardNotice } from "../../notices/rectify/hazard-of.ts";
import { hazardRulingTexts } from "../../texts/rectify.ts";
import { Asked } from "../questions.ts";
import type { Turn } from "../turn.ts";

/** Words about to be posted where nobody is to know the shop must not name it unasked; throws {@link Asked} where they do. */
export function askAboutName(turn: Turn, { hazard }: HazardNotice, words: string): void {
  if (turn.confirmed || hazard.shown === "named") return;
  const found = turn.book.directory.sites[hazard.site];
  const named = [found?.name ?? "", ...(found?.aliases ?? [])].find(
    (name) => name.length > 1 && words.includes(name),
  );
  if (named !== undefined) throw new Asked(hazardRulingTexts.namesShop(named), { of: "warning" });
}
