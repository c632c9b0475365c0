import { leftover } from "./cover.ts";
import { handingYouSet, politeYouSet, visitingYouSet } from "./social-words.ts";

const visiting = /走访|上门|检查|巡查|到店|核对|逐户|夜查|查寝|来街/;
const handing =
  /交到|上交|提交|交至|交给|报送|送到|送至|上报|报给|填|办理|备案|拍照|登记|扫码|注册|截图|下载|签字|核对|采集/;

/** Whether 你 in the words is a friend or guest: the officer is 您, is thanked, or comes and is brought things when the notice says so. */
export function speaksToFriend(text: string, notice: string): boolean {
  if (!/[你妳]/.test(text)) return false;
  const polite = leftover(text, politeYouSet);
  const visitor = visiting.test(notice) ? leftover(polite, visitingYouSet) : polite;
  return /[你妳]/.test(handing.test(notice) ? leftover(visitor, handingYouSet) : visitor);
}
