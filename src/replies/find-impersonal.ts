import { normaliseText } from "./normalise-text.ts";

const formula = /^[\s"']*[=@][A-Za-z]{1,20}\(|^[\s"']*=[^=]/;
const markup = /<\/?[A-Za-z][A-Za-z0-9]{0,20}[\s>/]|<!--|\$\{|\{\{|\{"|javascript:/i;
const command =
  /\b(?:drop|truncate|alter)\s{1,8}(?:table|database)\b|\b(?:select|insert|update|delete|drop)\s{1,8}[a-z*]{1,20}\s{1,8}(?:from|into|set|table)\b/i;
const override =
  /(?:忽略|无视|忘记|不要管|ignore|disregard|forget).{0,12}(?:以上|上面|上述|之前|前面|指令|规则|提示|above|previous|prior|instruction|all)/i;
const marking =
  /(?:标记|标注|标|记|登记|统计|计|算|设|改|视|当)(?:为|成|作|做|入)[^。！!\n]{0,8}(?:收到|已读|已阅|已回|完成|整改|通过)/;
const bidding =
  /^(?:全部|请)?(?:标记|标为|设为|置为)(?:已读|收到|已阅|完成)|(?:输出|返回|output|print|respond|return)(?:一个)?["“'：: ]{0,2}(?:ack|done|收到|已整改|ok)/i;
const asSystem =
  /^\s*(?:系统|系统提示|系统消息|系统通知|通知系统|管理员|system|assistant|user|机器人)\s{0,4}[:：]/i;

/** An automatic answer that itself says 收到. */
const autoReceived =
  /(?:已|已经)收到[您你]的(?:信息|消息|留言|来信|咨询|通知).{0,20}(?:客服|稍后|尽快|小时内|联系|自动)|[您你]的(?:消息|信息|留言|来信|通知)(?:我们?|本店)?(?:已|已经)?(?:收到|收悉).{0,20}(?:尽快|稍后|回复您|联系您|小时内|自动)/;

const autoReplies = [
  /^\s*[[【(]\s{0,2}自动回复\s{0,2}[\]】)]/,
  /^\s*自动回复/,
  /(?:现在|暂时|目前|正在|当前).{0,12}(?:一会|稍后|稍候|晚点|尽快|马上).{0,8}(?:联系|回复您|给您回|回电|与您)/,
  /我通过了你的(?:朋友|好友)验证/,
  /撤回了一条消息|加入了?群聊|修改群名为|拍了拍/,
  /^我是群聊.{0,40}的/,
  /[您你]的(?:消息|来信|信息|留言|咨询|申请|反馈)[^。\n]{0,6}(?:收到|看到|已读|知悉)/,
  /我们会(?:尽快|稍后|第一时间).{0,6}(?:联系|回复)[您你]/,
  /(?:感谢|谢谢)您的(?:咨询|关注|来访|添加)/,
  /您好.{0,6}(?:我现在有事不在|不在线|在开车)/,
];

/** What no person meant as an answer: words aimed at a program, or words a program said. */
export type Impersonal = "machine" | "autoReply" | "autoReceived";

/** Which of the two own words are, or undefined for a person's words. Patterns are bounded; time is linear. */
export function findImpersonal(own: string): Impersonal | undefined {
  const text = normaliseText(own);
  const spaceless = text.replace(/[^\S\n]/g, "");
  if ([override, marking, bidding, asSystem].some((pattern) => pattern.test(spaceless))) return "machine";
  if ([formula, markup, command, override, marking, asSystem].some((pattern) => pattern.test(text)))
    return "machine";
  if (autoReceived.test(spaceless)) return "autoReceived";
  if (autoReplies.some((pattern) => pattern.test(spaceless))) return "autoReply";
  return undefined;
}
