import { leftover, wordSet } from "../cover.ts";
import { siteWords } from "../lexicon.ts";

const doubleSurnames = "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 端木 夏侯".split(" ");
const surnames = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻伊仝区郜海阚花帅屠豆朴盖廉禹井祖漆巴丰卿狄索宣晋云扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿母乌裘鸣隆弓褟宋".split(
    "",
  ),
);
const titles = "姐 哥 总 叔 姨 老板娘 老板 师傅 经理 店长 老师 先生 女士 小姐 阿姨 大哥 大姐 嫂 妈 爸".split(
  " ",
);
/** Characters that stand in no given name, but behind a surname in everyday words (周六, 马上, 时候). */
const notGiven =
  /[了的是在我你他她不没上下去来有么吗呢点号天日时候都就也要报会店里个和跟与人参加名警官醒谢部]/;
const everyday = new Set(
  "高兴 高峰 方便 许可 金额 温馨 严格 任务 成功 方案 马桶 石头 武汉 谢谢 常年 余额 付款 金色 钱包 康复 安排 安全 明白 明确 严重 单位 房租 陈旧 车位 温度 华为 时间 强烈 支持 平安 国家 计划 相信 容易 普通 全部 全家 全店 应该 应当 关门 关心 管理 解决 包括 成员 老板 小店 老样 老婆 老公 大家 小区 小孩 阿姨 老师 老乡 大概 文明 文件 连续 班长 万分 万事 路过 任何 楼道 门口 国庆 米饭 白跑 游戏 童鞋 何必 易拉 满意 满员 花钱 包吃 平时 向您 单独 解释".split(
    " ",
  ),
);

/** What stands around names in a signup. */
const around = wordSet(
  "参加人员 参加人 参会人员 参会 参加 姓名 名单 人员 报名人 报名 报 我店 我们店 我们 本店 我家 我是 我叫 店名 派 让 由 换成 换 改成 改为 叫 就 都 只有 去听 来听 去 过来 来 到 一起 联系电话 联系方式 手机号 手机 电话 微信 号码 联系人 联系 代表 老板派 他叫 她叫 名字叫 名字是 名字 参会人 收到 好的 谢谢 辛苦 女 男 吧 了 啊 哦 的 也".split(
    " ",
  ),
);
/** Those who are somebody without a name. */
const kin: ReadonlySet<string> = new Set(
  "老婆 老公 爱人 媳妇 丈夫 妻子 老板 老板娘 儿子 女儿 孩子 小孩 妈 爸 妈妈 爸爸 老妈 老爸 母亲 父亲 哥 姐 弟弟 妹妹 哥哥 姐姐 对象 男朋友 女朋友 店长 经理 前台 保安 网管 收银员 服务员 合伙人 同事 房东 厨师 保洁 徒弟 师傅 嫂子 侄子 婆婆 公公 先生 太太".split(
    " ",
  ),
);
const joint = /[和跟与及]|(?<!参)加|还有|以及/;

/** At most this many characters of a phrase are looked at for names: nobody writes longer ones without a comma or a space. */
const longest = 40;

/** How many people a phrase names, with nothing else in it; undefined when it says something else. A shop's name alone is one. */
export function countNamed(phrase: string): number | undefined {
  if (phrase.length > longest || /^(?:也|再)?[加算带]上?我/.test(phrase)) return undefined;
  let sum = 0;
  const pieces = phrase.split(joint);
  for (const piece of pieces) {
    const people = countInPiece(piece, pieces.length > 1);
    if (people === undefined) return undefined;
    sum += people;
  }
  return sum;
}

/** How many of the pieces between spaces are names: 悦来 王芳 is one. Behind a name only a shop or a department may stand: 马甲 好看 names nobody. */
export function countNamedPieces(pieces: readonly string[]): number {
  const first = pieces.findIndex((piece) => piece.length <= longest && countNames(piece) === 1);
  const behind = pieces.slice(first + 1);
  const fine = behind.every(
    (piece) =>
      piece.length <= longest &&
      (countNames(piece) === 1 ||
        /\d|[部科队]$/.test(piece) ||
        namesSite(piece) ||
        leftover(piece, around) === ""),
  );
  if (first < 0 || !fine) return 0;
  return pieces.filter((piece) => piece.length <= longest && countNames(piece) === 1).length;
}

/** Whether the phrase opens with a shop's name, with 参加 or nothing behind it. */
export function namesSite(phrase: string): boolean {
  const end = siteEnd(phrase);
  return end > 0 && phrase.length <= longest && leftover(phrase.slice(end), around) === "";
}

function countInPiece(piece: string, together: boolean): number | undefined {
  const words = piece.replace(/ /g, "");
  if (together && isSomebody(words)) return 1;
  if (leftover(words, around) === "") return 0;
  const whole = countNames(words);
  if (whole !== undefined) return whole;
  const trimmed = trimAround(words.slice(siteEnd(words)));
  return trimmed === "" ? 0 : countNames(trimmed);
}

/** 我, 我老婆一起去, 前台小刘; only beside somebody else, since 我参加 alone tells no number. */
export function isSomebody(words: string): boolean {
  const trimmed = trimAround(words);
  const of = trimmed.replace(/^我(?:的|家|们)?/, "");
  if (trimmed === "") return false;
  if (of === "" || kin.has(of)) return true;
  const role = [...kin].find((word) => of.startsWith(word)) ?? "";
  return (
    (role !== "" && isName(of.slice(role.length))) || (of !== trimmed && /^\p{Script=Han}{1,2}$/u.test(of))
  );
}

/** Where the last shop word ends; 0 without one. */
function siteEnd(words: string): number {
  let end = 0;
  for (const word of siteWords) {
    const at = words.lastIndexOf(word);
    if (at > 0) end = Math.max(end, at + word.length);
  }
  return end;
}

/** Takes the words around names off both ends, longest first. */
function trimAround(words: string): string {
  let [from, to] = [0, words.length];
  for (let moved = true; moved && from < to; ) {
    moved = false;
    for (let length = Math.min(6, to - from); length > 0; length--) {
      if (leftover(words.slice(from, from + length), around) === "") {
        [from, moved] = [from + length, true];
        break;
      }
      if (leftover(words.slice(to - length, to), around) === "") {
        [to, moved] = [to - length, true];
        break;
      }
    }
  }
  return words.slice(from, to);
}

/** The least number of names that make up the words: 张伟李娜 is two, 欧阳娜娜 one. */
function countNames(words: string): number | undefined {
  const least: (number | undefined)[] = [0];
  for (let end = 1; end <= words.length; end++) {
    for (const length of [4, 3, 2]) {
      const before = least[end - length];
      if (before === undefined || !isName(words.slice(end - length, end))) continue;
      least[end] = Math.min(least[end] ?? Number.POSITIVE_INFINITY, before + 1);
    }
  }
  return words === "" ? undefined : least[words.length];
}

function isName(word: string): boolean {
  if (everyday.has(word) || everyday.has(word.slice(0, 2)) || everyday.has(word.slice(1))) return false;
  const first = word.charAt(0);
  const rest = word.slice(1);
  if (surnames.has(first) && titles.includes(rest)) return true;
  if (/^[老小阿大]$/.test(first))
    return word.length === 2 && /\p{Script=Han}/u.test(rest) && !notGiven.test(rest);
  const double = doubleSurnames.includes(word.slice(0, 2));
  const given = double ? word.slice(2) : rest;
  if (!double && !surnames.has(first)) return false;
  return given.length > 0 && given.length <= 2 && /^\p{Script=Han}+$/u.test(given) && !notGiven.test(given);
}
