import { noticeLabel } from "./notice.ts";
import { clockText, momentText } from "./time.ts";

/** How to call the command line inside the repository. */
const call = "npm run --silent huizhi --";

/** Groups in which people post, and what is pasted from them. Commands to be typed stand in 「」. */
export const byHandTexts = {
  nothingPasted: (): string => "没有粘贴内容。请在电脑版微信里多选群里的消息，复制，连名字和时间一起贴过来。",
  unknownLayout: (): string =>
    [
      "这段内容看不出谁说了什么，没有记。要带名字，像这样：",
      "张三 2026/11/23 14:02",
      "收到",
      "或者：",
      "张三：收到",
      "请在电脑版微信里多选消息再复制，不要只复制文字。",
    ].join("\n"),

  // Which groups people post in.
  whichToSwitch: (word: string): string =>
    `请写明是哪个群，例如「${word} 网吧店主群」；所有群写「全部${word}」。`,
  unknownGroups: (words: readonly string[], known: readonly string[]): string =>
    known.length === 0
      ? `没有叫${quoted(words)}的群，现在一个群也没有登记；手工发的群这样登记：「登记手工 网吧店主群 网吧」。`
      : `没有叫${quoted(words)}的群，现有的群：${known.join("、")}。`,
  switched: (names: readonly string[], waiting: readonly number[]): string =>
    [
      `${quoted(names)}改为手工：机器人不再往里发，由您转发。`,
      waiting.length > 0
        ? `还没发的${waiting.map(noticeLabel).join("")}，回「手发 ${waiting[0]}」取文字和图片。`
        : "有通知时回「手发」加编号取文字和图片，群里的回复用「粘贴 群名」贴给我。",
    ].join("\n"),
  switchedOnLine: (names: readonly string[], waiting: readonly number[]): string =>
    `${quoted(names)}改为手工：机器人不再往里发，由人转发。${waiting.length > 0 ? `还没发的${waiting.map(noticeLabel).join("")}：${call} parts ${waiting[0]}` : ""}`,
  alreadyByHand: (names: readonly string[]): string => `${quoted(names)}本来就是手工发的。`,
  switchedBack: (names: readonly string[], bound: boolean): string =>
    `${quoted(names)}改回由机器人发。${bound ? "" : "认出群以后才发得到，进度回「群」看。"}`,
  alreadyByBot: (names: readonly string[]): string => `${quoted(names)}本来就由机器人发。`,
  /** Parts wait there that a person may have posted without saying so. */
  tickFirst: (name: string, numbers: readonly number[], back: string): string =>
    [
      `“${name}”里${numbers.map(noticeLabel).join("")}还没记为已发，改回后机器人会再发一遍。`,
      `手工发过的先回「已发 ${numbers[0]} ${name}」；没发过、要机器人发的回「${back}」。`,
    ].join("\n"),
  howToRegister: (): string => "请写群名和标签，例如「登记手工 网吧店主群 网吧」。",
  nameTaken: (name: string): string => `已经登记过“${name}”；要改成手工发，回「手工 ${name}」。`,
  introduceYourself: "这个群第一次用，请先把下面这段发到群里，让大家知道：",
  nameOfOthers: (name: string): string =>
    `“${name}”已由别的民警登记，请换个名字，或请管理员让您也能用这个群。`,
  badName: (): string => "这个群名用不了：要有汉字、字母或数字，最多40个字。",
  registered: (name: string, tags: readonly string[], sites: number): string =>
    `已登记手工群“${name}”（${tags.join("、")}），对上${sites}家店。发通知照旧写「通知 ${tags[0]}：…」，再由您转发到群里。`,

  // Handing a notice to whoever posts it.
  toPost: (
    number: number,
    groups: readonly string[],
    texts: number,
    pictures: number,
    word: string,
  ): string =>
    [
      `${noticeLabel(number)}请转发到：${groups.join("、")}。`,
      `下面${countText(texts, pictures)}，按顺序转发，字不要改。`,
      `发好回「${word} ${number}${groups.length === 1 ? ` ${groups[0]}` : " 群名"}」，从那时起算。`,
    ].join("\n"),
  toPostAfterwards: (number: number, groups: readonly string[]): string =>
    `${quoted(groups)}要您手工转发，回「手发 ${number}」取文字和图片。`,
  toPostOnLine: (number: number, groups: readonly string[]): string =>
    `${quoted(groups)}要由人转发：${call} parts ${number} --out 文件夹，发好后 ${call} posted ${number} 群名。`,
  readyToPost: (number: number, groups: readonly string[]): string =>
    `${noticeLabel(number)}写好了，${quoted(groups)}要您手工转发：回「手发 ${number}」取文字和图片，反悔回「撤」。`,
  nothingToPost: (number: number): string => `${noticeLabel(number)}没有要手工发的群。`,
  noneToPost: (): string => "现在没有要手工发的通知。",

  // Ticking it as posted.
  posted: (
    number: number,
    names: readonly string[],
    at: number,
    owing: number | undefined,
    now: number,
  ): string =>
    `${noticeLabel(number)}${quoted(names)}记为${momentText(at, now)}已发${owing === undefined ? "" : `，现在共${owing}家应回复`}。`,
  pasteNext: (name: string): string => `群里的回复复制后用「粘贴 ${name}」贴给我。`,
  stillToPost: (names: readonly string[]): string => `还没发：${names.join("、")}。`,
  whichPosted: (number: number, names: readonly string[]): string =>
    `请写明发到了哪个群，例如「已发 ${number} ${names[0] ?? ""}」；还没记的有：${names.join("、")}，都发了回「已发 ${number} 全部」。`,
  bothKinds: (number: number, unsure: readonly string[], byHand: readonly string[]): string =>
    [
      `${noticeLabel(number)}${quoted(unsure)}是不确定到没到，${quoted(byHand)}是要您手工发的，请写明是哪个：`,
      ...[unsure[0], byHand[0]].map((name) => `「已发 ${number} ${name ?? ""}」`),
    ].join("\n"),
  notOfNotice: (number: number, words: readonly string[], names: readonly string[]): string =>
    `${noticeLabel(number)}没有发给${quoted(words)}，发给的是：${names.join("、")}。`,
  nothingLeft: (number: number, names: readonly string[]): string =>
    `${noticeLabel(number)}在${quoted(names)}已经记过，不用再记。`,
  botPosts: (number: number, names: readonly string[]): string =>
    `${quoted(names)}由机器人发${noticeLabel(number)}，不用您记；要自己发先回「手工 ${names[0] ?? ""}」。`,
  badTime: (written: string): string => `“${written}”不是能用的时间，请写成14:20这样，或不写，就按现在算。`,
  timeAhead: (at: number): string => `${clockText(at)}还没到，请核对时间。`,
  timeBefore: (number: number, createdAt: number, now: number): string =>
    `${noticeLabel(number)}是${momentText(createdAt, now)}才写的，不会在那之前发，请核对时间。`,

  // Pasting.
  howToPaste: (): string =>
    "请写「粘贴 群名」，换行后贴上从电脑版微信复制的群消息；也可以先发「粘贴 网吧店主群」，再把内容单独发来。",
  whichPaste: (names: readonly string[]): string =>
    names.length === 0
      ? byHandTexts.howToPaste()
      : `没看出是哪个群，请写「粘贴 ${names[0]}」再换行贴内容；现有的群：${names.join("、")}。`,
  pasteNow: (name: string): string => `好，请把从“${name}”复制的内容发给我（10分钟内）。`,
  confirmPaste: "没有问题回「确认」，我再记下；不对就不用理。",
  confirmWithYes: "还没有记。核对无误后加 --yes 再运行一次。",
  nothingNew: "没有要记的新内容。",
  /** To who holds a notice in a group that a colleague switched; the notice's label follows. */
  pasteDropped: (): string => "好，这次粘贴的不记。",
  noPaste: (): string => "没有等着确认的粘贴内容，或已过30分钟，请重新贴一遍。",
  counted: (name: string, fresh: number, numbers: readonly number[]): string =>
    fresh === 0
      ? `“${name}”的粘贴内容记下了。`
      : `“${name}”记下${fresh}条。结果回「统计${numbers.length === 1 ? ` ${numbers[0]}` : ""}」看。`,
  registeredOnLine: (name: string, tags: readonly string[], sites: number): string =>
    `已登记手工群“${name}”（${tags.join("、")}），对上${sites}家店。`,
  countedOnLine: (name: string, fresh: number): string => `“${name}”记下${fresh}条。`,

  /** At the start without an account. */
  started: (): string =>
    [
      "手工方式启动：不登录微信，不会收发任何消息。",
      `下面的命令前面都加 ${call}：`,
      "登记群：groups add 群名 标签 --by-hand；已登记的改手工：groups by-hand 全部。",
      "发通知：publish --to 网吧 --text …，再用 parts 编号 --out 文件夹 取文字和图片，自己转发到群里，发好后 posted 编号 群名。",
      "记回复：群消息复制存成文件，paste 群名 文件（先看，加 --yes 才记）。看结果：show 编号。",
      '代收、免、催、更正、作废、关闭、待绑定：say 民警姓名 "代收 1 星空网吧 电话"，和他在微信里打字一样（先 officers add 姓名）。',
      "还差谁、要打谁的电话：handover；导出表格：export 编号 文件。",
    ].join("\n"),
} as const;

