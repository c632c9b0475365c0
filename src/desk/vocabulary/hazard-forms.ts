import { type Form, readIndexes } from "./form.ts";

const end = "[。.!！~\\s]*$";

/** 1-2, 用1、3张, 全部: which photos belong to the hazard he is asked about; and 31, which shows one. */
export const hazardForms: readonly Form[] = [
  {
    pattern: new RegExp(
      `^(?:就|只)?(?:用|要|带|选)?第?(?<indexes>\\d{1,2}(?:\\s*[-~到至—–、,，和 ]\\s*\\d{1,2})+)\\s*(?:张|号)?(?:照片|图片|图)?${end}`,
      "u",
    ),
    command({ indexes = "" }) {
      const listed = readIndexes(indexes.replace(/\s*([-~到至—–])\s*/gu, "$1"));
      return listed && { kind: "pickPhotos", indexes: listed };
    },
  },
  {
    pattern: new RegExp(`^(?:就|只)?(?:用|要|带|选)第?(?<index>\\d{1,2})\\s*(?:张|号)?${end}`, "u"),
    command: ({ index }) => ({ kind: "pickPhotos", indexes: [Number(index)] }),
  },
  {
    pattern: new RegExp(
      `^(?:照片|图片|图)?(?:全部(?:都?[用要带])?|全[用要带](?:上)?|都[用要带](?:上)?)${end}`,
      "u",
    ),
    command: () => ({ kind: "pickPhotos" }),
  },
  {
    pattern: new RegExp(
      `^(?:看|看看|查)?(?:第)?[#【[]*(?:回执)?(?<number>\\d{2,6})[】\\]]*号?(?:隐患)?${end}`,
      "u",
    ),
    command: ({ number }) => ({ kind: "seeHazard", number: Number(number), bare: true }),
  },
];
