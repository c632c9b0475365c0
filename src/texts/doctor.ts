const call = "npm run --silent huizhi --";

/** What `doctor` looks at: each finding, and the cure of what is wrong. */
export const doctorTexts = {
  node: (version: string): string => `Node.js ${version}`,
  nodeOld: (version: string, least: string): string =>
    `Node.js ${version} 太旧：请装 ${least} 或更新的版本。`,
  dataFolder: (folder: string): string => `数据文件夹 ${folder} 可以写`,
  dataUnwritable: (folder: string): string =>
    `数据文件夹 ${folder} 写不了：请检查磁盘和权限，或用 HUIZHI_DATA 换一个。`,
  dataOpen: (folder: string): string => `数据文件夹别人也能看：请运行 chmod 700 ${folder}`,
  pictures: "照片可以处理，字体齐全",
  picturesBroken: (reason: string): string =>
    `照片处理不了：请重新运行 npm ci。如果还不行，把这句话发给维护人：${reason}`,
  puppet: (name: string): string => `微信接口 ${name} 已安装`,
  puppetMissing: (name: string): string =>
    `微信接口 ${name} 没有安装：请运行 npm install ${name}，或改 WECHATY_PUPPET。`,
  card: "登录信息只有本账号能读",
  cardMissing: "还没有登录信息：启动后要扫码",
  cardOpen: (file: string): string => `登录信息别人也能看，等于交出微信：请运行 chmod 600 ${file}`,
  paceFast: "发送间隔不到2秒，容易被微信限制：请把 HUIZHI_PACE_…_SECONDS 调大，如 3-8。",
  noQuietHours: "没有设免打扰时段，夜里也会往群里发：不需要这样就删掉 HUIZHI_QUIET_HOURS=off。",
  stationUnnamed: "照片下面的单位名称还是“本所”：请设 HUIZHI_STATION。",
  configFine: "设置没有问题",
  workdays: "放假和调休安排是最新的",
  workdaysUnknown: (year: number): string =>
    `还不知道${year}年的放假和调休安排，先按周末和法定节日算：请运行 npm update chinese-days，再重启。`,
  running: "机器人正在运行，已登录微信",
  runningByHand: "正在以手工方式运行，不登录微信",
  runningLoggedOut: "机器人正在运行，但还没有登录微信：请扫码；刚扫过码的，等半分钟再看。",
  notRunning: "机器人没有在运行：用 npm start 启动。",
  files: (count: number): string => `数据文件完好（${count}条通知）`,
  clockBehind: "有的通知比现在的时间还晚：这台机器的时钟可能慢了，请校准。",
  noGroups: `还没有登记群：${call} groups`,
  noTags: (names: readonly string[]): string => `${names.join("、")}没有标签：${call} groups tag 群名 标签`,
  unbound: (names: readonly string[]): string =>
    `${names.join("、")}没有和微信里的群对上：请确认机器人还在群里，并把群“保存到通讯录”。`,
  groups: (count: number): string => `登记了${count}个群`,
  noSites: `还没有场所，没法统计谁没回：${call} sites add 星空网吧 --category 网吧`,
  sites: (count: number, nobody: number): string =>
    nobody === 0 ? `登记了${count}家场所` : `登记了${count}家场所，其中${nobody}家无人在群`,
  noOfficers: `还没有民警：${call} officers add 张智军`,
  officers: (count: number): string => `${count}名民警已绑定`,
  officerWaiting: (name: string, expired: boolean): string =>
    expired
      ? `${name}的绑定码已过期：${call} officers add ${name}`
      : `${name}还没有绑定：请他私聊机器人发“绑定”和绑定码。`,
} as const;
