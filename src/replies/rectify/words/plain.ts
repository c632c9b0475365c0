import { list } from "./list.ts";

/** What most hazards are answered with in a word or two, put together: 都已经 + 清理 + 完毕 + 了. */
export const plainParts = {
  /** With one of these a deed is over without 了. */
  already: list("已 已经 都已 都已经 全部已 已全部 已经全部 均已"),
  whole: list("都 全 全部 全都"),
  deeds: list("整改 处理 清理 更换 拆除 解决 落实 换 拆 改 弄 搞 整"),
  /** Deeds that hold their result. */
  wholeDeeds: list("搬走 移走 清除 清空 拆掉 换新 挪开 移开"),
  results: list("好 完 完毕 到位 完成"),
  /** Deeds that hold their own end. */
  ends: list("完成 搞定 整改完毕 处理完毕 清理完毕 整改完成 处理完成 整改到位 处理到位 办妥"),
  later: list(
    "马上 立刻 立即 正在 在 明天 尽快 这就 马上去 立刻去 正在抓紧 抓紧 会尽快 尽快去 我马上 我明天",
  ),
  laterDeeds: list("整改 处理 清理 更换 弄 搞 改 换 拆"),
};

/** Short words of receipt. */
export const plainReceipts = list("收到 收到了 已收到 好的收到 收到谢谢");

/** Short words of agreement. */
export const plainAgreements = list("好的 好 嗯 ok OK 好的好的");

/** Short words that tell it was read. */
export const plainKnown = list("知道了 明白 明白了");
