const roles =
  "(?:老板娘|老板|店长|店主|前台|经理|网管|房东|房管|负责人|法人|收银员|收银|管家|店员|值班员|值班|夜班|白班|早班|晚班|主管|老总|客服|助理|财务|会计|" +
  "安全员|安全|消防|管理员|管理|馆主|馆长|领班|业主|厂长|人事|行政|保安|合伙人|股东|员工|经营者|运营|技术|老师傅)";
const titles =
  "(?:大姐|大哥|阿姨|先生|女士|师傅|老师|经理|店长|老板|主任|主管|厂长|老总|姐|哥|总|叔|姨|工|嫂|妈|爸|爷|婶|某)";
const surnames =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉薛雷贺倪汤" +
  "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元顾孟黄和穆萧尹姚邵汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅" +
  "盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封储靳段富巫焦巴弓牧山谷车侯全班秋" +
  "仲伊宫宁仇栾甘厉戎祖武符刘景詹龙叶幸司黎薄印白怀蒲从索赖卓屠蒙池乔阴闻党翟谭贡姬申冉雍桑桂牛边尚农温庄晏柴瞿阎连习鱼容向古易廖耿匡文关东欧聂涂肖";
const common = "王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓冯";

const person = new RegExp(
  `^(?:${roles}(?:\\d{1,2}|\\p{Script=Han}{1,3})?|(?:小|老|大)[${surnames}](?:${titles})?|阿\\p{Script=Han}|[${surnames}]\\p{Script=Han}{0,2}${titles})$`,
  "u",
);
const fullName = new RegExp(`^[${common}]\\p{Script=Han}{1,2}$`, "u");
const nameLike = new RegExp(`^(?:[${common}]\\p{Script=Han}{1,2}|\\p{Script=Han}{1,2}${titles})$`, "u");

/** Whether folded words name a person or what he does in a shop, and nothing else: 小王, 李姐, 前台小王, 店长. */
export function isPerson(words: string): boolean {
  return person.test(words);
}

/** Whether folded words are a surname that many have and a given name. */
export function isFullName(words: string): boolean {
  return fullName.test(words);
}

/** Moods that people call themselves by as readily as shops. */
const moods = new Set(
  "开心 快乐 幸福 平安 阳光 自由 浪漫 温馨 如意 吉祥 好运 随缘 知足 简单 微笑 未来 时光 岁月 年华 梦想 希望 缘分 顺其自然 平凡 宁静 花开 家和".split(
    " ",
  ),
);

/** Whether a short name of a shop could as well be what somebody calls himself. */
export function isLikeNickname(words: string): boolean {
  return moods.has(words) || isPerson(words) || nameLike.test(words);
}
