/** Descriptions shown by `--help`. */
export const help = {
  program: "回执：通知一次发到各群，谁回了、谁没回一目了然。",
  version: "看版本号",
  help: "看怎么用",
  titles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Commands:": "命令：",
  } as Record<string, string>,
  footer:
    "\n在源代码目录里这样用：npm run --silent huizhi -- <命令>。机器人运行时也可以用。\n每条命令后面加 --help 看细节。设置见 .env.example。",
  start: "启动机器人（扫码登录微信）",
  demo: "看演示：不需要微信账号；--once 演一遍就结束，--fast 缩短等待",
  groups: "列出群：登记过的，和机器人看得见但没登记的；groups tag 登记群、加标签",
  tag: "给群加标签；没登记过的群就此登记（要机器人在运行）",
  tagName: "群名或编号",
  tagTags: "标签，如 网吧 日租房",
  sites: "列出场所；sites add 添加",
  sitesAdd: "添加场所；已有的不会重复添加",
  sitesAddNames: "场所名字，可以写几个；写 - 则从标准输入逐行读名字或 JSON",
  category: "类别，与群的标签对应，如 网吧",
  alias: "别名，用逗号隔开或重复写；只在添加一家时用",
  notices: "列出通知",
  show: "看一条通知：发得怎样、谁回了、谁没回",
  number: "通知的编号，如 31",
  publish: "发一条通知，打印它的编号",
  to: "发到哪些群：标签或群名，用逗号隔开；“全部”为所有群",
  text: "通知的内容；写 - 则从标准输入读",
  photo: "附上照片（JPG 或 PNG），可以写几张",
  due: "截止时间，如 明天18点、11月26日、2026-11-26T18:00",
  inform: "告知：不用回复",
  now: "马上发，不留撤回的时间",
  officers: "列出民警；officers add 添加并生成绑定码",
  officersAdd: "添加民警，或给他一个新的绑定码",
  officerName: "民警的姓名",
  officersGroups: "规定民警能用哪些群；没规定过的民警能用全部群",
  officerGroupWords: "标签或群名，如 网吧 日租房；“全部”为所有群",
  officersLeader: "指定所领导：催过、上门过三天还差的，名单也发给他",
  officersLeaderName: "民警的姓名；none 为不指定",
  read: "读回复（不需要数据）：从标准输入逐行读 JSON，逐行输出怎么读的；--explain 讲给人听",
  explain: "读这一条，说明读作什么、为什么",
  ask: "通知要的是什么：ack（不写就是它）、rectify、signup、vote、roster、suggest",
  readNotice: "通知的内容",
  doctor: "检查运行条件，逐条说明怎么处理",
  json: "输出 JSON",
} as const;

/** What was typed wrongly, as commander calls it; `what` is the word in question, empty where there is none. */
export function usageProblem(code: string, what: string): string {
  switch (code) {
    case "commander.unknownCommand":
      return `没有 ${what} 这条命令。`;
    case "commander.unknownOption":
      return `没有 ${what} 这个选项。`;
    case "commander.missingArgument":
      return `少写了 <${what}>。`;
    case "commander.missingMandatoryOptionValue":
      return `少写了 ${what}。`;
    case "commander.optionMissingArgument":
      return `${what} 后面要写内容。`;
    case "commander.excessArguments":
      return "写多了：有的内容不知道放在哪里，带空格的请用引号括起来。";
    case "commander.invalidArgument":
      return `${what} 不对。`;
    default:
      return "这样写看不懂。";
  }
}

/** Where to look after a usage error. */
export function seeHelp(command: string): string {
  return `用法见：${command} --help`;
}

/** An ask that is none of those known. */
export function badAsk(asks: readonly string[]): string {
  return `--ask 要写 ${asks.join("、")} 之一。`;
}

/** A notice's number that is none. */
export function badNumber(written: string): string {
  return `“${written}”不是通知的编号：请写数字，如 31。`;
}
