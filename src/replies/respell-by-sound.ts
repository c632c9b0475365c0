import { pinyin } from "pinyin-pro";

/**
 * Words as people type them wrong by sound, or in pinyin: 首到, 之道了, shou到, yizhenggai. Only words that no other everyday word of the same sound could be
 * meant by stand here: 可以 and 可疑, 指导 and 知道, 处理 and 出力 sound alike. One syllable is never enough.
 */
const spoken: readonly (readonly [sound: string, word: string])[] = [
  ["shoudao", "收到"],
  ["zhidaole", "知道了"],
  ["zhidaola", "知道啦"],
  ["mingbai", "明白"],
  ["liaojie", "了解"],
  ["kandaole", "看到了"],
  ["haode", "好的"],
  ["haodi", "好的"],
  ["haolei", "好嘞"],
  ["xingde", "行的"],
  ["keyide", "可以的"],
  ["meiwenti", "没问题"],
  ["xiaodele", "晓得了"],
  ["dongle", "懂了"],
  ["qingchule", "清楚了"],
  ["yiyue", "已阅"],
  ["yidu", "已读"],
  ["zhixi", "知悉"],
  ["xiexie", "谢谢"],
  ["jingguan", "警官"],
  ["lingdao", "领导"],
  ["laoshi", "老师"],
  ["women", "我们"],
  ["yijing", "已经"],
  ["mashang", "马上"],
  ["mingtian", "明天"],
  ["jintian", "今天"],
  ["jinwan", "今晚"],
  ["zhengzai", "正在"],
  ["zaizheng", "在整"],
  ["zhenggai", "整改"],
  ["zhenggaihao", "整改好"],
  ["zhenggaiwan", "整改完"],
  ["zhenggaiwanbi", "整改完毕"],
  ["zhenggaiwancheng", "整改完成"],
  ["gaihaole", "改好了"],
  ["gaiwanle", "改完了"],
  ["nonghao", "弄好"],
  ["nongwan", "弄完"],
  ["gaoding", "搞定"],
  ["gaohaole", "搞好了"],
  ["huanhaole", "换好了"],
  ["huanle", "换了"],
  ["xiuhaole", "修好了"],
  ["zhuanghaole", "装好了"],
  ["qingliwanle", "清理完了"],
  ["qinglihaole", "清理好了"],
  ["qinglihao", "清理好"],
  ["chulihaole", "处理好了"],
  ["chuliwanle", "处理完了"],
  ["yichuli", "已处理"],
  ["jiejuele", "解决了"],
  ["yijiejue", "已解决"],
  ["wancheng", "完成"],
  ["haole", "好了"],
  ["wanbi", "完毕"],
  ["wanle", "完了"],
  ["dou", "都"],
  ["yi", "已"],
  ["wo", "我"],
  ["ye", "也"],
  ["quanbu", "全部"],
  ["anpai", "安排"],
  ["le", "了"],
  ["la", "啦"],
  ["a", "啊"],
  ["ha", "哈"],
  ["lo", "咯"],
  ["de", "的"],
  ["o", "哦"],
  ["ok", "ok"],
  ["nin", "您"],
];
const words = new Map(spoken);
const longest = Math.max(...spoken.map(([sound]) => sound.length));
const meaningful =
  /收到|知道|明白|了解|看到|好的|好嘞|行的|可以|没问题|晓得|懂了|清楚|阅|已读|知悉|整改|改[好完]|弄|搞|换|修好|装好|清理|处理|解决|完成|好了/;
/** Everyday words that sound like one of the above. */
const themselves =
  /直到|指导|只到|手刀|守岛|首岛|还的|换乐|缓了|欢乐|修好乐|已毒|一月|一度|移动|义务|情理|名白菜/;

/** A reply longer than this is not respelled: nobody mistypes a whole sentence, and sound is slow. */
const longestReply = 14;
const kept = 500;
const remembered = new Map<string, string | undefined>();

/**
 * What the words are when they are read aloud, if the whole of them is made of known words: 以整改 → 已整改. Undefined when they are not,
 * when they are too long, or when they are spelled so already. Results of the last few hundred words are remembered.
 */
export function respellBySound(text: string): string | undefined {
  if (text.length > longestReply * 2 || !/^[\p{Script=Han}a-z]{2,}$/u.test(text) || themselves.test(text))
    return undefined;
  if (text.replace(/[a-z]/g, "").length > longestReply) return undefined;
  if (remembered.has(text)) return remembered.get(text);
  const spelled = respell(text);
  if (remembered.size >= kept) remembered.clear();
  remembered.set(text, spelled);
  return spelled;
}

/** How words sound, as people type it in letters without tones: yidengji. */
export function soundOf(words: string): string {
  return pinyin(words, { toneType: "none", type: "array", nonZh: "consecutive", v: true }).join("");
}

function respell(text: string): string | undefined {
  const sounds = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  // Beside Latin letters the dictionary takes the closing 了 for the 了 of 了解.
  if (text.endsWith("了")) sounds[sounds.length - 1] = "le";
  const spelled = coverSounds(sounds.join(""));
  return spelled === undefined || spelled === text || !meaningful.test(spelled) ? undefined : spelled;
}

/** The words whose sounds, put together, are these; the longest word first, and a shorter one where that leads nowhere. */
function coverSounds(sounds: string): string | undefined {
  const to: (string | undefined)[] = [""];
  for (let from = 0; from < sounds.length; from++) {
    const before = to[from];
    if (before === undefined) continue;
    for (let length = Math.min(longest, sounds.length - from); length > 0; length--) {
      const word = words.get(sounds.slice(from, from + length));
      const end = from + length;
      if (word !== undefined && to[end] === undefined) to[end] = before + word;
    }
  }
  return to[sounds.length];
}
