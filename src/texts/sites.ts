/** A column of the list of sites. */
export type SiteField =
  | "name"
  | "category"
  | "address"
  | "person"
  | "phone"
  | "groups"
  | "aliases"
  | "officer";

/** The headings of the list of sites, in the order in which they are written. */
export const siteHeadings: Readonly<Record<SiteField, string>> = {
  name: "场所名称",
  category: "场所类别",
  address: "地址",
  person: "负责人",
  phone: "联系电话",
  groups: "群",
  aliases: "别名",
  officer: "责任民警",
};

/** The name of the sheet in a file we write. */
export const siteSheetName = "场所";

/** Why a file as a whole could not be read, and what to do. Nothing was changed. */
export const fileTexts = {
  missing: (file: string): string => `找不到文件 ${file}。`,
  unreadable: (file: string): string => `文件 ${file} 读不了，请检查是不是文件、有没有权限。`,
  tooLarge: (megabytes: number): string => `文件太大，最多${megabytes}MB。请只留要导入的工作表，再试一次。`,
  tooManyRows: (most: number): string => `表格超过${most}行。请分成几个文件导入。`,
  wrongEnding: (file: string): string => `${file}：只认 .xlsx 和 .csv。请在文件名后面写上其中一种。`,
  oldFormat: (): string =>
    "这是旧格式（.xls）或加了密码的表格，读不了。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx 再导入。",
  notSpreadsheet: (): string =>
    "这不是能读的 .xlsx 表格，或者文件坏了。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。",
  unknownEncoding: (): string => "看不懂这个 CSV 的编码。请另存为“CSV UTF-8”或 .xlsx 再导入。",
  openQuote: (row: number): string => `第${row}行的引号没有成对，后面的都分不清了。请改好再导入。`,
  empty: (): string => "表格是空的。",
  noNameColumn: (found: readonly string[], expected: readonly string[]): string =>
    `没有找到“${siteHeadings.name}”这一列，什么也没有导入。前几行里看到的是：${found.length === 0 ? "（空）" : found.join("、")}；请把表头写成：${expected.join("、")}（顺序不限，至少要有${siteHeadings.name}）。`,
  noSuchSheet: (name: string, sheets: readonly string[]): string =>
    `没有叫“${name}”的工作表。有：${sheets.join("、")}。`,
  exists: (file: string): string => `${file} 已经存在，没有覆盖。要覆盖请加 --force。`,
  unwritable: (file: string): string => `${file} 写不进去：请检查文件夹在不在、有没有权限、是不是正开着。`,
} as const;

/** Why a row was not imported. */
export const rowRefusals = {
  identityNumber: (heading: string): string => `“${heading}”里有身份证号码，本系统不收。请删掉再导入`,
  noName: (): string => `没有写${siteHeadings.name}`,
  notASite: (): string => "看着是合计或说明，不是场所",
  formula: (heading: string): string => `“${heading}”像是公式，请改成文字`,
  html: (heading: string): string => `“${heading}”里有网页代码，请改成文字`,
  control: (heading: string): string => `“${heading}”里有看不见的控制字符，请重新输入`,
  tooLong: (heading: string, most: number): string => `“${heading}”太长，最多${most}个字`,
  tooManyAliases: (most: number): string => `别名太多，最多${most}个`,
  nameless: (heading: string): string => `“${heading}”里要有汉字、字母或数字`,
  date: (heading: string): string => `“${heading}”被表格软件当成了日期，请把单元格格式改成“文本”，重新输入`,
  error: (heading: string): string => `“${heading}”是出错的公式，请改成文字`,
  repeats: (row: number): string => `和第${row}行重名，又没有不同的类别或地址，分不清是不是同一家`,
  ambiguous: (places: readonly string[]): string =>
    `已有${places.length}家同名的（${places.join("；")}），分不清是哪一家，请写全类别和地址`,
  twoRows: (): string => "名称与上一行是合并的单元格，一家请只写一行",
} as const;

/** What was left out of a row, or should be looked at, though the row counts. */
export const rowNotes = {
  badPhone: (written: string): string => `电话“${written}”不像电话号码，没有记`,
  namesake: (place: string): string => `原来已有一家同名的（${place}），按另一家添加`,
} as const;

/** How a site without category or address is told from others of its name. */
export const nothingWritten = "没写类别和地址";

/** A column with nothing in its heading; the first is 1. */
export function columnWithoutHeading(column: number): string {
  return `第${column}列`;
}

const didWords = { added: "新增", updated: "更新", unchanged: "没变", refused: "没导入" } as const;

/** What became of each row, counted. */
export type ImportCounts = Readonly<Record<keyof typeof didWords, number>>;

/** What `sites import` says. */
export const importTexts = {
  summary: (counts: ImportCounts): string =>
    (["added", "updated", "unchanged", "refused"] as const)
      .map((did) => `${didWords[did]}${counts[did]}`)
      .join(" "),
  dryRun: (): string => "这是试算，什么也没有改动。去掉 --dry-run 才会导入。",
  row: (row: number, name: string, did: keyof ImportCounts, more: readonly string[]): string =>
    `第${row}行${name === "" ? "" : ` ${name}`}：${[didWords[did], ...more].join("；")}`,
  change: (field: SiteField, before: string, after: string): string =>
    before === "" ? `${siteHeadings[field]} ${after}` : `${siteHeadings[field]} ${before}→${after}`,
  moreRows: (count: number): string => `还有${count}行没有列出，加 --verbose 可看全部。`,
  ignoredColumns: (headings: readonly string[]): string => `没有用到的列：${headings.join("、")}。`,
  otherSheets: (read: string, others: readonly string[]): string =>
    `只读了工作表“${read}”，没有读：${others.join("、")}。要读别的请加 --sheet 名字。`,
  unknownGroup: (name: string, rows: number): string =>
    `没有登记过叫“${name}”的群，有${rows}行的这个群没有记。登记后再导入一次即可。`,
  ambiguousGroup: (name: string, rows: number): string =>
    `叫“${name}”的群不止一个，有${rows}行的这个群没有记。请在“${siteHeadings.groups}”里写群的编号。`,
} as const;

/** What `sites export` says. */
export const exportTexts = {
  written: (count: number, file: string): string => `已导出${count}家场所到 ${file}。`,
  holdsPhones: (): string => "里面有负责人的姓名和电话，请妥善保管，不要发到群里。",
} as const;

/** Descriptions of the two commands shown by `--help`. */
export const siteFileHelp = {
  import: "从表格导入场所：新的添加，已有的只改表里写了的项；再导入一次不会重复",
  importFile: `.xlsx 或 .csv；表头：${Object.values(siteHeadings).join(" ")}，顺序不限`,
  dryRun: "试算：只说会怎样，什么也不改",
  sheet: "读哪张工作表；不写则读第一张有场所名称的",
  verbose: "逐行列出每一行的结果",
  export: "把场所导出成表格，改好可以再导入",
  exportFile: "写到哪个文件，.xlsx 或 .csv",
  force: "文件已经存在也覆盖",
} as const;

/** A shop's name and what tells it from others of that name, if anything has to. */
export function siteNameApart(name: string, apart: readonly string[]): string {
  return apart.length === 0 ? name : `${name}（${apart.join("，")}）`;
}
