import type { OfficerRequest } from "../groups/types.ts";
import { hourMs, minuteMs } from "../zone.ts";

/** So long after it, milliseconds, a bare 收到 may answer the officer's own request rather than an older notice. */
const freshForMs = 30 * minuteMs;
/** So long after it, milliseconds, a request can still be taken up. */
const takeableForMs = 12 * hourMs;

/** 收到请回复, 请大家看到后回个收到, 收到扣1, 知悉请回. Not 谁没收到 and not 收到你们的回复了. */
const plea =
  /(?:收到|看到|知悉|知晓|阅|明白|了解)(?:的|后|了|通知|消息|请|都|麻烦|各位|务必|及时|在群里|大家|老板|们|一下|这条|后请|，|,|\s){0,6}(?:请?回(?!来|家|头|去|复了|了)|扣|打|发|接龙|吱|报|回复|说一声|说声|吭|应一声)|(?:能来|参加|看到|收到|到|在)的?(?:请|都|麻烦)?(?:吱|吭|应|说|回)一?声|(?:请|麻烦|务必|望|各位|大家|都|全部|全体|统一|尽快|及时|马上|在群里).{0,8}(?:回复|回个|回一下|回下|回一个|扣|打)[“"”「]?(?:一?个)?[“"”「]?(?:收到|1|一|已阅|知道|好的|OK)?/iu;
const noPlea = /不用回|不必回|无需回|别回|谁没|还没回|没回的|未回的|回复了[吗没]|[?？]\s*$/u;

/** Whether an officer's own words in a group ask everybody for an answer that could be counted. */
export function asksForReply(text: string): boolean {
  const plain = text.normalize("NFKC");
  return plain.length >= 5 && plea.test(plain) && !noPlea.test(plain);
}

const everybody =
  /请(?!问|你|您|客|假|示|吃|稍|等)|大家|各位|各店|各家|各户|各单位|各场所|所有人|全体|老板们|务必|一律|严禁|通知一下|说一下/u;
const courtesy = /^(?:大家|各位)?(?:老板们?)?(?:辛苦|谢谢|感谢|早|你们?好|好|晚安|新年|节日|周末)/u;

/** Whether he tells everybody something: a bare 收到 soon after it may be for that. */
export function tellsEverybody(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return plain.length >= 6 && everybody.test(plain) && !courtesy.test(plain) && !/[?？]$/u.test(plain);
}

/** Whether what was written at `at` may answer it, as far as time tells. */
export function isRequestFresh(request: OfficerRequest | undefined, at: number): boolean {
  return request !== undefined && at >= request.at && at - request.at <= freshForMs;
}

/** Whether he can still have it tracked: he has not declined it, and it is of the same day's work. */
export function isRequestOpen(request: OfficerRequest, now: number): boolean {
  return request.settledAt === undefined && !isRequestOver(request, now);
}

/** Whether it is no longer of the same day's work, decided or not. */
export function isRequestOver(request: OfficerRequest, now: number): boolean {
  return now - request.at > (request.unasked ? freshForMs : takeableForMs);
}
