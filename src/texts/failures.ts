/** Why Huizhi could not start or store, and what the person at the keyboard does. */
export const failures = {
  /** With the exact command where there is one. */
  damaged: (file: string, previous: "readable" | "damaged" | "missing" | "not kept"): string =>
    `数据文件 ${file} 已损坏，没有改动任何东西。处理办法：${cures[previous](file)}`,
  tooNew: (file: string): string =>
    `数据文件 ${file} 是更新版本写的，这个版本读不了。请换回新版本，或恢复升级前的备份。`,
  writeFailed: (file: string): string => `文件 ${file} 写不进去：请检查磁盘是否已满、权限是否够。`,
  uncertain: (file: string): string => `文件 ${file} 写了，但磁盘没有确认存好：请检查磁盘，再重新启动。`,
  inUse: (pid: number | undefined): string =>
    `数据文件夹正被另一个程序使用${pid === undefined ? "" : `（进程${pid}）`}，但它没有应答。请等几秒再试；还不行就先停掉它。`,
  notAFolder: (folder: string): string =>
    `数据文件夹 ${folder} 用不了：这条路径上有一级是文件，不是文件夹。请改 HUIZHI_DATA，或先把那个文件移开。`,
  notAllowed: (folder: string): string =>
    `数据文件夹 ${folder} 没有读写权限。请改权限，或把 HUIZHI_DATA 换成能写的文件夹。`,
  cannotBeMade: (folder: string): string =>
    `数据文件夹 ${folder} 建不起来。请把 HUIZHI_DATA 换成能建文件夹的地方。`,
  diskFull: (folder: string): string => `数据文件夹 ${folder} 所在的磁盘满了。请先腾出空间，再试一次。`,
  settingsUnreadable: (file: string): string =>
    `设置文件 ${file} 读不了：请检查它是不是文件（不是文件夹）、有没有读的权限。`,
  puppetMissing: (puppet: string): string =>
    `没有装 ${puppet}，或它缺了东西：请运行 npm install ${puppet}，或改 WECHATY_PUPPET。`,
  puppetUnfit: (puppet: string): string =>
    `${puppet} 不是 Wechaty 的 puppet，连不了微信：请改 WECHATY_PUPPET，不写就用 wechaty-puppet-wechat4u。`,
  puppetChanged: (): string => "wechat4u 的版本不对：请运行 npm ci，装回 package-lock.json 里写明的版本。",
  socketPathTooLong: (): string =>
    "临时文件夹的路径太长，命令行连不上机器人：请把 TMPDIR 设成路径短一些的文件夹。",
} as const;

const cures = {
  readable: (file: string): string =>
    `前一版完好，用它换回来（这个文件的最后一次改动会丢）：cp ${quoted(`${file}.prev`)} ${quoted(file)}`,
  damaged: (): string => "前一版也坏了，请从数据文件夹的备份里取回这个文件。",
  missing: (): string => "没有前一版，请从数据文件夹的备份里取回这个文件。",
  "not kept": (file: string): string =>
    `它记的是最后一次改动，那次改动可能只存进了一部分文件。不要那次改动、接着用：mv ${quoted(file)} ${quoted(`${file}.damaged`)}`,
} as const;

/** A path as a shell reads it, whatever is in it. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
