import { noticeLabel } from "./notice.ts";

/** What the desk says about itself and about words it cannot act on. Commands to be typed stand in 「」. */
export const talkTexts = {
  help: (): string =>
    [
      "【发通知】先发照片（可不发），再打：",
      "通知 网吧、密室：请今晚自查灭火器。截止 明天18点",
      "不用回复的打「告知 网吧：…」",
      "预览后回「发」「立即」「改 …」「取消」，发出1分钟内可「撤」",
      "【看进度】今日 · 统计 31 · 未回复 31",
      "【隐患】隐患 星空网吧：二楼通道堆物。期限 3天 · 未整改 · 待复查",
      "【追回复】催 31 · 代收 31 星空 蓝天 电话",
      "【看回复】待审，再回「2 收到」「回复 2：…」",
      "【改错】更正 31：… · 停 31 · 作废 31",
      "【收尾】关闭 31",
      "只有一条通知时，编号可以不写；引用通知回复也行。",
      "其他用法回「帮助 更多」",
    ].join("\n"),
  helpMore: (): string =>
    [
      "【到点发】预览后回「定时 周五9点」，反复发「每周一9点」· 定时列表 · 暂停/恢复/跳过/取消 定时1 · 栏目",
      "【裁定】免 31 星空 停业 · 反馈 31 星空 已电话答复 · 撤销裁定",
      "代收可写时间：代收 31 星空 当面 14:20；先看未回复，也可写编号：代收 1-3 电话",
      "待审：2 收到 · 1-4 不算 · 回复 2：内容（发到群里）",
      "【巡查】巡查开始 · 巡查 蓝天 正常 · 收工 · 本季未查；一处隐患看「隐患 31」",
      "【更正】更正 31：… 已回的不用再回；要都重回，末尾加“重新确认”",
      "【发送】停 31 · 继续 · 重发 31 · 已发 31 · 别催了 31",
      "【自己在群里发的】要统计",
      "【场所】场所 星空 · 待绑定 · 换人 星空 小刘",
      "【群】群 · 登记 2 网吧 · 绑定确认 2",
      "【手工】手工 网吧店主群 · 手发 31 · 已发 31 网吧店主群 · 粘贴 网吧店主群",
      "【表格】表发我 31 · 交接单（还差谁、怎么联系、各群要发的话） · 月报 10月",
      "【台账】台账 11月（隐患带照片、签收、检查、汇总） · 提示单 31（一页，可打印签字）",
      "【到点会自己发给您】早上8点半的汇总 · 截止时的走访名单 · 周五的交接单 · 每月初的月报",
      "【同事】交接 31 给 李明",
      "我问「1 … 0 …」的，直接回数字。",
    ].join("\n"),
  notUnderstood: (): string =>
    "没看懂。发通知请打「通知 网吧：内容」，看进度回「统计」，其他用法回「帮助」。",
  onlyWords: (): string => "语音、文件和表情我看不了，请打字；照片请直接发图，其他用法回「帮助」。",
  /** He typed a command where everybody reads along. */
  typedInGroup: (group: string): string => `这是在“${group}”里打的，没有执行；要执行请在这里再打一遍。`,
  misnumbered: (word: string): string => `「${word}」后面请只写一个通知编号，例如「${word} 31」。`,
  unknownNumber: (number: number): string => `没有${noticeLabel(number)}，现有的通知回「统计」看。`,
  closed: (number: number): string =>
    `${noticeLabel(number)}已经关闭，不再发也不再计回复，结果回「统计 ${number}」看。`,
  withdrawn: (number: number): string => `${noticeLabel(number)}已经作废，结果回「统计 ${number}」看。`,
  noneOpen: (): string => "现在没有进行中的通知，要发请打「通知 网吧：内容」。",
  /** Asks which notice is meant; they come oldest first, and the newest is the example. */
  which: (word: string, notices: readonly { readonly number: number; readonly title: string }[]): string =>
    [
      `有${notices.length}条通知，请带上编号，例如「${word} ${notices.at(-1)?.number ?? ""}」：`,
      ...notices.map(({ number, title }) => `${noticeLabel(number)}${title}`),
    ].join("\n"),
} as const;

/** Pairing a chat with an officer. */
export const bindTexts = {
  howTo: (): string => "请打「绑定」加六位数字的绑定码，例如「绑定 482913」；码向管理员要。",
  bound: (name: string, station: string, botName: string): string =>
    `绑定成功，${name}您好，我是${station}的${botName}。发通知、看谁没回都在这里打字，用法回「帮助」。`,
  wrongCode: (): string => "绑定码不对或已过期，请核对后再打，例如「绑定 482913」；没有码请找管理员。",
  lastTry: (): string => "绑定码不对，试的次数太多，请过1小时再打「绑定 六位数字」；没有码请找管理员。",
  remarkFailed: (): string => "备注没设上，重新登录后要再绑定一次。",
} as const;
