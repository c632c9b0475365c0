import { containsWord, findWordAt, type WordSet, wordSet } from "../cover.ts";
import { is, type Word } from "./scan-words.ts";
import { cannotLookalikes, cannotWords } from "./words/stances.ts";

/** A refusal as it was found: `weak` ones may only explain what was found, and an `unable` one asked may be a question. */
export type Refusal = "firm" | "unable" | "weak";

const cannotSet = wordSet(cannotWords);
const lookalikeSet = wordSet(cannotLookalikes);
const inability = [..."了动成掉走到起来完开出下赢脱郁掂"];
const refusable = wordSet(
  [..."弄搞整做办改换拆搬清移挪装修买登补贴撤配腾拿摘关撕停干退洗"].concat([
    "整改",
    "处理",
    "更换",
    "拆除",
    "清理",
    "配合",
    "落实",
    "安装",
    "搬走",
    "挪走",
    "解决",
  ]),
);
const owners = wordSet(
  "房东 楼上 楼下 隔壁 对面 别人 人家 租客 邻居 快递员 路人 顾客 物业 他们 学校 厂里 公家 前面店家 开发商 业主 前任 上家 上一家 原来老板 前老板 二房东 客人 劳务公司".split(
    " ",
  ),
);
const left =
  /^(?:家|店|那边|自己)?(?:放|堆|锁|停|占|装|接|拉|焊|弄|贴|隔|砌)的(?:$|[,呀啊哦呢吧]|找|又|不)|^(?:家|店|公司)?的(?:$|[呀啊呢]|东西|车|事|问题|责任|箱子|货|杂物|线|锁|门)/;
const denied = wordSet(
  "堆 堵 锁 上锁 过期 违规 违法 私拉 乱拉 坏 挡 遮挡 占用 占 充电 停车 脱落 毛病 老化 损坏 故障 堆放 超期 松动 破损 裸露 住人 留宿 乱接 反".split(
    " ",
  ),
);
const always = wordSet("本来 一直 明明 一向 从来 好端端".split(" "));
const fineAlready =
  /(?:是|还是)?(?:好的|好好的|亮的|亮着|开着|正常|通的|有登记|登记的|有效|新的|齐的|有的)|好好的/;
const stillFine =
  /(?:是|还|明明)(?:亮|好|好好|通|开|正常|有效|新|牢|稳)(?:的|着)|好好的|还在有效期|还没过期|没坏|没过期|(?:明年|后年|年底|下个?月)才?(?:到期|过期)|(?:去年|上个?月|今年|刚|早就|才)(?:才|刚|就)?(?:换|装|买)的(?!了)|(?:去年|上个?月|年初|前不久)才?(?:刚)?(?:换|装|买|洗|清|修|检|查|拆|改)过|不(?:脏|乱|旧|松|高|挡|危险|漏|超)(?:啊|呀|的|呢)?$/;
const rhetorical =
  /(?:了|掉|走)(?:的话)?(?:我们?|俺|咱|店|生意|客人|东西|货)(?:还)?(?:怎么(?!了)|咋|租给谁|住哪|放哪|谁来|还怎么|吃什么|靠什么|去哪住|往哪)/;
/** 不放这往哪放, 不锁会被偷: what would come of not doing it so. */
/** 客人不肯开箱怎么办 asks what to do about others. */
const othersAsk =
  /^(?:那|要是|如果)?(?:客人|租客|房东|住户|车主|人家|他们?|对方|顾客|家长).{1,10}(?:怎么办|咋办|咋整|怎么弄|咋弄)$/;
const lackOf =
  /^.{0,6}不.{1,8}(?:[往放搬去]哪|怎么办$|[喝吃用睡住]什么$|怎么(?:营业|做生意|开店|住|活|干活|过|用)|(?:就)?会被|还不(?:被|让))/;
const uproar = /[了掉](?:他们|客人|租客|工人|住户|顾客|家长).{0,3}(?:闹|跑|走光|不干|有意见|骂|投诉)/;
const outcome = /了.{0,4}就.{0,6}(?:亏|丢|偷|逃|跑|没法|没地|淋|塌|关门|倒闭|进来|死|黑|冷|热|乱|没人)/;
const forbidden =
  /(?<!能|可|好)不(?:能|可以|好|方便)(?:放|关|开|搬|拆|动|锁|移|改|换|停|关|打开|清|挪|撤|扔|丢|卖|撕|取)/;
