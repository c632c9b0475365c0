import type { Answer } from "../notices/types.ts";
import { type QuotedWords, splitQuote } from "../replies/split-quote.ts";

/** The body of one message, taken apart. */
export interface Content {
  readonly kind: Answer["kind"];
  readonly text: string;
  readonly quote?: QuotedWords;
}

/** Words in brackets that WeChat copies in place of what is no text; a chat sent as mail has the picture's file name in them. What stands behind some of them (a title, seconds) is no text either. */
const placeholders: readonly { readonly kind: Answer["kind"]; readonly pattern: RegExp }[] = [
  {
    kind: "picture",
    pattern:
      /^(?:[[［【](?:图片|照片|相片|Photo|Image|Picture)(?:[:：][^[\]［］【】\n]{1,100})?[\]］】]\s*)+$/iu,
  },
  { kind: "video", pattern: /^(?:[[［【](?:视频|小视频|Video)[\]］】]\s*(?:\d{1,2}:\d{2})?\s*)+$/iu },
  {
    kind: "voice",
    pattern:
      /^[[［【](?:语音|语音消息|Voice|Audio)[\]］】]\s*(?:\d{1,3}\s*(?:["”″'秒]|s|''))?\s*(?:未播放)?$/iu,
  },
  {
    kind: "sticker",
    pattern: /^(?:[[［【](?:表情|动画表情|自定义表情|贴图|Sticker|Emoji)[\]］】]\s*)+$/iu,
  },
  {
    kind: "file",
    pattern:
      /^[[［【](?:文件|File|链接|Link|位置|Location|小程序|Mini Program|聊天记录|Chat History|名片|个人名片|红包|转账|视频号|音乐|笔记|语音通话|视频通话)[\]］】].{0,200}$/iu,
  },
];

const pictureMark = /[[［【](?:图片|照片|Photo|Image)(?:[:：][^[\]［］【】\n]{1,100})?[\]］】]/giu;

/** Reads what stood under a name. Empty text of kind `text` when nothing stood there. */
export function readContent(written: string): Content {
  const { own, quoted } = splitQuoted(written.trim());
  const quote = quoted === undefined ? {} : { quote: quoted };
  const text = own.trim();
  const found = placeholders.find(({ pattern }) => pattern.test(text));
  if (found) return { kind: found.kind, text: "", ...quote };
  // A picture with words is a picture and a text for WeChat; the words are what counts.
  return { kind: "text", text: text.replace(pictureMark, "").trim() || text, ...quote };
}

/** The quote in any of the shapes in which it is copied; see `read-paste.ts`. */
function splitQuoted(text: string): { readonly own: string; readonly quoted?: QuotedWords } {
  const split = splitQuote(text);
  if (split.quoted) return { own: split.own, quoted: split.quoted };
  for (const pattern of quoteShapes) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const own = [groups.before, groups.after].map((part) => part?.trim() ?? "").filter((part) => part !== "");
    return {
      own: own.join("\n"),
      quoted: { name: groups.name?.trim() ?? "", text: groups.quoted?.trim() ?? "" },
    };
  }
  return { own: text };
}

const quoteShapes: readonly RegExp[] = [
  /^「(?<name>[^：:」\n]{1,60})[：:](?<quoted>[^」]*)」[ \t]*\n(?<after>[\s\S]+)$/u,
  /^(?<before>[^「][\s\S]*?)\n「(?<name>[^：:」\n]{1,60})[：:](?<quoted>[^」]*)」$/u,
  /^(?<before>[\s\S]*?)(?:^|\n)引用\s?(?<name>[^\n]{1,60}?)\s?的消息\s?[：:]\s?(?<quoted>[^\n]*)(?:\n(?<after>[\s\S]*))?$/u,
];