/** Lines of `huizhi parts`. */
export const partsTexts = {
  head: (number: number, group: string, texts: number, pictures: number): string =>
    `== ${noticeLabel(number)} ${group}：${countText(texts, pictures)} ==`,
  picture: (file: string): string => `［图片］${file}`,
  video: (file: string): string => `［视频］${file}`,
  needsFolder: (count: number): string => `另有${count}个图片或视频，加 --out 文件夹 就写到文件里。`,
  afterwards: (number: number, group: string): string => `发好后：${call} posted ${number} ${group}`,
  unwritable: (folder: string): string => `写不进文件夹 ${folder}，请检查路径和权限。`,
  unreadable: (group: string, sentence: string): string => `“${group}”的图片：${sentence}`,
} as const;

/** Descriptions shown by `--help`. */
export const byHandHelp = {
  start: "不登录微信，群消息由人转发、回复用粘贴",
  add: "登记机器人不在里面的群（加 --by-hand）",
  addName: "群名",
  addByHand: "手工群：消息由人转发",
  byHand: "改为手工：机器人不再往这些群里发",
  byBot: "改回由机器人发",
  names: "群名或标签；“全部”为所有群",
  resend: "还没记为已发的，由机器人补发",
  parts: "要手工转发的文字和图片",
  out: "把文字和图片写进这个文件夹",
  posted: "记下通知已经由人发到群里",
  at: "什么时候发的，如 14:20；不写按现在算",
  paste: "记下从微信复制的群消息；先看再记，加 --yes 才记",
  pasteGroup: "群名",
  pasteFile: "文本文件；不写或写 - 则从标准输入读",
  yes: "核对过了，记下",
} as const;

