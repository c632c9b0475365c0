/** What people type in letters under a form when they have no Chinese keyboard at hand, and what it says. */
const spellings: ReadonlyMap<string, string> = new Map(
  `
  baoming 报名  baomin 报名  bao 报  wobao 我报  yao 要  woyao 我要  xuyao 需要  canjia 参加  qu 去  lai 来  dou 都  wo 我  women 我们  he 和  gongyou 共有  yigong 一共  zai 再  jia 加
  ge 个  geren 个人  ren 人  ming 名  wei 位  ju 具  zhang 张  tao 套  jian 件  fen 份  ben 本  zhi 只  tai 台
  yi 一  liang 两  san 三  si 四  wu 无  liu 六  qi 七  ba 八  jiu 九  shi 十
  quxiao 取消  buqu 不去  buqule 不去了  bucanjia 不参加  buyao 不要  buyaole 不要了  tuichu 退出  meikong 没空
  xuan 选  xuanze 选择  tou 投  toupiao 投票  zhichi 支持  diyige 第一个  dierge 第二个  disange 第三个  suibian 随便  douxing 都行  doukeyi 都可以  qiquan 弃权
  meiyou 没有  mei 没  you 有  meibian 没变  meibianhua 没变化  meibiandong 没变动  biandong 变动  bianhua 变化  wubiandong 无变动  wubianhua 无变化  laoyangzi 老样子  xinlai 新来  laile 来了  zoule 走了
  lizhi 离职  ruzhi 入职  xinzeng 新增  yuangong 员工  yiyang 一样  bubian 不变
  xiexie 谢谢  shoudao 收到  haode 好的  meiyijian 没意见  jianyi 建议  xiwang 希望  meijianyi 没建议
  please 请  thanks 谢谢  thankyou 谢谢  people 人  persons 人  person 人  pieces 个  piece 个  pcs 个  two 两  three 三  four 四  cancel 取消  none 无  nochange 没变化  nochanges 没变化  join 参加
`
    .trim()
    .split(/\s{2,}|\n/)
    .map((pair): [string, string] => {
      const [letters = "", words = ""] = pair.trim().split(" ");
      return [letters, words];
    }),
);

/** At most this many syllables are written apart for one word. */
const longestWord = 4;

/**
 * Words typed in letters as Chinese: yao 3 ge is 要3个. Only between marks of punctuation where no Chinese character stands; a word it does not know stays as it
 * is. Plain words in, plain words out.
 */
export function respellLatin(plain: string): string {
  if (!/[a-z]{2}/.test(plain)) return plain;
  return plain
    .split(/([,.;:!?\n]+)/)
    .map((part) => (/[a-z]{2}/.test(part) && !/\p{Script=Han}/u.test(part) ? respellWords(part) : part))
    .join("");
}

function respellWords(words: string): string {
  const parts = words
    .trim()
    .replace(/(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/g, " ")
    .split(/ +/);
  const spelt: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const joined = findJoined(parts, at);
    spelt.push(joined?.word ?? parts[at] ?? "");
    at += joined?.length ?? 1;
  }
  return spelt.join(" ");
}

function findJoined(parts: readonly string[], at: number): { word: string; length: number } | undefined {
  for (let length = longestWord; length > 0; length--) {
    const taken = parts.slice(at, at + length).join("");
    const letters = taken.replace(/[^a-z]+$/, "");
    const word = spellings.get(letters);
    if (word !== undefined) return { word: word + taken.slice(letters.length), length };
  }
  return undefined;
}
