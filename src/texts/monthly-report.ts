/** What the notices of a month came to, figures of one calendar month of the station. */
export interface MonthlyReport {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Notices that were out, those voided left aside. */
  readonly notices: number;
  /** Of them 告知, which nobody had to answer. */
  readonly informs: number;
  /** Of them hazards, and how many of these were passed, handed on or exempted. */
  readonly hazards: number;
  readonly hazardsClosed: number;
  /** Messages to groups: parts of notices and corrections, and one for each group a reminder was for. */
  readonly messages: number;
  /** Of the parts, those beyond the first group of each notice: who posts by hand posts that one at least. */
  readonly postsSaved: number;
  /** Shops left alone, summed over reminders: each had answered when the others were reminded. */
  readonly chasesSaved: number;
  /** Reminders, automatic ones and those an officer asked for, and of how many notices that ask for an answer. */
  readonly reminders: number;
  readonly asking: number;
  /** Shops that were to answer, summed over notices; those exempted left aside. */
  readonly owing: number;
  readonly answered: number;
  readonly late: number;
  /** From the first delivery to the shop until it answered, milliseconds; absent where nobody did. */
  readonly medianMs?: number;
  /** Shops on visit lists, each once a notice. */
  readonly visits: number;
}

/** 月报. `isRunning`: the month is not over. */
export function monthlyReportText(seen: MonthlyReport, isRunning: boolean): string {
  const { year, month, notices, informs, hazards, hazardsClosed } = seen;
  const head = `【月报】${year}年${month}月${isRunning ? "（到现在）" : ""}`;
  if (notices === 0) return `${head}：没有发过通知。`;
  const of = [
    ...(informs > 0 ? [`告知${informs}条`] : []),
    ...(hazards > 0 ? [`隐患${hazards}处，已办结${hazardsClosed}处`] : []),
  ];
  return [
    head,
    `发通知${notices}条${of.length > 0 ? `（其中${of.join("，")}）` : ""}，往群里发消息${seen.messages}条`,
    `省下：转发${seen.postsSaved}条，重复催${seen.chasesSaved}家次`,
    ...(seen.asking === 0 ? [] : askingLines(seen)),
    "按通知首次发到群里的月份算；省下的转发＝除每条通知的第一个群外，机器人代发的条数；省下的催＝每次催的时候已经回了、没再打扰的家数。",
  ].join("\n");
}

function askingLines(seen: MonthlyReport): string[] {
  const { reminders, asking, owing, answered, late, medianMs, visits } = seen;
  const share = owing === 0 ? "" : `（${Math.floor((answered / owing) * 100)}%）`;
  return [
    `应回${owing}家次，已回${answered}家次${share}${late > 0 ? `，其中迟回${late}家次` : ""}`,
    ...(medianMs === undefined ? [] : [`一半的店在${spanText(medianMs)}内回`]),
    `平均每条催${oneDecimal(reminders / asking)}次，到截止还要上门或打电话${visits}家次`,
  ];
}

/** 2小时10分, 45分钟, 1天3小时; at least 1分钟. Milliseconds in. */
export function spanText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return "1分钟";
  if (minutes < 60) return `${minutes}分钟`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours}小时` : `${hours}小时${minutes % 60}分`;
  const whole = Math.round(minutes / 60);
  const days = Math.floor(whole / 24);
  return whole % 24 === 0 ? `${days}天` : `${days}天${whole % 24}小时`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Around 月报. */
export const monthlyReportTexts = {
  help: "月报：发了多少、省了多少、多久回；不按店、不按人排名",
  month: "哪个月，如 2026-10；不写则为本月",
  badMonth: (written: string): string => `“${written}”不是已经开始的月份：请写成 2026-10。`,
  noSuchMonth: (written: string): string => `没看懂“${written}”是哪个月，例如「月报 10月」「月报 上月」。`,
} as const;