/** Refusals of the command line about groups by hand. */
export const byHandRefusals = {
  needsByHand: (name: string): string =>
    `机器人看得见的群用 groups tag 登记；机器人不在里面的群加 --by-hand：${call} groups add ${name} 标签 --by-hand`,
  tickFirst: (name: string, numbers: readonly number[]): string =>
    `“${name}”里${numbers.map(noticeLabel).join("")}还没记为已发，改回后机器人会再发一遍。手工发过的先运行 ${call} posted ${numbers[0]} ${name}；要机器人发的加 --resend。`,
  nameTaken: (name: string): string => `已经登记过“${name}”；要改成手工发：${call} groups by-hand ${name}`,
  botPosts: (number: number, names: readonly string[]): string =>
    `${quoted(names)}由机器人发${noticeLabel(number)}，不用记；要由人发：${call} groups by-hand ${names[0] ?? ""}`,
  closed: (number: number): string => `${noticeLabel(number)}已经关闭或作废，不再发也不再计回复。`,
  severalGroups: (name: string, names: readonly string[]): string =>
    `对得上“${name}”的群有${names.length}个：${names.join("、")}。请写全名。`,
  stopped: (number: number): string => `${noticeLabel(number)}已停，没有改动。`,
} as const;

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("");
}

function countText(texts: number, pictures: number): string {
  const counts = [
    ...(texts > 0 ? [`文字${texts}条`] : []),
    ...(pictures > 0 ? [`图片或视频${pictures}个`] : []),
  ];
  return counts.join("、");
}
