import { list } from "./list.ts";

/** Doing in general: whatever was found, these may be what was done to it. */
export const generalDeeds = list(`
  用好势 用好 整改 整顿 改正 改装 改造 改进 改 弄 搞 整 整理 处理 解决 落实 办理 办 做 收拾 拾掇 归置 归整 规整 处置 消除 排除 清零 完善 规范 执 摒挡 捯饬 鼓捣 治理 了结 料理 补救 善后 修整 调整 维护 整修 操持 攒
`);

/** What one does to the hazards that checks of small shops find; without an object it is taken for what was found. */
export const hazardDeeds = list(`
  去除 去掉 剔除 更换 换新 换成 换上 换 调换 替换 置换 更新 清理 清除 清空 清走 清运 清掉 清退 清 腾空 腾 腾退 搬离 搬走 搬 搬出 移开 移走 移除 移 挪开 挪走 挪 拖走 拖 推 抬 扛 运走 运 扔 丢 卖 卖掉 送走 送人 送回 上交 退掉 退货 拿 取下 取掉 取 摘 摘掉 摘下 拆除 拆 拆卸 撤除 撤走 撤 卸 卸下 剪 剪断 锯 割 切 切断 砸 凿 撬 打掉
  修 修复 修理 维修 检修 修缮 抢修 安装 加装 补装 重装 安上 装上 装 安 接通 接上 焊 焊死 焊接 加固 固定 钉 砌 封堵 封 隔 隔开 分隔 拔 拔掉 断 断开 断掉 断电 停用 没收 收 收走 收起 收起来 收掉 收进 收进去 收好 收拢 打开 开通 开启 疏通 打通 疏散 解锁 解开 敞开 登记 补登 补登记 登 补录 录入 补填 补报 补签 补办 补齐 补上 补 补写 张贴 补贴 贴 贴上 挂 挂上
  配 配齐 配备 配上 配置 配足 添置 增设 增配 增加 添 加装 加上 充装 充 年检 送检 检测 送检测 恢复 复位 归位 删 删除 删掉 注销 销户 销 销毁 关闭 关停 关 停 停放好 劝离 劝走 退回 退掉 转移 转过来 转过去 转 转走 处理掉 喷 刷 涂 包 包好 套 套管 穿管 裹 捋 理 绑 扎 捆 铺 垫 撑 支 撕 揭 铲 刮 抠 码 摆 放 摆放 挪窝 拉走 拉开 拉 掼 摔 摞 叠 盖 盖上 加盖 培训 教 扩容 升级 调试 调 加 加大 减少 备案 起 起走 掀 扯 拽 抽 抽走 打扫 扫 扩 接 接好 插上 插好 通上电 通上 启用 关好 关上 布 布线 走线 腾让 重新走 降 降低 压低 让 让出 让开 清查 清点 劝 辞退 请走 撵 赶 赶走 掏 挖 换装 换掉 换下 置 置办 买 采购 补买 采买 立 竖 架 绕 改道 改线 处分 批评 禁 禁止 制止 纠正 更正 校正 订正 矫正 掉头 调头 翻 翻新 灌 灌装 消 填 填好 录
`);

/** What one does every day as well; it counts only when the notice speaks of it or of the thing it is done to. */
export const tasks = list(`
  退   洗 清洗 擦 冲洗 交 上交 递交 提交 签 签字 签订 签署 写 印 打印 复印 拍 发 报 上报 上传 传 核对 核查 检查 自查 查 练 演练 开会 学 学习 读 念 讲 宣传 开 锁 锁上 锁好 插 插上 通电 通 画 绘 做表 订 立 制定 制作 打 敲 存 存满 保存 设 设置 设定 值班 录像 注册 实名 认证 核验 验 上 下 下载 启用 绑定 联网 接入 送 寄 领 领取 约谈 上墙 公示 盖章 记 记录 记下 缴 缴纳 补缴 投保 办证 年审 审 换证 测试 调试 试 试过 烧 喂 煮 吃 喝 充好电 充满电 登机 到齐 下班 点 剪头 打完 玩 住 搬家 上学 下班 上班 回家 睡 买菜 做饭 充值 转账 结账 退房
`);

/** Repairing; it is another thing's when the notice found nothing broken. */
export const repairs = list("修 修复 修理 维修 检修 抢修 修缮");

/** Words that hold their own end: 搞定 needs no 了. */
export const ownFinals = list(
  "搞定 搞掂 搞腚 搞掟 高定 搞腚 弄掂 办妥 完成 完工 竣工 完毕 到位 闭环 销号 了结 清零 落地",
);
