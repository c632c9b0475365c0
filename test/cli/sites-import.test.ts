import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { answerRequest } from "../../src/cli/answer-request.ts";
import { askRunning, serveControl } from "../../src/cli/control-socket.ts";
import { csvOf, excelOf } from "../ledger/rows-of.ts";
import { openStation, roomOf, type Station } from "./station.ts";

const list = csvOf(
  "店名,类别,地址,电话,备注",
  "星空网吧,网吧,幸福路1号,１３８ ００１３ ８０００,x",
  "",
  "蓝天网吧,网吧,建设路2号,12345,",
  "=1+1,网吧,,,",
  "星空网吧,网吧,建设路3号,,",
);

it("the first line counts, what was not done is told with its row, and the others are done", async () => {
  const station = await stationWith({ "list.csv": list });
  expect(await station.run("sites", "import", "list.csv")).toEqual({
    code: 0,
    stdout: "新增3 更新0 没变0 没导入1\n",
    stderr: [
      "第4行 蓝天网吧：新增；电话“12345”不像电话号码，没有记",
      "第5行 =1+1：没导入；“店名”像是公式，请改成文字",
      "没有用到的列：备注。",
      "还没有群带“网吧”标签，这些场所要等群打上这个标签才会收到通知。",
      "",
    ].join("\n"),
  });
  const again = await station.run("sites", "import", "list.csv");
  expect(again.stdout).toBe("新增0 更新0 没变3 没导入1\n");
});

it("a dry run says the same and changes nothing", async () => {
  const station = await stationWith({ "list.csv": list });
  const before = station.store.book();
  const dry = await station.run("sites", "import", "list.csv", "--dry-run", "--verbose");
  expect(station.store.book()).toBe(before);
  expect(dry.stderr).toContain("试算");
  expect((await station.run("sites", "import", "list.csv", "--verbose")).stdout).toBe(dry.stdout);
});

it("importing twice writes nothing the second time", async () => {
  const station = await stationWith({ "list.csv": list });
  await station.run("sites", "import", "list.csv");
  const { commits } = station.store.writes;
  await station.run("sites", "import", "list.csv");
  expect(station.store.writes.commits).toBe(commits);
});

it("a long list is one write", async () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `${index}号网吧`);
  const station = await stationWith({ "list.csv": csvOf("名称", ...names) });
  const { commits } = station.store.writes;
  expect((await station.run("sites", "import", "list.csv")).stdout).toContain("新增1000");
  expect(station.store.writes.commits).toBe(commits + 1);
});

it("all rows are listed when asked for, with what changed", async () => {
  const station = await stationWith({
    "old.csv": csvOf("名称,电话", "星空网吧,13800138000", "蓝天网吧,"),
    "new.csv": csvOf("名称,电话,别名", "星空网吧,13900139000,星空", "蓝天网吧,,"),
  });
  await station.run("sites", "import", "old.csv");
  expect((await station.run("sites", "import", "new.csv", "--verbose")).stdout).toBe(
    [
      "新增0 更新1 没变1 没导入0",
      "第2行 星空网吧：更新；联系电话 13800138000→13900139000；别名 星空",
      "第3行 蓝天网吧：没变",
      "",
    ].join("\n"),
  );
});

it("of very many rows that were not taken the first are listed, and how many more there are", async () => {
  const station = await stationWith({ "list.csv": csvOf("名称", ...Array<string>(300).fill("=1")) });
  const { stderr } = await station.run("sites", "import", "list.csv");
  expect(stderr).toContain("还有100行没有列出");
  expect(stderr.trimEnd().split("\n")).toHaveLength(201);
});

it("as JSON it gives every row", async () => {
  const station = await stationWith({ "list.csv": list });
  expect(await station.json("sites", "import", "list.csv", "--json")).toMatchObject({
    added: 3,
    refused: 1,
    dryRun: false,
    rows: [
      { row: 2, name: "星空网吧", did: "added", changes: [], notes: [] },
      { row: 4, did: "added", notes: [expect.stringContaining("12345")] },
      { row: 5, did: "refused", because: expect.stringContaining("公式") },
      { row: 6, did: "added" },
    ],
  });
});

it("a file of which no row can be taken ends with 1", async () => {
  const station = await stationWith({ "list.csv": csvOf("名称,身份证", "星空,110101199003070011") });
  expect(await station.run("sites", "import", "list.csv")).toMatchObject({
    code: 1,
    stdout: "新增0 更新0 没变0 没导入1\n",
    stderr: expect.stringContaining("身份证号码"),
  });
  expect(await station.json("sites", "--json")).toEqual([]);
});

