import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions, usage } from "./options.ts";
import { openScreen } from "./screen.ts";
import { startStandIn } from "./stand-in/start-stand-in.ts";
import { tellStory } from "./story.ts";

const options = readOptions(process.argv.slice(2));
if (!options) {
  process.stdout.write(usage);
  process.exit(process.argv.includes("--help") ? 0 : 2);
}

const screen = openScreen();
const folder = await mkdtemp(join(tmpdir(), "huizhi-demo-"));
const wechat = await startStandIn({ botNickname: "回执小助手" });
process.exitCode = 1;
try {
  process.exitCode = await tellStory({ options, screen, wechat, folder });
} catch (error) {
  screen.problem(`演示中断：${error instanceof Error ? error.message : String(error)}`);
  screen.note(`机器人的日志在 ${join(folder, "bot.log")}`);
} finally {
  await wechat.close();
  const isKept = options.keep || process.exitCode !== 0;
  if (isKept) screen.note(`数据留在 ${folder}`);
  else await rm(folder, { recursive: true, force: true });
}
