import { startsWithWord, wordSet } from "../cover.ts";
import { is, scanWords } from "./scan-words.ts";
import { othersPlaces } from "./words/people.ts";

const othersSet = wordSet(othersPlaces);
/** 楼上通道 is a part of this house. */
const ownPart = /^(?:楼上|楼下|旁边)(?:的)?(?:通道|楼梯|东西|杂物|灯|门|箱子|过道|走廊|房间)/;
const namedSite =
  /^([\p{Script=Han}a-z]{2,8}?)(?:网吧|网咖|宾馆|酒店|民宿|公寓|旅馆|客栈|日租房?|密室|宿舍|店)/u;
/** 消防店上门充的气: who helped. */
const comesToHelp = /^(?:那边|的人|的师傅|师傅|老板)?(?:上门|来|过来|给|派|送|帮|说|拿|拉|充|刚|已)/;
const ownSite = /^(?:我|我们|本|俺|咱|这|小|敝)/;
const othersHome =
  /^(?![我咱俺大本自东厂商店酒管全人])[\p{Script=Han}]{2,3}家的?(?=[都也已弄搞整换清拆搬装修])/u;
const otherOne =
  /^老[\p{Script=Han}](?:家|那边|那儿|店)|^(?:我看见|看见|看到|我看|我看到)?(?:东头|西头|隔壁|对面|斜对)/u;

/** Whether a clause speaks of someone else's shop. `known`: the notice's text and the names of the speaker's own shops. */
export function isOthersSite(text: string, known: string): boolean {
  if (
    (startsWithWord(text, othersSet) && !ownPart.test(text)) ||
    otherOne.test(text) ||
    /^(?:我们|我|咱们?)(?:家)?(?:隔壁|对面|斜对面|楼下|楼上)(?:那家|家|的店|店|那个店)/.test(text) ||
    othersHome.test(text)
  )
    return true;
  const match = namedSite.exec(text);
  const site = match?.[1];
  if (match !== null && comesToHelp.test(text.slice(match[0].length))) return false;
  if (site === undefined || ownSite.test(site) || /^[^:：]{0,12}(?:各|没有|未)/.test(known)) return false;
  if (scanWords(site).some((word) => !is(word, "unknown", "thing", "noun", "place", "spot", "agent")))
    return false;
  return ![...site].some((_, at) => at + 2 <= site.length && known.includes(site.slice(at, at + 2)));
}