it("the sheet that has a list is read, the others are named, and another can be asked for", async () => {
  const station = await stationWith({
    "list.xlsx": await excelOf(
      { name: "说明", rows: [["请填写"]] },
      { name: "网吧", rows: [["名称"], ["星空"]] },
      { name: "密室", rows: [["名称"], ["迷宫"], ["古堡"]] },
    ),
  });
  const first = await station.run("sites", "import", "list.xlsx");
  expect(first.stdout).toBe("新增1 更新0 没变0 没导入0\n");
  expect(first.stderr).toContain("只读了工作表“网吧”，没有读：说明、密室");
  const second = await station.run("sites", "import", "list.xlsx", "--sheet", "密室");
  expect(second.stdout).toBe("新增2 更新0 没变0 没导入0\n");
  expect((await station.run("sites", "import", "list.xlsx", "--sheet", "工厂")).stderr).toContain(
    "网吧、密室",
  );
});

it("groups that are not registered are told once, and count after the list is imported again", async () => {
  const station = await stationWith({
    "list.csv": csvOf("名称,群", "宏达公司,企业群", "远大公司,企业群"),
  });
  expect((await station.run("sites", "import", "list.csv")).stderr).toBe(
    "没有登记过叫“企业群”的群，有2行的这个群没有记。登记后再导入一次即可。\n",
  );
  station.startBot([roomOf("企业群", "宏达公司-李强")]);
  await station.run("groups", "tag", "企业群", "企业");
  expect((await station.run("sites", "import", "list.csv")).stdout).toContain("新增0 更新2");
  expect(await station.json("groups", "--json")).toMatchObject([{ name: "企业群", sites: 2 }]);
});

it.each([
  ["nowhere.csv", undefined, "找不到文件 nowhere.csv"],
  ["folder.csv", "folder", "读不了"],
  ["list.txt", list, ".xlsx 和 .csv"],
  ["list.xls", list, "另存为 .xlsx"],
  ["empty.csv", csvOf(""), "空的"],
  ["wrong.csv", csvOf("单位,电话", "星空,110"), "前几行里看到的是：单位、电话"],
])("%s is refused in one sentence that says what to do", async (file, content, told) => {
  const station = await stationWith(content instanceof Buffer ? { [file]: content } : {});
  if (content === "folder") await mkdir(join(station.folder, file));
  const result = await station.run("sites", "import", file);
  expect(result).toMatchObject({ code: 1, stdout: "" });
  expect(result.stderr).toContain(told);
  expect(result.stderr.trimEnd().split("\n")).toHaveLength(1);
});

it.each(["out.xlsx", "out.csv"])(
  "%s is written, read again without a change, and not overwritten by mistake",
  async (file) => {
    const station = await stationWith({ "list.csv": list });
    await station.run("sites", "import", "list.csv");
    expect(await station.run("sites", "export", file)).toMatchObject({
      code: 0,
      stdout: `已导出3家场所到 ${file}。\n`,
    });
    const path = join(station.folder, file);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await station.run("sites", "import", file)).stdout).toBe("新增0 更新0 没变3 没导入0\n");
    const bytes = await readFile(path);
    const refused = await station.run("sites", "export", file);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("--force") });
    expect(await readFile(path)).toEqual(bytes);
    await writeFile(path, "x");
    expect((await station.run("sites", "export", file, "--force")).code).toBe(0);
    expect((await readFile(path)).length).toBeGreaterThan(100);
  },
);

it.each([
  ["out.txt", ".xlsx 和 .csv"],
  ["no/such/folder/out.csv", "写不进去"],
])("nothing is exported to %s", async (file, told) => {
  const station = await stationWith({});
  expect(await station.run("sites", "export", file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(told),
  });
});

it("a running bot reads and writes files where the caller stands", async () => {
  const station = await stationWith({});
  const caller = join(station.folder, "caller");
  await mkdir(caller);
  await writeFile(join(caller, "list.csv"), list);
  const server = await serveControl(station.folder, answerRequest(station.context()), station.log);
  try {
    const imported = await askRunning(station.folder, { argv: ["sites", "import", "list.csv"], cwd: caller });
    expect(imported?.stdout).toBe("新增3 更新0 没变0 没导入1\n");
    await askRunning(station.folder, { argv: ["sites", "export", "out.xlsx"], cwd: caller });
    expect((await stat(join(caller, "out.xlsx"))).size).toBeGreaterThan(1_000);
  } finally {
    await server.close();
  }
});

async function stationWith(files: Readonly<Record<string, Buffer>>): Promise<Station> {
  const station = await openStation();
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(station.folder, name), bytes);
  return station;
}
