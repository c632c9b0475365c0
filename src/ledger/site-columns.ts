import { foldName } from "../groups/names.ts";
import { type SiteField, siteHeadings } from "../texts/sites.ts";
import type { Cell } from "./types.ts";

/** What people call the columns, beside the headings we write ourselves. */
const synonyms: Readonly<Record<SiteField, readonly string[]>> = {
  name: [
    "名称",
    "店名",
    "场所",
    "场所名",
    "单位名称",
    "商户名称",
    "店铺名称",
    "门店名称",
    "企业名称",
    "公司名称",
  ],
  category: ["类别", "行业", "类型", "行业类别", "场所类型", "行业类型", "业态"],
  address: ["详细地址", "场所地址", "经营地址", "单位地址", "店铺地址", "地点", "所在地"],
  person: ["经营者", "老板", "联系人", "店主", "法人", "法定代表人", "负责人姓名", "姓名"],
  phone: [
    "电话",
    "手机",
    "联系方式",
    "手机号",
    "手机号码",
    "电话号码",
    "联系手机",
    "负责人电话",
    "固定电话",
    "座机",
  ],
  groups: ["微信群", "群名", "群名称", "所在群", "微信群名称", "所在微信群"],
  aliases: ["简称", "曾用名", "其他名称", "又名"],
  officer: ["民警", "管片民警", "社区民警", "包片民警", "片警", "责任民警姓名"],
};

const fieldByHeading: ReadonlyMap<string, SiteField> = new Map(
  Object.entries(synonyms).flatMap(([field, words]) =>
    [siteHeadings[field as SiteField], ...words].map((word) => [word, field as SiteField] as const),
  ),
);

/** Fields for which several columns count together: 手机 and 座机, 简称 and 曾用名. */
const joining: ReadonlySet<SiteField> = new Set(["phone", "aliases", "groups"]);

/** Headings stand in one of so many rows, below titles. */
const headingRows = 5;

/** Where the list has what. */
export interface SiteColumns {
  /** The row of the headings, from 0. */
  readonly row: number;
  readonly columns: ReadonlyMap<SiteField, readonly number[]>;
  /** By column, from 0, what stands above it; also above columns that are not used. */
  readonly headings: readonly string[];
  /** Headings that mean nothing to us, or what another column says already. */
  readonly ignored: readonly string[];
}

/**
 * Finds the row of headings, among the first five, that has the most we know; of two rows of headings the lower. `undefined` when none has a
 * column for the name.
 */
export function findSiteColumns(rows: readonly (readonly Cell[])[]): SiteColumns | undefined {
  const candidates = rows.slice(0, headingRows).map(readHeadings);
  return candidates
    .filter(({ columns }) => columns.has("name"))
    .reduce<SiteColumns | undefined>((best, next) => {
      if (best === undefined) return next;
      const isLower = next.row === best.row + 1 && next.columns.size === best.columns.size;
      return isLower || next.columns.size > best.columns.size ? next : best;
    }, undefined);
}

/** What stands in the first rows, for whoever has to find out why nothing was found; at most twenty words. */
export function listHeadingsSeen(rows: readonly (readonly Cell[])[]): string[] {
  const words = rows.slice(0, headingRows).flatMap((row) => row.map(wordsOf));
  return [...new Set(words.filter((word) => word !== ""))].slice(0, 20);
}

/** Whether a cell holds nothing but the heading of that field: a list printed on several pages repeats them. */
export function isHeadingOf(field: SiteField, cell: Cell): boolean {
  return fieldOf(wordsOf(cell)) === field;
}

function readHeadings(cells: readonly Cell[], row: number): SiteColumns {
  const headings = cells.map(wordsOf);
  const columns = new Map<SiteField, number[]>();
  const ignored: string[] = [];
  for (const [column, heading] of headings.entries()) {
    const field = fieldOf(heading);
    const there = field && columns.get(field);
    if (field !== undefined && there === undefined) columns.set(field, [column]);
    else if (field !== undefined && there !== undefined && joining.has(field)) there.push(column);
    else if (heading !== "") ignored.push(heading);
  }
  return { row, columns, headings, ignored };
}

function fieldOf(heading: string): SiteField | undefined {
  const bare = heading.normalize("NFKC").replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/gu, "");
  return fieldByHeading.get(foldName(heading)) ?? fieldByHeading.get(foldName(bare));
}

function wordsOf(cell: Cell): string {
  return cell instanceof Date
    ? ""
    : cell
        .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
        .trim()
        .slice(0, 30);
}
