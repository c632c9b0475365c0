import { list } from "./list.ts";

/** Words that tell that something is still amiss. */
export const openHints = list(`
  还不 还没 还未 还是不 还是没 还是老样 还是那样 还乱 还在 还缺 还差 还坏 还黑 还堵 还占 还放 还堆 还停 还锁 还漏 还松 还晃 还闪 还灭 还旧 还脏 还挂 还住 还贴 还露 还开不 还打不 还推不 还用不 仍不 仍没 仍有 仍然 依旧 依然 缺 少了 不够 不响 不亮 不通 不灵 没图 没画面 没反应 没声 没信号 没动静 乱着 黑着 坏着 堆着 堵着 锁着 开不了 打不开 关不上 亮不了 用不了 连不上 上不去 显示离线 没电 漏着
`);

/** Words that hold one of {@link openHints} and leave nothing open. */
export const openLookalikes = list(`
  缺的 缺了的 缺少的 不缺 没缺 缺什么补 差不多 还不错 还不赖 还没谢 还没来得及谢 还没来得及拍 还没来得及发 还没拍 还没发 还在有效 还在保 还在合格 还在绿 还在店里 还在上班 还在外 等着您 等着你 等着领导 等着验收 等着复查 等着检查 还不快 还不是 还不得 还不都 锁着呢 都锁着 黑着脸 够不够
`);
