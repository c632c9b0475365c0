import { list } from "./list.ts";

/** What is left once it is done: 换好, 清掉, 弄归一, 弄舒齐. */
export const results = list(`
  好 完 掉 走 光 净 干净 空 开 出 出来 出去 出门 进 进去 进来 上 上去 上来 下 下来 下去 起 起来 回 回去 回来 过来 过去 到位 妥 妥当 妥帖 妥妥当当 齐 齐全 齐活 齐整 全 通 牢 牢靠 牢固 稳 稳当 顺 顺当 顺溜 新 成 定 掂 归一 归置 利索 利落 立整 立正 板正 板扎 熨帖 巴适 巴实 舒齐 舒徐 停当 清爽 明白 服帖 晒 脱 势 中 罢 返 返好 转 离 去 归位 亮 满 够 紧 正 平 直 严 严实 合格 合规 达标 安全 到 死 断 旧 远 住 完毕 完成 结束 成功 见 够数 整齐 规整 干干净净 清清楚楚 妥妥 完整 完善 彻底 得 就位 到家 净空 活 来 成新 周全 周正 停妥 拢 光光 光净 光溜 着 落 完蛋 清 醒目 漂亮 规矩 好好 过 开来 规范 到头 干爽 端正 端端正正 透 透气 遍 一遍 一下
`);

/** A verb with one of these is over also without 了: 清理完毕. */
export const finalResults = list("完毕 完成 到位 结束 成功");

/** It has happened. `le` is how the young spell it. */
export const perfectives = list(
  "了 咧 咗 啦 喽 咯 嘞 哉 则 哒 喇 矣 溜 勒 哩 唻 捏 鸟 叻 噜 嘚 辽 le 罢 罢了 晒 哂 啰 噻 囉 啵 咾 唠",
);

/** How things stand once the hazard is gone; they need 了, or a word of now. */
export const states = list(`
  好 亮 空 齐 全 通 够 干净 妥当 妥 恢复 恢复正常 通电 来电 到位 规范 正常 达标 合格 合规 齐全 消除 解决 完毕 结束 ok okay 畅通 通畅 宽敞 顺畅 露出来 空出来 腾出来 让出来 清零 安全 能用 可以用 能开 能刷 能存 有画面 有电 有水 有压力 响 关闭 关上 打开 开着 归位 完好 整齐 清爽 亮堂 稳 牢 到期解决 没 没有 冇 掂 成 中 得 行 熨帖 归一 舒齐 利索 停当 巴适 板正 明亮 闭环 销号 竣工 到岗 就位
`);

/** Clear of what was found, however it is said: they need no 了. */
export const clearStates = list(`
  一切正常 恢复正常 都正常 全部正常 已畅通 保持畅通 通道畅通 畅通无阻 畅通无阻了 走得通 推得开 一推就开 一根不剩 一个不剩 一辆不剩 一件不剩 一个没有 空空的 空的了 是空的 空着的 没隐患 无隐患 全新的 崭新 换成新的 是新的 新买的 刚买的 都新的 全是新的 不剩 没剩 冇得剩 冇剩 没得剩 一个不落 一个没落 一个都不落 一个不少 一个没剩 没有剩 剩的没有 绿区 有效期内 露出来 让出来 腾出来 空出来 清零 验收通过 验收合格 合格了 走线槽  清爽了 办结 消除了 不堵了 不占了 都亮 全亮 会亮 灯亮着 绿灯亮着 有画面 冇晒 没晒 清光 撤场
`);
