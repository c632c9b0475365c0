/** What an officer is to think about before a text goes to a group. */
export const warnings = ["phone", "id number", "complainant", "case words"] as const;
export type Warning = (typeof warnings)[number];

/** Mainland mobiles, and landlines with their area code; not 110, 119, 12345 nor a number inside a longer one. */
const phone =
  /(?<![\d.-])(?:(?:\+?86)?[-\s]?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s]\d{7,8})(?![\d.-]*\d)/gu;
/** A number behind one of these names a thing: 灭火器编号13812345678. */
const numberOfThing =
  /(?:编号|批号|证号|许可证|备案号|订单号|单号|序列号|出厂号|设备号|型号|账号|案卷号|文号)(?:是|为)?[:：\s]*$/u;

/** GB 11643: eighteen characters, the last a check digit over the others. */
const idNumber =
  /(?<![\dXx])(\d{6})(19|20)(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{3})[\dXx](?![\dXx])/gu;
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idChecks = "10X98765432";

/** Behind its name it is one however its check digit stands: a mistyped one is a person's all the same. */
const namedId =
  /(?:身份证|证件|公民身份|(?<!许可|备案|合格|批准|经营)证号)[^\d，。；;]{0,8}(?<!\d)\d{17}[\dXx](?![\dXx])/u;

const complainant =
  /投诉人|举报人|报警人|反映人|投诉者|举报者|(?:有|被|遭|接)(?:群众|居民|业主|住户|邻居|租客)?.{0,6}(?:投诉|举报)|(?:居民|业主|住户|邻居|群众)(?:投诉|举报|反映)/u;
/** 3栋2单元501, 12号楼1203室, 501室: where somebody lives. */
const home =
  /\d{1,4}\s*(?:栋|幢|号楼|座)\s*\d|\d{1,3}\s*单元|\d{3,4}\s*(?:室|房|户)|(?:家住|住在|住址|住于|家庭住址|门牌)|(?:路|街|巷|弄|里|小区|花园|苑)\s*\d{1,5}\s*(?:号|弄)/u;
/** 举报人是隔壁李大妈. */
const complainantNamed =
  /(?:投诉人|举报人|报警人|反映人)\s*(?:是|叫|系|[:：])\s*(?!谁|不|否|可|请|如|应|要|在)\p{Script=Han}/u;
const surname =
  /(?:投诉人|举报人|报警人|反映人)\s*(?:是|为|叫|[:：])?\s*(?!电话|要求|反映|称|说|的|不|已|可|请|如|应|在|信息|隐私|身份)\p{Script=Han}{1,3}(?:先生|女士|某|[，,。；;、\s]|$)/u;

/** 王女士投诉, and words of a complaint with where somebody lives: 张三投诉噪音，住3栋402. */
const namedComplainant =
  /(?<![向请找由让给跟与和])\p{Script=Han}(?:先生|女士|某某?|大爷|大妈|阿姨|老师)[^，。；;！!]{0,8}(?:投诉|举报|反映)/u;
const complaint = /投诉|举报/u;
const lives = /住(?:在|于|址)?[^，。；;！!]{0,14}\d/u;

const caseWords =
  /犯罪嫌疑人|嫌疑人|嫌犯|嫌疑犯|涉案|案件|案情|作案|刑拘|刑事拘留|拘留|逮捕|取保候审|在逃|通缉|抓获|受害人|被害人|笔录|立案|侦查|吸毒人员|涉毒人员|涉黄|前科|盗窃案|诈骗案|强奸|猥亵|命案/u;
/** Words of every notice that teaches: 防范盗窃案件, 避免发生案件. */
const preventing =
  /(?:防范|预防|防止|避免|杜绝|减少|谨防|严防|类似)[^，。；;！!]{0,12}(?:案件|作案|涉黄|涉毒)|案件(?:高发|多发|频发)|(?:高发|多发|频发|典型)案件|(?:严禁|禁止|杜绝|远离|拒绝|不得)[^，。；;！!]{0,8}涉黄/gu;

/** What a text should not carry into a group, each once; empty for a harmless one. Where somebody lives counts only beside a complaint. */
export function warnOf(text: string): Warning[] {
  const plain = text.normalize("NFKC");
  const found: Warning[] = [];
  if (hasPhone(plain)) found.push("phone");
  if (hasIdNumber(plain)) found.push("id number");
  if (tellsComplainant(plain)) found.push("complainant");
  if (caseWords.test(plain.replace(preventing, ""))) found.push("case words");
  return found;
}

function tellsComplainant(text: string): boolean {
  if (complainant.test(text) && (home.test(text) || surname.test(text))) return true;
  return (
    namedComplainant.test(text) ||
    complainantNamed.test(text) ||
    (complaint.test(text) && home.test(text) && lives.test(text))
  );
}

function hasPhone(text: string): boolean {
  for (const match of text.matchAll(phone)) {
    if (!numberOfThing.test(text.slice(Math.max(0, match.index - 12), match.index))) return true;
  }
  return false;
}

function hasIdNumber(text: string): boolean {
  if (namedId.test(text)) return true;
  for (const [number] of text.matchAll(idNumber)) {
    const sum = idWeights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
    if (idChecks[sum % 11] === number.at(-1)?.toUpperCase()) return true;
  }
  return false;
}
