import { type Form, numbered, readIndexes } from "./form.ts";

/** A notice's number with something behind it that is not part of it. */
const leading = "(?:[#【\\[]*(?:回执)?\\s*(?<number>\\d{1,6})\\s*[】\\]]*号?(?:通知)?\\s*)";

/** Who speaks for which shop, and who looks after which notice: 待绑定, 3 星空网吧, 换人, 交接. To be tried last: 3 星空网吧 looks like little else. */
export const memberForms: readonly Form[] = [
  {
    pattern:
      /^(?:请|麻烦|帮我|看看|看一下|看)*(?:待绑定|待绑|没绑定的?|没对上的?|没对上店的?|没认出的人|还有谁没对上|谁没对上|不知道是哪家的)(?:名单|列表|的人)?[。.!！~?？\s]*$/u,
    command: () => ({ kind: "unplaced" }),
  },
  {
    pattern:
      /^(?:换人|换负责人|换联系人|更换负责人|更换联系人)(?![了吗没])\s*[:,，]?\s*(?<rest>.*?)[。.!！~\s]*$/u,
    command({ rest = "" }) {
      const [site = "", ...person] = rest.split(/(?:\s|[:,，、]|换成|改为|改成|换)+/u);
      return { kind: "replacePerson", site, person: person.join(" ").trim() };
    },
  },
  {
    pattern:
      /^(?<site>\S{2,40}?)\s*(?:换人|换负责人)(?:了)?\s*[:,，]?\s*(?:换成|现在是|改成|由)?\s*(?<person>\S{1,20})[。.!！~\s]*$/u,
    command: ({ site = "", person = "" }) =>
      /[吗谁没不]|什么/u.test(site + person) ? undefined : { kind: "replacePerson", site, person },
  },
  {
    pattern: new RegExp(
      `^(?:交接|转交)(?:(?=[\\d#【\\[])|[给:,，\\s]+|$)\\s*${leading}?(?:交?给)?\\s*(?<name>[\\p{Script=Han}·]{0,12})[。.!！~\\s]*$`,
      "u",
    ),
    command: ({ number, name = "" }) => ({ kind: "handOver", ...numbered(number), name }),
  },
  {
    pattern: new RegExp(
      `^(?:把)?${leading}(?:交接|转交|交)给\\s*(?<name>[\\p{Script=Han}·]{2,12})[。.!！~\\s]*$`,
      "u",
    ),
    command: ({ number, name = "" }) => ({ kind: "handOver", ...numbered(number), name }),
  },
  {
    // 3 星空网吧, 3：星空网吧、蓝天网吧, 1-3 免, 3 新增 新店
    pattern:
      /^第?(?<indexes>\d{1,3}(?:[-~到至—–、,，和]\d{1,3})*)(?:个|号)?(?:\s*[:：.，,、]\s*|\s+|(?=免|新增|不是店|是))(?:是)?(?<words>[^\s\d:：.，,、].{0,60}?)[。.!！~\s]*$/u,
    command({ indexes = "", words = "" }) {
      const listed = readIndexes(indexes);
      return listed && !/[?？\n]|吗$/u.test(words)
        ? { kind: "placeListed", indexes: listed, words }
        : undefined;
    },
  },
  {
    // 3 302公寓
    pattern: /^第?(?<indexes>\d{1,3})(?:个|号)?\s+(?<words>\d{2,6}\p{Script=Han}{0,20})[。.!！~\s]*$/u,
    command: ({ indexes = "", words = "" }) => ({
      kind: "placeListed",
      indexes: [Number(indexes)],
      words,
    }),
  },
];
