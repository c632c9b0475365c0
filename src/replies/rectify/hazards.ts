import { normaliseText } from "../normalise-text.ts";

/** Words for the kinds of hazard that checks of small shops find. A thing said in a reply and a thing found belong together when they share a kind. */
const kinds: Readonly<Record<string, RegExp>> = {
  clutter:
    /杂物|堆|东西|(?<![电栓器火灯水油烟冰])箱|(?<!到|没|有|等|发|送|现|出|交)货(?![车梯运柜])|桌|椅|(?<![电冰])柜|沙发|床垫|垃圾|鞋架|易燃|可燃(?!气)|占用|占道|堵|遮挡|挡|板子|木板|架子|纸壳|纸皮|废品|家具|行李|啤酒|饮料|布料|泡沫/,
  extinguisher: /灭火|干粉|指针|压力|瓶身|过期|年检|粉/,
  hydrant: /消火栓|消防栓|水带|水枪|栓/,
  light: /灯|指示牌|牌子|盏|标志|标识|照明|灯泡|亮/,
  exit: /锁|链|打开|卷帘|常闭|防火门|后门|出口(?:门|通|开|打)|门(?!口|店|锁)|出口打开/,
  window: /防盗窗|防盗网|铁栏|窗|栅栏|广告牌/,
  wire: /线|私拉|乱拉|插座|插排|排插|插板|插头|配电|电箱|裸露|套管|飞线|电炉|大功率|跳闸|空开/,
  vehicle: /电动车|电瓶|电动自行车|充电|车(?![间床])|摩托|电驴|单车|辆/,
  gas: /煤气|液化气|燃气|气瓶|气罐|钢瓶|灶|罐|瓶/,
  smoke: /烟感|探测|报警器|喷淋|喷头|感应|烟雾/,
  video: /camera|(?<![a-z])cam(?![a-z])|监控|录像|能存|摄像|硬盘|存储|探头|主机|画面|图像|回放|镜头|8t|4t/,
  register: /登记|实名|访客|台账|补登|上传|信息|录入|漏登|本子|底册|报备|申报|备案|流动人口|名单|资料|证件/,
  reader: /机器|机子|读卡|刷卡|刷证|机具|身份证|设备/,
  minors: /未成年|小孩|学生/,
  rules: /制度|预案|培训|演练|值班|巡查|记录|责任人|标语|上墙|海报|宣传|牌子|告示|公示|示意图/,
  wall: /隔断|彩钢|泡沫板|装修材料|易燃材料|吊顶|隔间|违建/,
  sleeping: /住人|人(?:都|也|已|已经|全)?(?:走|搬|撤)|留宿|留人|过夜|住宿|人住|居住|床|合用|阁楼/,
};

/** Where it was found: they tell things apart only if nothing else does. */
const places = /安全出口|疏散通道|消防通道|通道|楼道|走廊|过道|楼梯|后门|出口|厨房|仓库|吧台|大厅|包间/g;

/** Words for the one way out of a house. */
const passages = /通道|楼道|走廊|过道|楼梯/;

/** One thing that a check found. */
export interface Hazard {
  readonly kinds: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** What the notice says of it. */
  readonly words: string;
}

const asks = /^(?:请|限|务必|要求|现要求|责令|望|须|必须|应(?!急)|整改|完成|并于|于|尽快|拍照)/;
/** What makes a thing a hazard; without one of these a half after 和 is only a further thing. */
const wrong = /[不没未无乱私缺脱锁堆堵坏损破旧松漏超违反停放占积裂锈]|移位|过期|老化|遮挡/;
const numbering = /[①-⑳]|(?<![0-9])[0-9]{1,2}[、.)](?![0-9])/;

/** The kinds that words speak of, and the places they name. */
export function findHazardWords(words: string): Pick<Hazard, "kinds" | "places"> {
  const named = new Set((words.match(places) ?? []).map((place) => (passages.test(place) ? "通道" : place)));
  const found = new Set(Object.keys(kinds).filter((kind) => kinds[kind]?.test(words)));
  return { kinds: found, places: named };
}

/** What a notice of hazards found, in its order; empty when no clause of it is of a known kind. */
export function listHazards(notice: string): readonly Hazard[] {
  const body = notice.replace(/^\s*【[^】]{0,20}】/u, "").replace(/^[^:：]{0,40}[:：]/, "");
  const pieces = numbering.test(body)
    ? body.split(new RegExp(`${numbering.source}|[;；。\n]`)).flatMap((piece) => piece.split(/[,，](?=请)/))
    : normaliseText(body)
        .split(/[,、.。;!\n]/)
        .flatMap(splitJoined);
  const hazards: Hazard[] = [];
  for (const piece of pieces) {
    const words = normaliseText(piece).trim();
    if (asks.test(words)) break;
    if (hazards.length > 0 && !wrong.test(words)) continue;
    const hazard = findHazardWords(words);
    const bare = findHazardWords(words.replace(places, ""));
    if (bare.kinds.size > 0) hazards.push({ kinds: bare.kinds, places: hazard.places, words });
    else if (hazard.places.size > 0) hazards.push({ ...hazard, words });
    else if ((numbering.test(body) && words.length > 2) || isOfItsOwn(words))
      hazards.push({ ...hazard, words });
  }
  return hazards.length === 1 && hazards[0]?.kinds.size === 0 && hazards[0].places.size === 0 ? [] : hazards;
}

/** 烟头乱扔, 隔离墩移位: a thing that no list holds, and what is wrong with it; 取用不便 only explains. */
function isOfItsOwn(words: string): boolean {
  return ownSubject.test(words) && !explains.test(words);
}

const ownSubject =
  /^[^不没未无有属超取容存可影极易但且并也被将经由,]{2,10}?(?:不|没|未|无|缺|损坏|破|积|移位|杂乱|脱落|老化|过期|堵|松|漏|断|锈|裂|失效|乱)/;
const explains =
  /^(?:距离|数量|时间|位置|高度|宽度|存量|期限|检查|夜间|部分|情况|保存|容量|里面|人员|客人|导致|造成)/;

/** 灭火器过期和通道堵塞 are two, 气瓶和灶台放在同一间 is one. */
function splitJoined(piece: string): readonly string[] {
  const halves = piece.split(/[和及]/);
  return halves.every((half) => wrong.test(half)) ? halves : [piece];
}

/** Which of the hazards the words speak of, by their places in the list. A place that two hazards share tells neither. */
export function listMeant(words: string, hazards: readonly Hazard[]): readonly number[] {
  const said = findHazardWords(words);
  const which = (holds: (hazard: Hazard) => boolean): readonly number[] =>
    hazards.flatMap((hazard, index) => (holds(hazard) ? [index] : []));
  const byKind = which(({ kinds: own }) => [...own].some((kind) => said.kinds.has(kind)));
  const byPlace = which(({ places: own }) =>
    [...own].some((place) => [...said.places].some((other) => isSamePlace(place, other))),
  );
  if (byPlace.length === 1) return [...new Set([...byKind, ...byPlace])];
  return byKind;
}

function isSamePlace(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}
