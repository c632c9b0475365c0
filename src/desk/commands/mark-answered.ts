import { Declined } from "../../errors.ts";
import type { SiteId } from "../../groups/types.ts";
import { isOut } from "../../notices/correct-notice.ts";
import { rule } from "../../notices/rule.ts";
import { listStandings } from "../../notices/standing.ts";
import type { NoticeFile, Way } from "../../notices/types.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { rulingTexts } from "../../texts/desk-rulings.ts";
import type { CommandOf } from "../command.ts";
import { findSites } from "../find-sites.ts";
import { pickForSites } from "../pick-for-sites.ts";
import { listOpen } from "../pick-notice.ts";
import { Asked } from "../questions.ts";
import { namesOfSites } from "../site-names.ts";
import { takeSites } from "../take-sites.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** How what was done begins, where no shop is named before it. */
const deed =
  /^(?:已|我|都|打电话|电话|当面|上门|口头|微信|群里|私聊|答复|回复|答了|解释|说明|处理|解决|告知|联系|沟通)/u;
/** A digit chooses one of these. */
const mostOptions = 9;

/**
 * 反馈 31 星空 已电话答复: what the shop asked was answered outside the group. Whether it owes a 收到 does not change. Without a shop, 反馈 31 已电话答复, the
 * only one that waits for an answer is meant.
 */
export function markAnswered(turn: Turn, { words }: CommandOf<"answered">): Outcome {
  if (words.trim() === "") throw new Declined(rulingTexts.howToAnswer());
  const waits = (one: NoticeFile): boolean => sitesWaiting(turn, one).length > 0;
  const anyWaits = deed.test(words) && listOpen(turn).some(waits);
  const picked = pickForSites(turn, "反馈", words, anyWaits ? waits : () => true, true);
  const { file } = picked;
  const { notice } = file;
  if (!isOut(file)) throw new Declined(rulingTexts.notOutYet(notice.number));
  const { sites, rest } = hasNoShop(turn, picked.words, file)
    ? { sites: [getWaiting(turn, picked.words, file)], rest: picked.words }
    : takeSites(turn, picked.words, file);
  const reason = rest === "" ? undefined : rest;
  for (const site of sites) {
    rule(notice, turn.officer, { is: "answered", site, way: wayIn(rest) }, turn.now, reason);
  }
  const names = namesOfSites(turn, sites);
  tellHolder(turn, notice, (by) => colleagueTexts.answered(by, notice, names, reason));
  return answer(rulingTexts.answered(notice.number, names, reason));
}

function hasNoShop({ book }: Turn, words: string, { notice }: NoticeFile): boolean {
  const addressed = notice.recipients.flatMap(({ site }) => book.directory.sites[site] ?? []);
  return deed.test(words) && findSites(words.split(/\s+/u)[0] ?? "", addressed).length === 0;
}

/** The only shop that waits for an answer; throws {@link Declined} when none does, {@link Asked} when several do. */
function getWaiting(turn: Turn, words: string, file: NoticeFile): SiteId {
  const chosen = turn.chosen[words];
  if (chosen !== undefined) return chosen;
  const { number } = file.notice;
  const waiting = sitesWaiting(turn, file);
  const [only, second] = waiting;
  if (only === undefined) throw new Declined(rulingTexts.nobodyWaits(number));
  if (second === undefined) return only;
  if (waiting.length > mostOptions) throw new Declined(rulingTexts.manyWait(number, waiting.length));
  const names = namesOfSites(turn, waiting);
  throw new Asked(rulingTexts.whoWaits(number, names), { of: "site", word: words, options: waiting });
}

function sitesWaiting({ book, now }: Turn, file: NoticeFile): SiteId[] {
  return listStandings(file, book.directory, now)
    .filter(({ toReview }) => toReview.length > 0)
    .map(({ site }) => site);
}

function wayIn(reason: string): Way {
  if (/电话|来电/u.test(reason)) return "电话";
  if (/当面|上门|口头|现场/u.test(reason)) return "当面";
  return /微信|群里|私聊/u.test(reason) ? "微信" : "其他";
}
