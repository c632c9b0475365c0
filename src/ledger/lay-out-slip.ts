import type { Row } from "write-excel-file/node";
import { slipTexts } from "../texts/ledger.ts";
import type { SlipFacts } from "./slip-facts.ts";
import { keepWords } from "./write-spreadsheet.ts";

/** Characters of its four columns: label, words, label, words. */
export const slipWidths = [14, 36, 14, 36] as const;

const words = { type: String, format: "@", fontFamily: "宋体", fontSize: 12, wrap: true } as const;
const framed = { ...words, alignVertical: "center", borderStyle: "thin", height: 28 } as const;
const label = { ...framed, align: "center", fontWeight: "bold", backgroundColor: "#F3F6F9" } as const;
const plain = { ...words, alignVertical: "center", columnSpan: 4 } as const;
/** Points. */
const lineHeight = 17;
/** Chinese characters on a line of the three columns behind a label. */
const lineLength = 36;

/** Title to deadline. */
export function slipHead(slip: SlipFacts): Row[] {
  const { labels } = slipTexts;
  const rows: Row[] = [
    [{ ...plain, value: slipTexts.title, fontSize: 20, fontWeight: "bold", align: "center", height: 40 }],
    [
      {
        ...plain,
        value: `${slipTexts.notADocument}　${slipTexts.number(slip.number)}`,
        fontSize: 11,
        align: "center",
        height: 24,
      },
    ],
    pair(labels.site, slip.site, labels.category, slip.category),
    wide(labels.address, slip.address),
    pair(labels.person, slip.person, labels.phone, slip.phone),
    pair(labels.foundAt, slip.foundAt, labels.inspectors, slip.inspectors),
    wide(labels.words, slip.words),
    ...(slip.grade === "" ? [] : [wide(labels.grade, slip.grade)]),
    wide(labels.demand, slip.demand),
    wide(labels.dueAt, slip.dueAt),
  ];
  return rows.map(fill);
}

/** Room for so many pictures, two side by side in rows of that height; `note` stands in the first where there is none. */
export function slipPictures(heading: string, pictures: number, height: number, note: string): Row[] {
  const rows = Math.max(1, Math.ceil(pictures / 2));
  return Array.from({ length: rows }, (_, index) =>
    fill([
      index === 0 ? { ...label, value: heading, rowSpan: rows, height } : null,
      {
        ...framed,
        columnSpan: 3,
        alignVertical: "bottom",
        height,
        ...(note === "" || index < rows - 1 ? {} : { value: note }),
      },
    ]),
  );
}

/** 签字栏 and what is left to say. */
export function slipFoot(station: string): Row[] {
  const { labels, blankDate } = slipTexts;
  const sign = (who: string): Row => [
    { ...label, value: who, height: 44 },
    { ...framed },
    { ...label, value: labels.date },
    { ...framed, value: blankDate, align: "center" },
  ];
  return [
    sign(labels.siteSigns),
    sign(labels.inspectorSigns),
    fill([{ ...plain, value: slipTexts.foot(station), fontSize: 10, height: 24 }]),
  ];
}

function pair(one: string, value: string, other: string, otherValue: string): Row {
  return [{ ...label, value: one }, cell(value), { ...label, value: other }, cell(otherValue)];
}

function wide(heading: string, value: string): Row {
  const lines = value
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
  const height = Math.min(300, Math.max(28, lines * lineHeight + 10));
  return [
    { ...label, value: heading, height },
    { ...cell(value), columnSpan: 3, height },
  ];
}

function cell(value: string) {
  return value === "" ? framed : { ...framed, value: keepWords(value) };
}

/** What a cell over several columns covers has to be there, and empty. */
function fill(row: Row): Row {
  return row.flatMap((one) => {
    const span = one !== null && typeof one === "object" && "columnSpan" in one ? (one.columnSpan ?? 1) : 1;
    return [one, ...Array.from({ length: span - 1 }, () => null)];
  });
}
