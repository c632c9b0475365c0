import { noticeLabel } from "./notice.ts";
import { momentText } from "./time.ts";

/** What the preview asks an officer to think about. */
export const warningTexts = {
  phone: "有手机或电话号码，确认可以让群里看到",
  "id number": "有身份证号，请删掉再发",
  complainant: "像是写了投诉人、举报人是谁或住哪，请删掉再发",
  "case words": "有案件、嫌疑人一类的字，确认可以公开",
} as const;

/** Further lines of care in the preview. */
export const careTexts = {
  faces: (): string => "照片里如有人脸、车牌、证件，请先遮住再发",
  /** Messages of the last seven days, reminders and photos too. */
  week: (groups: readonly { readonly name: string; readonly messages: number }[]): string =>
    `这周已发：${groups.map(({ name, messages }) => `${name}${messages}条`).join("、")}`,
  /** The same messages of the last hour. */
  often: (groups: readonly { readonly name: string; readonly messages: number }[]): string =>
    `一小时内已发：${groups.map(({ name, messages }) => `${name}${messages}条`).join("、")}，不急的话合并成一条，或稍后再发`,
  same: (number: number, at: number, now: number): string =>
    `${momentText(at, now)}刚发过一样的内容（${noticeLabel(number)}），是不是重复了？确认再发一遍才回「发」`,
  heading: (line: string): string => `注意：${line}`,
} as const;
