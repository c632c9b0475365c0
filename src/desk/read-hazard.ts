import type { Command } from "./command.ts";
import { takePressing } from "./take-pressing.ts";

/** What is no shop's name though it stands behind 隐患. */
const noShop =
  "(?:大?排查|整改|整治|治理|通知|告知|提示|提醒|台账|自查|清单|列表|名单|汇总|统计|情况|复查|等级|级别|类别|来源|描述|举报|管理|消除|清零|就是|如下|如有|无|必|点|处|的|是|有|怎|吗|呢|多少|哪|没|还|都|已|要|不|了|和|及|或)";
/** 都市网吧：, 和平宾馆：, 不夜城KTV：, though a sentence may begin so, too. */
const shop =
  "[^\\s：:，,。；;！!？?的]{1,12}(?:[吧咖店馆厅城院厂坊铺所楼苑轩阁庄寓宿园社行]|公司|KTV|ktv|客栈|仓库|驿站|市场|超市)";
const shopBeforeColon = `${shop}\\s*[：:]`;
/** 星空网吧隐患：… */
const behindShop = new RegExp(
  `^(?<name>${shop})\\s*的?(?:安全|消防|治安)?[隐隱]患(?:如下)?\\s*[：:]\\s*(?<body>\\S[\\s\\S]*)$`,
  "u",
);
/** What is no single shop though something stands behind it that has 隐患. */
const noName =
  /^(?:请|各|大家|如|若|凡|通知|还|没|是否|哪|谁|群|我|你|您|他|她|本|这|那|今|昨|近|所有|部分|个别|一些|有的|多家|几家|发现|检查发现|经|对|因|为|把|将|每)/u;
const head =
  "(?:又?(?:发现|查出|检查发现|巡查发现|登记|新增|新|记|报|上报))?(?:一[个处条起])?(?:安全|消防|治安)?[隐隱]患";
/** 紧急隐患 星空网吧：… */
const pressingHead = new RegExp(`^(?:紧急|緊急|加急)\\s*(?=${head})`, "u");
const apart = "(?:\\s*[:：]\\s*|\\s+)";

const withGap = new RegExp(
  `^${head}${apart}(?<rest>(?:(?!${noShop})|(?=${shopBeforeColon}))\\S[\\s\\S]*)$`,
  "u",
);
const withoutGap = new RegExp(
  `^${head}(?<rest>(?!${noShop})[^\\s：:，,。；;！!？?]{2,20}[：:][\\s\\S]+)$`,
  "u",
);
const behindName =
  /^(?:(?:在|到|检查|巡查)\s*)?(?<name>[^\s，,。；;：:！!？?]{2,20}?)\s*(?:检查)?(?:存在|发现|查出|查到|有)了?(?:以下|如下)?(?:\d{1,2}|[一二两三四五六七八九十])?[处个项条]?(?:安全|消防|治安)?[隐隱]患(?:如下)?\s*[：:，,\n]\s*(?<body>\S[\s\S]*)$/u;
const shown = new RegExp(
  `^(?:看|看看|查|查看)?${head}\\s*[:：]?\\s*第?[#【[]*(?:回执)?\\s*(?<number>\\d{1,6})\\s*[】\\]]*号?[。.！!？?\\s]*$`,
  "u",
);
const alone = new RegExp(`^${head}\\s*[:：]?[。.！!]*$`, "u");

/**
 * Reads 隐患 星空网吧：…, 发现隐患 星空 …, 星空网吧有隐患：…; and 隐患 31, which asks for one. The shop and the words stay together: which is which only the list of
 * shops tells. A line that only says 紧急 is none of the words. `undefined` for everything else, above all words that merely speak of hazards.
 */
export function readHazard(text: string): Extract<Command, { kind: "hazard" | "seeHazard" }> | undefined {
  const { rest: unmarked, pressing: said = false } = takePressing(text);
  const typed = unmarked.trim().replace(pressingHead, "");
  const pressing = said || typed !== unmarked.trim();
  const read = readUnmarked(typed);
  return read?.kind === "hazard" && pressing ? { ...read, pressing } : read;
}

function readUnmarked(typed: string): ReturnType<typeof readHazard> {
  const number = shown.exec(typed.normalize("NFKC"))?.groups?.number;
  if (number !== undefined) return { kind: "seeHazard", number: Number(number) };
  if (alone.test(typed)) return { kind: "hazard", words: "" };
  if (/[?？]$|[吗么]$/u.test(typed)) return undefined;
  const rest = withGap.exec(typed)?.groups?.rest ?? withoutGap.exec(typed)?.groups?.rest;
  if (rest !== undefined) return { kind: "hazard", words: rest };
  const { name, body } = (behindName.exec(typed) ?? behindShop.exec(typed))?.groups ?? {};
  if (name === undefined || body === undefined || noName.test(name)) return undefined;
  return { kind: "hazard", words: `${name}：${body}` };
}
