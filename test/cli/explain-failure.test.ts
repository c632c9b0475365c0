import { describe, expect, it } from "vitest";
import { PuppetChanged } from "../../src/bot/errors.ts";
import { ControlPathTooLong } from "../../src/cli/control-path.ts";
import { explainFailure } from "../../src/cli/explain-failure.ts";
import * as errors from "../../src/stores/errors.ts";

const folder = "/srv/huizhi/data";
const file = `${folder}/outbox.json`;

function refusedBySystem(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: no, '${path}'`), { code, path });
}

describe("what a person is told", () => {
  it.each([
    [new errors.StoreDamaged(file, "x", "damaged"), "前一版也坏了"],
    [new errors.StoreDamaged(file, "x", "not kept"), `mv '${file}' '${file}.damaged'`],
    [new errors.StoreTooNew(file, 9, 1), "更新版本"],
    [new errors.StoreWriteFailed(file, new Error("ENOSPC")), "写不进去"],
    [new errors.StoreUncertain(file, new Error("EIO")), "没有确认存好"],
    [new errors.DataInUse(folder, 17), "进程17"],
    [new errors.DataInUse(folder, undefined), "另一个程序"],
    [new PuppetChanged(["x"]), "npm ci"],
    [new ControlPathTooLong("/x"), "TMPDIR"],
    [refusedBySystem("EACCES", `${folder}/lock`), "没有读写权限"],
    [refusedBySystem("EROFS", "/srv/huizhi"), "没有读写权限"],
    [refusedBySystem("ENOSPC", file), "磁盘满了"],
  ])("%s is a sentence in Chinese with the cure", (error, words) => {
    const sentence = explainFailure(error, folder);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/\p{Script=Han}/u);
  });

  it("a path that a shell would split or cut is quoted", () => {
    const odd = "/srv/it's here/directory.json";
    expect(explainFailure(new errors.StoreDamaged(odd, "x", "readable"), folder)).toContain(
      "cp '/srv/it'\\''s here/directory.json.prev' '/srv/it'\\''s here/directory.json'",
    );
  });

  it("is nothing where nobody foresaw the fault", () => {
    expect(explainFailure(refusedBySystem("EACCES", "/etc/shadow"), folder)).toBeUndefined();
    expect(explainFailure(new TypeError("x is not a function"), folder)).toBeUndefined();
    expect(explainFailure("x", folder)).toBeUndefined();
  });
});
