import { introduce } from "../../delivery/introduce.ts";
import { Declined } from "../../errors.ts";
import { groupsAddressed } from "../../groups/groups-addressed.ts";
import { foldName } from "../../groups/names.ts";
import { grantGroup, groupsOfOfficer, mayUseGroup } from "../../groups/officer-groups.ts";
import { groupOfName, registerByHand, setChannel } from "../../groups/set-channel.ts";
import { sitesOfGroup } from "../../groups/sites-of-group.ts";
import type { Group } from "../../groups/types.ts";
import { listQueuedIn } from "../../notices/mark-posted.ts";
import { isLive } from "../../notices/notice-status.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import type { CommandOf } from "../command.ts";
import { tellHolders } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { checkTags, introducerOf } from "./register-room.ts";

const longestName = 40;

/** 手工 网吧店主群: from now on people post there, and the bot does not. */
export function switchByHand(turn: Turn, { names }: CommandOf<"byHand">): Outcome {
  const { directory } = turn.book;
  const groups = getNamed(turn, names, "手工");
  const changed = setChannel(
    directory,
    groups.map(({ id }) => id),
    "by hand",
  );
  if (changed.length === 0) return answer(byHandTexts.alreadyByHand(groups.map(({ name }) => name)));
  const waiting = changed.flatMap(({ id }) => listQueuedIn(turn.book, id));
  tellAbout(turn, changed, colleagueTexts.byHand);
  return answer(
    byHandTexts.switched(
      changed.map(({ name }) => name),
      [...new Set(waiting)].sort((one, other) => one - other),
    ),
  );
}

/** 自动 网吧店主群: the bot posts there again; what nobody ticked as posted only when he says so. */
export function switchByBot(turn: Turn, { names, resend }: CommandOf<"byBot">): Outcome {
  const { directory } = turn.book;
  const groups = getNamed(turn, names, "自动");
  const back = groups.filter(({ channel }) => channel === "by hand");
  if (back.length === 0) return answer(byHandTexts.alreadyByBot(groups.map(({ name }) => name)));
  for (const { id, name } of back) {
    const waiting = resend ? [] : listQueuedIn(turn.book, id);
    if (waiting.length > 0) {
      const command = names === "全部" ? "全部自动 补发" : `自动 ${name} 补发`;
      throw new Declined(byHandTexts.tickFirst(name, waiting, command));
    }
  }
  setChannel(
    directory,
    back.map(({ id }) => id),
    "bot",
  );
  tellAbout(turn, back, colleagueTexts.byBot);
  const isBound = back.every(({ id }) => turn.bindings.roomOf(id) !== undefined);
  return answer(
    byHandTexts.switchedBack(
      back.map(({ name }) => name),
      isBound,
    ),
  );
}

/** 登记手工 网吧店主群 网吧: a group the bot is not in. */
export function registerGroupByHand(turn: Turn, { name, tags }: CommandOf<"registerByHand">): Outcome {
  const { directory } = turn.book;
  if (name === undefined || tags.length === 0) throw new Declined(byHandTexts.howToRegister());
  if (foldName(name) === "" || [...name].length > longestName) throw new Declined(byHandTexts.badName());
  checkTags(turn, tags);
  const known = groupOfName(directory, name);
  if (known) {
    const isHis = mayUseGroup(directory, turn.officer, known.id);
    throw new Declined(isHis ? byHandTexts.nameTaken(known.name) : byHandTexts.nameOfOthers(known.name));
  }
  const group = registerByHand(directory, name, tags, turn.now);
  grantGroup(directory, turn.officer, group.id);
  const said = byHandTexts.registered(name, group.tags, sitesOfGroup(directory, group.id).length);
  const introduction = introduce(turn.book, group.id, introducerOf(turn), turn.now);
  return introduction === undefined
    ? answer(said)
    : {
        say: [`${said}\n${byHandTexts.introduceYourself}`],
        hand: [{ kind: "text", text: introduction }],
      };
}

/** Whoever holds open notices in these groups hears once who posts there from now on. */
function tellAbout(turn: Turn, groups: readonly Group[], text: typeof colleagueTexts.byHand): void {
  const ids = new Set(groups.map(({ id }) => id));
  const notices = Object.values(turn.book.notices)
    .map(({ notice }) => notice)
    .filter((notice) => isLive(notice) && notice.groups.some((id) => ids.has(id)));
  const names = groups.map(({ name }) => name);
  tellHolders(turn, notices, (by, his) => text(by, names, his));
}

function getNamed({ book, officer }: Turn, names: string, word: string): readonly Group[] {
  if (names === "") throw new Declined(byHandTexts.whichToSwitch(word));
  const all = groupsOfOfficer(book.directory, officer);
  const { groups, unknown } = groupsAddressed(names, all);
  if (unknown.length > 0 || groups.length === 0) {
    throw new Declined(
      byHandTexts.unknownGroups(
        unknown.length > 0 ? unknown : [names],
        all.map(({ name }) => name),
      ),
    );
  }
  return groups;
}
