import { clockText, momentText } from "./time.ts";

/** How to call the command line inside the repository. */
const call = "npm run --silent huizhi --";

/** Names of states, as an officer would say them. */
export const stateNames = {
  notice: { scheduled: "待发", open: "进行中", closed: "已关闭", withdrawn: "已作废" },
  recipient: { informed: "不用回", awaiting: "未回", acknowledged: "已收到" },
  part: { queued: "待发", sending: "正在发", sent: "已发", failed: "没发出", unknown: "不确定" },
  kind: {
    text: "文字",
    picture: "照片",
    video: "视频",
    voice: "语音",
    sticker: "表情图",
    file: "文件",
  },
} as const;

/** Heads of the tables. */
export const heads = {
  groups: ["编号", "群", "标签", "状态", "成员", "场所"],
  sites: ["场所", "类别", "别名", "所在的群", "群里的人"],
  notices: ["编号", "状态", "已回", "待看", "投递", "截止", "群", "标题"],
  officers: ["民警", "状态", "能用的群"],
} as const;

/** What the commands that only look have to say beside their tables. */
export const listTexts = {
  noGroups: (): string => `还没有登记群。机器人登录后，用 ${call} groups 看它在哪些群里。`,
  bound: "已对上",
  unbound: "没对上",
  notRunning: "已登记",
  notRegistered: "未登记",
  byHand: "手工发",
  howToRegister: (): string => `登记一个群：${call} groups tag 群名 标签`,
  roomsUnreadable: (): string => "机器人没有登录微信，只列出登记过的群。",
  noSites: (): string => `还没有场所。添加：${call} sites add 星空网吧 --category 网吧`,
  nobody: "无人在群",
  unknownMembers: "未知",
  noNotices: (): string => "还没有通知。",
  olderNotices: (count: number): string => `更早的${count}条没有列出，加 --json 可看全部。`,
  noAnswerOwed: "不用回",
  noOfficers: (): string => `还没有民警。添加：${call} officers add 张智军`,
  officerAllGroups: "全部",
  officerNoGroup: "没有",
  officerBound: (at: number, now: number): string => `已绑定（${momentText(at, now)}）`,
  officerCode: (until: number, now: number): string => `等他绑定，绑定码${momentText(until, now)}前有效`,
  officerIsLeader: "所领导",
  officerExpired: (name: string): string => `绑定码已过期，重新生成：${call} officers add ${name}`,
} as const;

/** Lines of `show`. */
export const showTexts = {
  asks: { ack: "要回“收到”", inform: "不用回", rectify: "要整改" },
  made: (at: number, now: number): string => `${momentText(at, now)}发起`,
  due: (text: string): string => `截止${text}`,
  corrected: (at: number, now: number, words: string): string => `更正（${momentText(at, now)}）：${words}`,
  correctedDeadline: "只改了截止时间",
  hazard: (site: string, state: string, round: number): string =>
    `隐患：${site}，${state}${round > 1 ? `（第${round}轮）` : ""}`,
  overdue: "已过截止时间",
  delivery: "投递",
  progress: (sent: number, total: number): string => `已发${sent}/${total}`,
  partsLeft: (count: number, state: string): string => `${state}${count}`,
  tally: (acknowledged: number, owing: number): string => `已收到${acknowledged}家，应回${owing}家`,
  late: (count: number): string => `，其中超时${count}家`,
  silent: (names: readonly string[]): string => `还没回（${names.length}家）：${names.join("、")}`,
  nobodyThere: (name: string): string => `${name}（无人在群）`,
  unclear: (count: number): string => `要您看一下（${count}家）`,
  unplaced: (count: number): string => `不知道是哪家的（${count}人）`,
  said: (at: number, now: number, words: string, because: string): string =>
    `${momentText(at, now)} ${words}（${because}）`,
  words: (text: string): string => `“${text}”`,
  wordless: (kind: string): string => `［${kind}］`,
  recalled: "已撤回",
} as const;

