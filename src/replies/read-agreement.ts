import type { Clause, Clauses } from "./clauses.ts";
import { containsWord } from "./cover.ts";
import type { Duty } from "./duty/find-duty.ts";
import { reluctanceOf } from "./find-refusal.ts";
import { isAdvert } from "./is-advert.ts";
import { isAgreement, isFine } from "./is-agreement.ts";
import { isRequest } from "./is-request.ts";
import { isUnread } from "./is-unread.ts";
import { isLeisure, judgeStory, type Matter, type Story } from "./judge-story.ts";
import { clearGoodsSet } from "./lexicon.ts";
import { reading } from "./short-reading.ts";
import { isProxy } from "./speaks-for-others.ts";
import type { Reading } from "./types.ts";

/** 应该能到 is no answer; 应该够用 is none about what is asked. */
const doubtsDeed = /(?:好像|可能|应该|也许|大概).{0,4}[能会可到去来没行好是]|不一定/;
/** 现在改了, 还是参加吧: what he said before no longer holds. */
const changed = /改|现在|还是|又|后来|不过/;

/** 让店员小刘在, 我媳妇在店里: someone goes or stays in one's place. */
const substitute =
  /^(?:我|那我?|就|会|不过|但|但是|可以|到时候?)*(?:让|叫|派|喊|安排|由|换|托|请)(?!假|问)|(?:老婆|老公|媳妇|对象|店员|员工|店长|前台|老板娘?|我[妈爸哥姐弟妹]|我(?:女儿|儿子)|夜班|小\p{Script=Han})(?:会|可以|能|也|都)?(?:在|去|来|到|替)/u;

/** 明天我不在，让店员在: what one does not do oneself another does. */
export function sendsAnother(clauses: readonly Clause[]): boolean {
  return clauses.some(({ text, asked }) => !asked && substitute.test(text) && !/[没不]/.test(text));
}

/** 不在店里充 keeps to what is forbidden and refuses nothing; 待会看 puts off, whatever the notice asks. */
export function isReluctant(clauses: readonly Clause[], deeds: readonly (Duty | undefined)[]): boolean {
  return clauses.some((clause, index) => {
    const reluctance = reluctanceOf(clause);
    const kept = deeds[index] === "promise" && reluctance === "refusal" && /[不没]/.test(clause.text);
    return reluctance !== undefined && !kept;
  });
}

/**
 * 好的, [OK], 查过了, 今晚就查: they answer when nothing in the words is about something else. Whoever says that he has done what was asked may add what he
 * likes; beside a bare 好的 a question is his own, and a story is not understood.
 */
export function readAgreement(
  split: Clauses,
  duties: readonly (Duty | undefined)[],
  matter: Matter,
): Reading | undefined {
  const { clauses } = split;
  const agreed = clauses.findIndex((clause) => isAgreement(clause));
  const done = duties.findLastIndex((each) => each === "done" || each === "promise");
  const declined = duties.lastIndexOf("declined");
  const words = clauses.map(({ text }) => text).join();
  if (agreed < 0 && clauses.some(({ text }) => isRequest(text)))
    return reading("none", 0.8, "requestRepeated");
  if (isAdvert(words)) return reading("none", 0.8, "advert");
  if (agreed < 0 && done < 0 && clauses.some(({ text }) => isUnread(text)))
    return reading("none", 0.7, "denied");
  if (agreed < 0 && done < 0) return declined < 0 ? undefined : reading("cannot", 0.7, "refused");
  if (clauses.some(({ text }) => isProxy(text))) return reading("unclear", 0.8, "otherSite");
  const goods = clauses.some(
    ({ text }, index) => duties[index] === undefined && containsWord(text, clearGoodsSet),
  );
  const stories = listStories(clauses, duties, matter);
  if (done < 0 && (goods || stories.includes("social"))) return reading("none", 0.6, "agreedBesideOther");
  if (
    goods ||
    (agreed < 0 && clauses.some((clause, index) => duties[index] === undefined && isLeisure(clause, matter)))
  )
    return reading("unclear", 0.6, "agreedBesideOther");
  const changedMind = done > 0 && clauses.slice(0, done + 1).some(({ text }) => changed.test(text));
  const replaced = (agreed >= 0 || done >= 0) && sendsAnother(clauses);
  if (declined >= 0 && !(changedMind && declined < done) && !replaced)
    return reading("cannot", 0.7, "refused");
  if (isReluctant(clauses, duties) && !changedMind && !replaced)
    return reading("unclear", 0.6, "agreedBesideOther");
  const deed = duties[done];
  if (deed !== undefined) {
    const asksFirst = clauses.slice(0, done).some(({ asked, text }) => asked || /谁|吗$/.test(text));
    if (asksFirst && agreed < 0) return reading("unclear", 0.6, "agreedBesideOther");
    return deed === "done" ? reading("done", 0.85, "does") : reading("promise", 0.85, "willDo");
  }
  if (duties.includes("maybe") && clauses.some(({ text }) => doubtsDeed.test(text)))
    return reading("unclear", 0.6, "hedged");
  if (stories.includes("strange")) return reading("unclear", 0.6, "agreedBesideOther");
  const signs = clauses.every(({ text }) => text === "ok") && split.okSigns > 0;
  return signs ? reading("received", 0.95, "okSign") : reading("received", 0.9, "agreed");
}

/** What the clauses beside 好的 are about when it is not the notice; what agrees or does what was asked is about it. */
export function listStories(
  clauses: readonly Clause[],
  duties: readonly (Duty | undefined)[],
  matter: Matter,
): readonly Story[] {
  return clauses.flatMap((clause, index) => {
    if (duties[index] !== undefined || isAgreement(clause) || isFine(clause)) return [];
    return judgeStory(clause, matter) ?? [];
  });
}
