import type { SiteId } from "../../groups/types.ts";
import type { ReadingKind } from "../../replies/types.ts";
import type { Notice, NoticeFile } from "../types.ts";
import { findClosing } from "./closing-ruling.ts";
import { isHazard } from "./hazard-of.ts";

/** Which of the open notices a speaker may mean, as far as hazards are concerned. */
export interface HazardsOfSpeaker {
  /** His open hazards, in the order of the notices looked at; empty for one who is not placed. */
  readonly his: readonly NoticeFile[];
  /**
   * Whether an unaddressed word of his may be for this notice. A hazard is nobody's but its shop's, so that the others' receipts are not lost on it; what says that it
   * is gone, or cannot be, and a picture, is for his open hazard and not for a newer notice that asks for a receipt.
   */
  fits(number: number): boolean;
  /**
   * With what stands in the same message and is his too: 收到 is said of a message, not of one of its items. Without what is another shop's; what one who is not placed has named or quoted stays, and counts once he is placed.
   */
  together(numbers: readonly number[]): readonly number[];
}

/** Somebody's message, as far as this rule looks at it. */
export interface SaidOfHazards {
  /** Whom he speaks for; empty while he is not placed. */
  readonly sites: readonly SiteId[];
  /** It is a picture or a video. */
  readonly isShown: boolean;
  /** How it reads against one of the open notices; `undefined` for a number that is not among them. */
  readonly kindFor: (number: number) => ReadingKind | undefined;
}

/** Looks at the notices open where he speaks. */
export function hazardsOf(open: readonly NoticeFile[], said: SaidOfHazards): HazardsOfSpeaker {
  const { sites, isShown, kindFor } = said;
  const notices = open.map(({ notice }) => notice);
  const isHis = (notice: Notice): boolean =>
    (notice.hazard === undefined || sites.includes(notice.hazard.site)) &&
    (notice.exceptSite === undefined || !sites.includes(notice.exceptSite));
  const isOpen = (notice: Notice): boolean => !isHazard(notice) || findClosing(notice) === undefined;
  const isAboutHazard = notices.some(
    (notice) =>
      isHazard(notice) &&
      isHis(notice) &&
      isOpen(notice) &&
      (isShown || ofHazard.includes(kindFor(notice.number) ?? "none")),
  );
  return {
    his: open.filter(({ notice }) => isHazard(notice) && isHis(notice) && isOpen(notice)),
    fits(number) {
      const notice = notices.find((one) => one.number === number);
      return notice !== undefined && isHis(notice) && isOpen(notice) && (!isAboutHazard || isHazard(notice));
    },
    together(numbers) {
      const messages = new Set(
        notices.filter(({ number }) => numbers.includes(number)).map((notice) => messageOf(notice)),
      );
      return notices
        .filter((notice) =>
          isHis(notice)
            ? messages.has(messageOf(notice))
            : sites.length === 0 && numbers.includes(notice.number),
        )
        .map(({ number }) => number);
    },
  };
}

/** What a shop says of a hazard and of nothing else. */
const ofHazard: readonly ReadingKind[] = ["done", "cannot"];

/** The number of the message a notice stands in. */
export function messageOf({ number, postedWith }: Pick<Notice, "number" | "postedWith">): number {
  return postedWith ?? number;
}