/** Why a command could not do what was asked, and what to do. */
export const refusals = {
  noSuchNotice: (number: number): string => `没有【回执${number}】。全部通知见：${call} notices`,
  emptyText: (): string => "通知没有内容：请在 --text 后面写要说的话。",
  textTooLong: (length: number, most: number): string =>
    `内容有${length}字，最多${most}字，请删短或分成两条发。`,
  tooManyPhotos: (count: number, most: number): string =>
    `照片有${count}张，一条通知最多${most}张，请分成两条发。`,
  noGroupNamed: (): string => "没有写发到哪些群：请在 --to 后面写标签或群名，如 --to 网吧,密室。",
  unknownGroups: (words: readonly string[], known: readonly string[]): string =>
    `没有对得上“${words.join("”“")}”的群。${known.length === 0 ? listTexts.noGroups() : `可以写：${known.join("、")}。`}`,
  informHasNoDue: (): string => "告知（--inform）不用回复，不能再写 --due。",
  photoMissing: (file: string): string => `找不到照片 ${file}。`,
  photoUnreadable: (file: string): string => `照片 ${file} 读不了，请检查是不是文件、有没有权限。`,
  photoWrong: (file: string, sentence: string): string => `照片 ${file}：${sentence}`,
  badName: (name: string): string => `“${name}”不能当名字：要有汉字、字母或数字，不超过40个字。`,
  badTag: (tag: string): string => `“${tag}”不能当标签：要有汉字、字母或数字，不超过40个字。`,
  aliasNeedsOneName: (): string => "--alias 是一家场所的别名，一次只能写一家的名字。",
  badSiteLine: (line: number): string =>
    `第${line}行看不懂，一家也没有加：每行写一个名字，或 {"name":"星空网吧","category":"网吧","aliases":["星空"]}。`,
  noNamesGiven: (): string => "没有读到场所的名字。",
  noSuchGroup: (name: string): string => `没有叫“${name}”的群。机器人看得见的群：${call} groups`,
  groupNeedsBot: (name: string): string =>
    `没有登记过叫“${name}”的群。要登记新群，请先启动机器人（npm start），等它登录微信。`,
  severalGroups: (name: string, found: readonly string[]): string =>
    `对得上“${name}”的有${found.length}个：${found.join("、")}。请写全名或编号。`,
  noSuchOfficer: (name: string): string => `没有叫“${name}”的民警。全部民警见：${call} officers`,
  noOfficerGroups: (): string => "没有写哪些群：请写标签或群名，全部群写“全部”。",
  severalRooms: (name: string): string => `微信里有几个群都叫“${name}”。请先给要登记的那个改个名字，再登记。`,
  newerOrOlder: (): string => "正在运行的机器人与这条命令的版本不同：请重启机器人，再试一次。",
  unexpected: (reason: string): string => `没有办成，出了意外：${reason}`,
  notTaken: (): string => "正在运行的机器人没有接这条命令，什么也没有做：请重启机器人，再试一次。",
  tooMuchAtOnce: (megabytes: number, most: number): string =>
    `内容太多（${megabytes}MB），什么也没有做：机器人在运行时一次最多${most}MB，请分几次。`,
  noAnswer: (): string => "机器人在运行，但没有应答。这条命令可能已经执行：请先查看结果，再决定要不要重试。",
  demoMissing: (): string => "这里没有演示程序：请在完整的源代码目录里运行 npm run demo。",
} as const;

/** What was done. */
export const doneTexts = {
  tagged: (name: string, tags: readonly string[]): string => `“${name}”的标签：${tags.join("、")}。`,
  registered: (name: string, tags: readonly string[], members: number, sites: number): string =>
    `已登记“${name}”，标签：${tags.join("、")}；群里${members}人，对上${sites}家场所。`,
  rosterLater: (): string => "群成员这次没有读到，机器人稍后会自己再读。",
  sitesAdded: (added: number, known: number): string =>
    known === 0 ? `已添加${added}家场所。` : `已添加${added}家场所，另有${known}家原来就有。`,
  siteThere: (name: string, category: string): string =>
    `“${name}”原来就有（${category}），没有再加；确实是同名的另一家，请用 --category 写明另一个类别。`,
  placed: (members: number): string => `有${members}名群成员对上了场所。`,
  noGroupForCategory: (category: string): string =>
    `还没有群带“${category}”标签，这些场所要等群打上这个标签才会收到通知。`,
  published: (plan: {
    readonly number: number;
    readonly groups: readonly string[];
    readonly sites: number;
    readonly sendAt: number;
    readonly now: number;
  }): string => {
    const when = plan.sendAt <= plan.now ? "现在起" : `${clockText(plan.sendAt)}起`;
    return `【回执${plan.number}】${when}发到${plan.groups.join("、")}，共${plan.groups.length}个群、${plan.sites}家场所。`;
  },
  waitsForBot: (): string => "机器人没有在运行，启动后才会发出去。",
  waitsForLogin: (): string => "机器人没有登录微信，登录后才会发出去。",
  waitsForQuietHours: (until: number, now: number): string =>
    `现在是免打扰时段，${momentText(until, now)}才开始发。`,
  waitsForBinding: (names: readonly string[]): string =>
    `${names.join("、")}还没有和微信里的群对上，对上以后才会发。`,
  officerCode: (name: string, code: string, until: number, now: number): string =>
    [
      `${name}的绑定码：${code}（${momentText(until, now)}前有效，只能用一次）`,
      `请他用自己的微信加机器人为好友，验证消息写：绑定 ${code}（已是好友的，私聊发这句）`,
    ].join("\n"),
  officerGroups: (name: string, groups: readonly string[]): string =>
    groups.length === 0
      ? `${name}现在一个群也不能用。`
      : `${name}能用的群（${groups.length}个）：${groups.join("、")}。`,
  officerAllGroups: (name: string): string => `${name}能用全部群。`,
  leader: (name: string, isBound: boolean): string =>
    `所领导是${name}：过了截止三天还差的，名单也发给他。${isBound ? "" : "他绑定以后才收得到。"}`,
  noLeader: (): string => "没有指定所领导。",
  waitingForLock: (): string => "上次没有正常关闭，正在确认没有别的程序在用数据，最多等十几秒…",
} as const;
