import { withoutMatter } from "./matter-pairs.ts";
import { normaliseText } from "./normalise-text.ts";
import { noticeFacts } from "./notice-facts.ts";
import { listHazards, listMeant } from "./rectify/hazards.ts";
import { simplifyText } from "./simplify-text.ts";
import type { QuotedWords } from "./split-quote.ts";

/** How officers are called in groups. */
const officer = /警官|民警|片警|辅警|警长|所长|派出所|公安|网格员|安全员|督查|回执/;
/** 清掉没有, 还差两家没交, 看到请回: how far are you? */
const inquiry =
  /没有|没$|了没|吗|么|到什么程度|怎么样|咋样|如何|请回|还差|还没|抓紧|什么时候|几时|进度|弄好|整改/;
/** More is a notice of its own. */
const longest = 40;

/** Whether the quoted words are an officer's short question about how far the shops are. Another notice's words are none. */
export function isOfficersInquiry(quoted: QuotedWords, notice: string): boolean {
  const text = simplifyText(quoted.text);
  if (text.length > longest || !officer.test(normaliseText(quoted.name)) || /【回执/.test(text)) return false;
  return inquiry.test(text) || listMeant(text, listHazards(simplifyText(notice))).length > 0;
}

/** Whether the quoted words are an officer's short word on what this notice asks for: 「李警官：有什么意见建议」. Another notice's words are none. */
export function isOfficersCall(quoted: QuotedWords, notice: string): boolean {
  const text = simplifyText(quoted.text);
  if (text.length > longest || !officer.test(normaliseText(quoted.name)) || /【回执/.test(text)) return false;
  return withoutMatter(text, noticeFacts(notice).matter).length < text.length;
}
