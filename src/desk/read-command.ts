import { type Command, type NumberedKind, numberedKinds } from "./command.ts";
import { readAnnouncement } from "./read-announcement.ts";

/** The words for each command without a number. Compared whole, so that 发了吗 is not 发. */
const plainWords: Readonly<
  Record<"help" | "groups" | "go" | "goNow" | "withoutPictures" | "continue", string>
> = {
  help: "帮助|help|怎么用|如何使用|使用说明|说明|指令|命令|菜单|功能",
  groups: "群|群列表|群名单|有哪些群|看群|看看群|我的群|列出群|所有群",
  go: "发|发送|发出|发出去|发吧|确认|确认发|确认发送|确定|可以发|就发|发布",
  goNow: "立即|立即发|立即发送|立刻|立刻发|马上|马上发|现在发|现在就发",
  withoutPictures: "不带图|不带图片|不带照片|不要图|不要图片|不要照片|去掉图片|去掉照片|不带视频|不要视频",
  continue: "继续|继续发|继续发送|恢复|恢复发送|接着发",
};

const numberedWords: Readonly<Record<NumberedKind, string>> = {
  tally: "统计|统计一下|进度|汇总|情况|回复情况|回了多少|多少家回了|几家回了|回了几家",
  missing:
    "未回复|未回|没回|没回复|没回的|未回复的|未回名单|没回名单|谁没回|谁没回复|谁还没回|谁还没回复|谁未回|还差谁|还差哪家|还差哪些|还有谁没回|哪家没回|哪些没回|哪几家没回",
  undo: "撤|撤回|撤销|撤掉|撤了|收回|撤吧",
  stop: "停|停止|停发|停下|停一下|先停|先停一下|暂停|停吧|停止发送",
  resend: "重发|重新发|再发|再发一遍|重发一遍|再发一次|重发一次|补发",
  arrived: "已发|已发出|已送达|已发到|已经发到|确认已发",
  withdraw: "作废|作废通知|通知作废",
  close: "关闭|关掉|结束|结束统计|关闭通知|办结",
};

const number = String.raw`(?:通知)?(?:第)?[#【\[]*(?:回执)?\s*(?<number>\d{1,6})\s*[】\]]*(?:号)?(?:通知)?`;
const politely = "(?:请|麻烦|帮我|帮忙|给我)*";
const lookUps: ReadonlySet<string> = new Set(["help", "groups", "tally", "missing"]);

interface Form {
  readonly kind: "plain" | NumberedKind;
  readonly pattern: RegExp;
  command(groups: Readonly<Record<string, string | undefined>>): Command;
}

/** A question asks; only looking something up may be asked for with a question mark. */
function ending(kind: string): string {
  return lookUps.has(kind) ? "[。.!！~?？呢吧啊]*" : "[。.!！~]*";
}

const forms: readonly Form[] = [
  ...entriesOf(plainWords).map(
    ([kind, words]): Form => ({
      kind: "plain",
      pattern: new RegExp(`^${lookUps.has(kind) ? politely : ""}(?:${words})${ending(kind)}$`, "iu"),
      command: () => ({ kind }),
    }),
  ),
  ...numberedKinds.flatMap((kind) => {
    const verb = `${lookUps.has(kind) ? politely : ""}(?:${numberedWords[kind]})`;
    return [
      `^${verb}\\s*[:,，]?\\s*(?:${number})?${ending(kind)}$`,
      `^${number}\\s*[:,，]?\\s*${verb}${ending(kind)}$`,
    ].map(
      (pattern): Form => ({
        kind,
        pattern: new RegExp(pattern, "iu"),
        command: (groups) => ({ kind, ...numbered(groups.number) }),
      }),
    );
  }),
  {
    kind: "plain",
    pattern: new RegExp(
      `^(?:取消|取消吧|取消发送|不发|不发了|先不发|算了|不要了)\\s*(?:${number})?[。.!！~]*$`,
      "u",
    ),
    command: (groups) => ({ kind: "cancel", ...numbered(groups.number) }),
  },
  {
    kind: "plain",
    pattern: /^绑定\s*:?\s*(?<code>[a-z\d]{4,12})?[。.!！]*$/iu,
    command: ({ code }) => ({ kind: "bind", ...(code === undefined ? {} : { code }) }),
  },
  {
    kind: "plain",
    pattern:
      /^(?:绑定确认|确认绑定)(?:\s*第?\s*(?<index>\d{1,4})\s*[个号]?(?:\s*[:,]?\s*(?<group>\S.*))?)?$/u,
    command: ({ index, group }) => ({
      kind: "confirmBinding",
      ...(index === undefined ? {} : { index: Number(index) }),
      ...(group === undefined ? {} : { group: group.trim() }),
    }),
  },
  {
    kind: "plain",
    pattern: /^登记(?:群)?(?:\s*第?\s*(?<index>\d{1,4})\s*[个号]?(?:群)?(?:\s*[:,、]?\s*(?<tags>\S.*))?)?$/u,
    command: ({ index, tags }) => ({
      kind: "register",
      ...(index === undefined ? {} : { index: Number(index) }),
      tags: (tags ?? "").split(/[、,;\s。]+/u).filter((tag) => tag !== ""),
    }),
  },
  {
    kind: "plain",
    pattern: /^登记\s+\D.*$/u,
    command: () => ({ kind: "register", tags: [] }),
  },
];

const change = /^(?:改成|改为|修改|改)(?<gap>\s*[:：]\s*|\s+|$)(?<body>[\s\S]*)$/u;
const changeInto = /^改[成为](?<body>[\s\S]+)$/u;
const misnumbered = new RegExp(
  `^(?<word>${numberedKinds
    .flatMap((kind) => numberedWords[kind].split("|"))
    .sort((one, other) => other.length - one.length)
    .join("|")})(?:\\s+\\S|\\d).*(?<![?？])$`,
  "u",
);

/**
 * What a text asks for, or `undefined` when it is no command. Width of letters and digits, spaces and closing punctuation do not matter; every other
 * character does: a sentence that merely holds a command word is none.
 */
export function readCommand(text: string): Command | undefined {
  const announcement = readAnnouncement(text);
  if (announcement) return announcement;
  const typed = text.trim();
  const changed = (change.exec(typed) ?? changeInto.exec(typed))?.groups;
  if (changed) {
    const body = changed.body?.trim() ?? "";
    return { kind: "change", ...(body === "" ? {} : { body }) };
  }
  const plain = unquoted(
    typed
      .normalize("NFKC")
      .replace(/[\s\p{Cf}]+/gu, " ")
      .trim(),
  );
  for (const { pattern, command } of forms) {
    const match = pattern.exec(plain);
    if (match) return command(match.groups ?? {});
  }
  const word = misnumbered.exec(plain)?.groups?.word;
  return word === undefined ? undefined : { kind: "misnumbered", word };
}

/** Officers copy a command with the marks it stands in: 「发」. */
function unquoted(text: string): string {
  return /^[「“"『'](.*)[」”"』']$/u.exec(text)?.[1]?.trim() ?? text;
}

function numbered(digits: string | undefined): { readonly number?: number } {
  return digits === undefined ? {} : { number: Number(digits) };
}

function entriesOf<K extends string>(words: Readonly<Record<K, string>>): [K, string][] {
  return Object.entries(words) as [K, string][];
}