const notOurs = /(?<!是)不是(?:我|我们|俺|咱们?|本店|阮|阿拉).{1,3}的$/;
const notThat = /^(?:那|这|它)(?:个|里|边)?(?:根本|也|都)?不是(?!已|明天|今天|说)/;
const ownVerb = /^(?:我|我们|我店|咱|俺|本店|店里)(?:可|从来|真|根本|都|也)?(?:没|没有|冇)(.)/;
const noMeans =
  /没(?:那个?|这个?|那么多|这么多|有那)(?:闲)?(?:工夫|功夫|时间|精力|闲心|钱|人手|地方)|哪.{0,2}得(?:起|了|动|完)/;
const whyAtAll = /(?:为什么|为啥|干嘛|干吗)(?:还|非|一定)?要/;
const alone = /^(?:不行|随便|不干|没门|不可以)(?:啊|呀|了|的|吧)?$|爱(.)不\1/;
/** 风都刮不掉 tells how well it holds, where the notice found it loose. */
const stands = /[刮摇晃推拉拽掰吹扯撞撼抠拔碰扳]不(?:掉|动|走|开|倒|下来)/;
const loosened = /松|脱|固|掉落|坠|倾|摇|晃|倒/;
const toYou =
  /(?<!还是)(?<!给|跟|帮|按|照|和|同|叫|请|替)你们?(?:自己)?(?:来|去)?(?:弄|搬|改|换|清|拆|配|装|出钱|买)/;
const askLater =
  /(?:晚|迟|缓|拖|宽|多|推)(?:个)?[一两三几半]{1,2}(?:天|日|周)|给(?:我|我们|俺)?[一两三几半](?:个)?(?:天|周|星期|礼拜|月)|(?:能|可|可以|行|让).{0,8}(?:过了|过完|月底|年后|年底|下个?月|下周|下星期|节后|忙完|晚点改|晚点弄|长一点|久一点|晚一点|迟一点|几天再|以后再|之后再|到时候)|(?:过了|过完|月底|年后|下个?月|节后|忙完|到时候).{0,10}(?:可以吗|行吗|行不行|好不好|可以不|成不|好吗|中不|得不得)|[0-9一二两三几]{1,2}(?:天|日|个小时|小时)(?:哪|怎么|肯定)?(?:不够|够|太)|(?:明天|今天|三天|两天)不行|住到/;

/** 拆了我怎么送外卖, 开了客人就逃单了: what would come of it. */
export function isRhetoric(text: string): boolean {
  return (
    rhetorical.test(text) ||
    uproar.test(text) ||
    lackOf.test(text) ||
    /(?:了|掉)我们?没(?!事|意见|问题|看|去|在|见|确认|核|敢|来)/.test(text) ||
    (outcome.test(text) && !/告诉|通知|好了/.test(text))
  );
}

/** Whether a clause says that he cannot or will not, that it is not so or not his, or that he wants more time. `notice` is its text, simplified. */
export function findCannot(
  text: string,
  words: readonly Word[],
  finished: boolean,
  notice: string,
): Refusal | undefined {
  if (othersAsk.test(text)) return undefined;
  if (containsCannot(text) || forbidden.test(text) || askLater.test(text)) return "firm";
  if (
    /(?:不让|不同意|不许|不肯|不准)/.test(text) &&
    !/不让(?:他|她|人|员工|再|大家|客人|租客|进|停|放|充|堆|用|住|上|车|占)|不[许准](?:再|放|停|堆|进|锁|充|住|占|乱)/.test(
      text,
    )
  )
    return "firm";
  if (
    isRefusal(text) ||
    toYou.test(text) ||
    alone.test(text) ||
    whyAtAll.test(text) ||
    noMeans.test(text) ||
    notOurs.test(text) ||
    (notThat.test(text) && !/[了啦]$/.test(text))
  )
    return "firm";
  if (isInability(words, notice) && !(stands.test(text) && loosened.test(notice))) return "unable";
  if (isOthers(text) && !(finished && /[了完]/.test(text))) return "firm";
  if (finished && !stillFine.test(text)) return undefined;
  if (finished && /(?:也|都)(?:是|换|全)/.test(text)) return undefined;
  return isDenied(text, notice) ? "weak" : undefined;
}

function containsCannot(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const harmless = findWordAt(text, at, lookalikeSet);
    if (harmless !== undefined) at += harmless.length - 1;
    else if (findWordAt(text, at, cannotSet) !== undefined) return true;
  }
  return false;
}

