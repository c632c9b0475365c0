import { simplifyText } from "./simplify-text.ts";

const only =
  /^(?:不好意思|对不起|抱歉|哦|噢|啊|哎呀?|呃|额|刚才|刚刚|上面)*(?:我)?(?:(?:发|打|点|按|回|说)错(?:了|群了?|人了?|地方了?)?|(?:上|前)(?:面)?(?:那|一)?条(?:不算|作废|发错|忽略|请忽略)|(?:那条|那个|的)?不算(?:数)?|(?:请)?(?:忽略|无视)(?:上|前|刚才)(?:面|那|一)?(?:条|那条|的)?|手滑|误发|误触)(?:了|哈|啊|呀|请忽略|不好意思|抱歉|谢谢|哦)*$/;

/** Whether own words say no more than that what he wrote before is not meant: 发错了, 上一条不算. 发错了，收到 is an answer. */
export function takesBack(own: string): boolean {
  const words = simplifyText(own).replace(/[\s\p{P}\p{S}]/gu, "");
  return words.length <= 20 && only.test(words);
}
