/** What is wrong with the environment and how to cure it: one sentence for each variable. */
export const configProblems = {
  empty: (name: string): string => `${name} 只有空格：请填上内容，或者删掉这一行用默认值。`,
  tooLong: (name: string, most: number): string => `${name} 太长：最多${most}个字。`,
  invisible: (name: string): string => `${name} 里有换行或看不见的字符：请删掉。`,
  pictograph: (name: string): string => `${name} 里有表情符号，照片上印不出来：请只用汉字、字母和数字。`,
  repeatsWords: (value: string): string =>
    `WECHATY_LOG=${value} 会把群里的话写进日志：请写 silent、error 或 warn；要查问题，就同时设 HUIZHI_LOG_LEVEL=debug。`,
  range: (name: string, value: string, most: number, example: string): string =>
    `${name}=${value} 看不懂：请写“最短-最长”两个秒数，前小后大，不超过${most}，如 ${example}。`,
  number: (name: string, value: string, least: number, most: number, example: string): string =>
    `${name}=${value} 看不懂：请写${least}到${most}之间的数，如 ${example}。`,
  wholeNumber: (name: string, value: string, least: number, most: number, example: string): string =>
    `${name}=${value} 看不懂：请写${least}到${most}之间的整数，如 ${example}。`,
  quietHours: (name: string, value: string): string =>
    `${name}=${value} 看不懂：请写起止时间，如 21:00-08:00；不要免打扰就写 off。`,
  choice: (name: string, value: string, choices: readonly string[]): string =>
    `${name}=${value} 不认识：只能是 ${choices.join("、")}。`,
  puppet: (name: string, value: string): string =>
    `${name}=${value} 不像包名：请写 npm 上的包名，如 wechaty-puppet-wechat4u。`,
  tokenMissing: (): string =>
    "WECHATY_PUPPET=wechaty-puppet-service 还需要 WECHATY_PUPPET_SERVICE_TOKEN：请填上服务商给的令牌。",
  unknown: (name: string, nearest: string | undefined): string =>
    nearest === undefined
      ? `没有 ${name} 这个设置：请删掉它。全部设置见 .env.example。`
      : `没有 ${name} 这个设置：是不是要写 ${nearest}？`,
} as const;