/** 搬不了, 弄唔到; 买不到 may be got elsewhere, but says no less. */
function isInability(words: readonly Word[], notice: string): boolean {
  return words.some((word, at) => {
    const not = words[at + 1]?.text ?? "";
    const result = words[at + 2]?.text.charAt(0) ?? "";
    return (
      (is(word, "general", "deed") || (is(word, "task") && notice.includes(word.text))) &&
      !(/^[锁充停堵住]|^反锁/.test(word.text) && result === "了") &&
      !(
        result === "完" &&
        /[一1](?:天|下|时|次|个人|趟)/.test(
          words
            .slice(0, at)
            .map((one) => one.text)
            .join(""),
        )
      ) &&
      ["不", "唔", "勿", "毋", "袂"].includes(not) &&
      inability.includes(result)
    );
  });
}

/** 不改, 就不拆; not 改不改, 不改了吧, 不改变. */
function isRefusal(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!"不唔勿".includes(text.charAt(at))) continue;
    const before = text.slice(Math.max(0, at - 2), at);
    if (/[要是会能可得]$/.test(before) || findWordAt(before.slice(-1), 0, refusable) !== undefined) continue;
    if (/^(?:用|需要|必)/.test(text.slice(at + 1))) {
      const needless = text.slice(at + 1).replace(/^(?:用|需要|必)再?/, "");
      const deed = findWordAt(needless, 0, refusable);
      if (deed !== undefined && /^(?:吧|啊|的|呀|嘛)*$/.test(needless.slice(deed.length))) return true;
    }
    const rest = text.slice(at + 1).replace(/^(?:会|去|打算|准备|高兴|给){1,2}/, "");
    const verb = findWordAt(rest, 0, refusable);
    if (
      verb !== undefined &&
      !/^(?:不|变|会|下|行|净|善|清|掉|是)/.test(rest.slice(verb.length)) &&
      !/^(?:清楚|清晰)/.test(rest)
    )
      return true;
  }
  return false;
}

/** 检查了楼上的 speaks of where, 那是楼上的 of whose. */
const mayOwn = /^$|[是那都这由归找问属跟的]$|本来$|原来$|(?:东西|车|箱子|货|线|锁|门|事)$/;

/** 是房东堆的, 楼上的车, 找物业去. */
function isOthers(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const owner = findWordAt(text, at, owners);
    if (owner === undefined || !mayOwn.test(text.slice(0, at))) continue;
    const rest = text.slice(at + owner.length);
    if (at === 0 && rest === "的" && /^(?:楼上|楼下|隔壁|对面)/.test(owner)) continue;
    if (left.test(rest)) return true;
    if (
      /找$|去找|该找|要找$|问$/.test(text.slice(Math.max(0, at - 2), at)) &&
      /^(?:去|吧|啊|要|说|$)/.test(rest)
    )
      return true;
    at += owner.length - 1;
  }
  return /^(?:那|这)?(?:都)?(?:是)?临时(?:放|堆|停)|(?<!是)不是(?:杂物|隔断|我们店|这家|本店)|不叫/.test(
    text,
  );
}

function isDenied(text: string, notice: string): boolean {
  if (/[了啦]$/.test(text)) return false;
  if (contains(text, always) && fineAlready.test(text)) return true;
  if (stillFine.test(text) && !/现在|已|都|换|修|弄/.test(text.replace(/(?:换|装|买)的/, ""))) return true;
  const not = /(?:没有|没|冇|并没|从不|哪会|哪有|木有)(?:在)?/.exec(text);
  if (not === null || /^(?:还|都还)?(?:没|没有)$/.test(text)) return false;
  const rest = text.slice(not.index + not[0].length);
  const finding = notice.split("请")[0] ?? "";
  if (rest !== "" && ["没", "未", "无", "没有"].some((not) => finding.includes(not + rest.charAt(0))))
    return false;
  if (findWordAt(rest, 0, denied) !== undefined) return true;
  const verb = ownVerb.exec(text)?.[1];
  if (verb !== undefined && finding.includes(verb)) return true;
  const pair = rest.slice(0, 2);
  const place = pair.length === 2 ? notice.indexOf(pair) : -1;
  return (
    place >= 0 &&
    !/[没未无请]/.test(notice.slice(Math.max(0, place - 3), place)) &&
    !/请/.test(notice.slice(0, place))
  );
}

function contains(text: string, set: WordSet): boolean {
  return containsWord(text, set);
}
