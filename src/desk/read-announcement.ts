import type { Ask } from "../notices/types.ts";
import type { Announcement } from "./command.ts";
import { takePressing } from "./take-pressing.ts";
import { namesRecurrence } from "./take-sending-time.ts";
import { isTimeLike, namesHour } from "./vocabulary/time-like.ts";

const asking = "(?:请|麻烦(?:你|您)?|帮我|帮忙|给我|替我)*";
const heads: readonly { readonly pattern: RegExp; readonly ask: Ask }[] = [
  {
    pattern: new RegExp(
      `^${asking}(?:发(?:个|一个|条|一条|一下|下)?(?:通知|通告)(?:一下|下)?|通知一下|通知下|通知(?![书单栏了过他她你我谁])|群发(?:通知|消息)|群发(?![到给往])(?:一下|下)?|發通知)`,
      "u",
    ),
    ask: "ack",
  },
  { pattern: new RegExp(`^${asking}(?:发到|发给|发去|发往|群发到|群发给)`, "u"), ask: "ack" },
  // 发网吧群：… only with the colon or line end that sets the groups apart.
  {
    pattern: new RegExp(`^${asking}(?:发|在|往)(?=[^\\n：:，,。]{1,30}群(?:里)?(?:里?发)?\\s*[：:\\n])`, "u"),
    ask: "ack",
  },
  {
    pattern: new RegExp(`^${asking}(?:发(?:个|一个|条|一条)?告知|告知(?![书单]))`, "u"),
    ask: "inform",
  },
];

/** What was typed before it is sent where the last line says: …。发网吧群. Only groups that end in 群, so that no other sentence is one. */
const contentFirst = new RegExp(
  `^(?<body>[\\s\\S]{4,}?)(?:\\n|(?<stop>[。！!])|[；;，,]|\\s)\\s*${asking}(?:把?(?:这个|这条|上面的?)?(?:群发|转发|发|转)(?:到|给|去|往|在)?|通知(?:到|给)?)\\s*(?<to>[^\\n。！!；;：:，,？?]{1,30}群|全部|所有)(?:里|去)?[。！!]?$`,
  "u",
);

/** 紧急通知 网吧：…; with nothing but a colon or line end behind it, it is the title of what people post themselves. */
const pressingHead = new RegExp(
  `^(?<asking>${asking}(?:发(?:个|一个|条|一条|一下|下)?)?)(?:紧急|緊急|加急)\\s*(?=(?:发(?:个|一个|条|一条)?)?(?:通知|告知|通告|群发)(?!\\s*(?:[：:\\n]|$)))`,
  "u",
);

/** 每周一9点 通知 网吧：…: when it is to go out, before what. */
const timeFirst = new RegExp(
  `^(?<asking>${asking})(?<words>[^\\n：，,]{2,30}?)(?:再|就)?[\\s，,：:]*(?=(?:发(?:个|一个|条|一条)?)?(?:紧急|緊急|加急)?(?:通知|告知|群发)[^\\n：]{0,40}[：\\n])`,
  "u",
);

/** A list of groups is short: what is longer before a colon is the text itself. */
const longestAddress = 40;

/** What a body ends with when no answer is wanted; the notice says so in its own words. */
const noAnswer =
  /(?:^|[\s。！!；;，,、（(])(?:大家)?(?:不用|不必|无需|无须)(?:再)?(?:回复?|答复)(?:了|收到)?[）)]?[。！!]?$|(?:^|[\s。！!；;，,、（(])(?:知晓|知道)(?:即可|就行)[）)]?[。！!]?$/u;

/**
 * Reads 通知 网吧、密室：…, 告知 … and …。发网吧群: the groups stand before the first colon (one between digits is a time) or line break. `undefined` when the text
 * does not begin as an announcement. The body is kept as typed, but for a line that only says 紧急.
 */
export function readAnnouncement(text: string): Announcement | undefined {
  const { rest, pressing: said = false } = takePressing(text);
  const typed = rest.trim();
  const called = typed.replace(pressingHead, "$<asking>");
  const announcement = readTimeFirst(called) ?? readHeadFirst(called) ?? readContentFirst(typed);
  const pressing = said || (called !== typed && announcement !== undefined);
  return announcement && pressing ? { ...announcement, pressing } : announcement;
}

/** Its time is put where 定时 is looked for. */
function readTimeFirst(text: string): Announcement | undefined {
  const match = timeFirst.exec(text);
  const { words = "", asking: asked = "" } = match?.groups ?? {};
  if (match === null || !isTimeLike(words) || !(namesHour(words) || namesRecurrence(words))) return undefined;
  const announcement = readAnnouncement(`${asked}${text.slice(match[0].length)}`);
  return announcement?.to === undefined
    ? undefined
    : { ...announcement, body: `${announcement.body}\n定时 ${words.trim()}` };
}

function readContentFirst(text: string): Announcement | undefined {
  const { body, stop = "", to } = contentFirst.exec(text)?.groups ?? {};
  if (body === undefined || to === undefined) return undefined;
  const { ask, body: content } = readBody(`${body}${stop}`, "ack");
  return { kind: "announce", ask, to: to.trim(), body: content };
}

function readHeadFirst(trimmed: string): Announcement | undefined {
  for (const { pattern, ask } of heads) {
    const head = pattern.exec(trimmed);
    if (!head) continue;
    const behind = trimmed.slice(head[0].length);
    const apart = /^[\s:：]/u.test(behind);
    const rest = behind.replace(/^[\s:：]+/u, "");
    const cut = /\n|：|(?<!\d):|:(?!\d)/u.exec(rest);
    if (cut && cut.index > 0 && cut.index <= longestAddress) {
      const to = rest
        .slice(0, cut.index)
        .replace(/(?<=群)里?发?\s*$/u, "")
        .trim();
      const { ask: meant, body } = readBody(rest.slice(cut.index + 1), ask);
      return { kind: "announce", ask: meant, to, body };
    }
    if (behind === "" || apart) return { kind: "announce", ...readBody(rest, ask) };
  }
  return undefined;
}

/** A body that ends with 不用回复 asks for no answer, whatever it was `asked` as; those words are left out of it. */
export function readBody(typed: string, asked: Ask): { readonly ask: Ask; readonly body: string } {
  const body = typed.trim();
  const plea = noAnswer.exec(body);
  if (!plea) return { ask: asked, body };
  const left = body.slice(0, plea.index);
  return { ask: "inform", body: left === "" || /[。！!\n]$/u.test(left) ? left.trim() : `${left.trim()}。` };
}
