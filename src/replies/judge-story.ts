import type { Clause } from "./clauses.ts";
import { containsWord, leftover, wordSet } from "./cover.ts";
import type { TopicWords } from "./duty/topics.ts";
import { tradeSet } from "./lexicon.ts";
import { withoutMatter } from "./matter-pairs.ts";
import { dealingSet, favourSet, kinSet, leisureSet } from "./social-words.ts";
import { speaksToFriend } from "./speaks-to-friend.ts";

/** What a notice's words tell of its matter. */
export interface Matter {
  readonly text: string;
  /** The pairs of characters that tell what it is about. */
  readonly pairs: ReadonlySet<string>;
  /** What belongs to what it is about, named or not. */
  readonly topic: TopicWords;
}

/** Whom a clause beside 好的 is said to: `social` to a friend, guest or supplier, `strange` it speaks of a thing the notice has nothing to do with. */
export type Story = "social" | "strange";

/** 三百八一打, 一小时十块, 两份: a price or measure. */
const price =
  /[0-9一二两三四五六七八九十百千几半](?:块(?!儿)|元|毛|斤|公斤|打(?![开电]|印)|折|瓶|碗|串|杯|桌|大包|小包|张床|间房|份(?!证|都)|(?<=[千百][0-9一二两三四五六七八九]?)(?:一个月|每月|一晚|一天))/;
/** 那下午两点网吧门口: a time and a place, and no word of what for. */
const appointment =
  /^那?(?:今天|明天|后天|周[一-日]|今晚|明晚|下午|晚上|中午|上午|早上){0,2}[0-9一二两三四五六七八九十]{1,3}点(?:半)?(?:在)?(?:[^说开关查检到前后]{0,3})(?:门口|楼下|路口|见面|见|集合|碰头|碰面)/;
/** 去修空调, 买了个沙发: what is done to a thing. */
const dealing =
  /(?:去|来|在|要|给|把)?[修买寄搬煮炒炖](?!好|完|过)(?:一下|了|个|点|好)*(?<thing>\p{Script=Han}{2,4})$/u;
const endParticles = /[了啊呀哈哦呢吧嘛啦的]+$/;
const fillers = wordSet(["了", "啊", "哈", "呀", "那"]);

/** Whether a clause speaks of leisure that the notice does not: 晚上八点吃饭对吧. */
export function isLeisure({ text }: Clause, matter: Matter): boolean {
  return containsWord(withoutMatter(text, matter.pairs), leisureSet);
}

/** Whom a clause that stands beside 好的 or 知道了 is said to, or what strange thing it is about; undefined when nothing speaks against the notice. */
export function judgeStory({ text, asked }: Clause, matter: Matter): Story | undefined {
  const said = text.replace(endParticles, "");
  if (leftover(leftover(text, kinSet), fillers) === "" && text !== "") return "social";
  if (speaksToFriend(text, matter.text)) return "social";
  const strange = leftover(withoutMatter(text, matter.pairs), matter.topic.things);
  if ([leisureSet, dealingSet, favourSet, tradeSet].some((words) => containsWord(strange, words)))
    return "social";
  const named = /[0-9一二两三四五六七八九十百千几半][块元毛斤打折瓶碗串杯桌]/.test(matter.text);
  if (!named && price.test(strange)) return "social";
  if (!asked && appointment.test(text) && !/见|集合|门口|楼下|路口/.test(matter.text)) return "social";
  const thing = dealing.exec(said)?.groups?.thing;
  if (thing !== undefined && strange.includes(thing)) return "strange";
  return undefined;
}
