import { type Form, noticeNumber, numbered } from "./form.ts";

/** 绑定, 绑定确认, 登记, and 取消, which takes a number only to be told what else to type. */
export const groupForms: readonly Form[] = [
  {
    pattern: new RegExp(
      `^(?:取消|取消吧|取消发送|不发|不发了|先不发|先不发了|算了|算了吧|不要了|算了不发了)\\s*(?:${noticeNumber})?[。.!！~]*$`,
      "u",
    ),
    command: ({ number }) => ({ kind: "cancel", ...numbered(number) }),
  },
  {
    pattern: /^绑定\s*:?\s*(?<code>[a-z\d]{4,12})?[。.!！]*$/iu,
    command: ({ code }) => ({ kind: "bind", ...(code === undefined ? {} : { code }) }),
  },
  {
    pattern:
      /^(?:绑定确认|确认绑定)(?:\s*第?\s*(?<index>\d{1,4})\s*[个号]?(?:\s*[:,]?\s*(?<group>\S.*))?)?$/u,
    command: ({ index, group }) => ({
      kind: "confirmBinding",
      ...(index === undefined ? {} : { index: Number(index) }),
      ...(group === undefined ? {} : { group: group.trim() }),
    }),
  },
  {
    pattern: /^登记(?:群)?(?:\s*第?\s*(?<index>\d{1,4})\s*[个号]?(?:群)?(?:\s*[:,、]?\s*(?<tags>\S.*))?)?$/u,
    command: ({ index, tags }) => ({
      kind: "register",
      ...(index === undefined ? {} : { index: Number(index) }),
      tags: (tags ?? "").split(/[、,;\s。]+/u).filter((tag) => tag !== ""),
    }),
  },
  { pattern: /^登记\s+\D.*$/u, command: () => ({ kind: "register", tags: [] }) },
];
