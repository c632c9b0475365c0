import type { Config } from "../../config.ts";
import type { Pictures } from "../../picture-ports.ts";
import { checkDirectory, checkNotices, checkRunning } from "../checks/book.ts";
import { type Check, reportChecks } from "../checks/check.ts";
import {
  checkConfig,
  checkDataFolder,
  checkMemoryCard,
  checkNode,
  checkPictures,
  checkPuppet,
} from "../checks/machine.ts";
import { checkWorkdays } from "../checks/workdays.ts";
import type { Command } from "../types.ts";

/** `doctor`: what is in order and what is not, a line each with the cure. */
export const doctor: Command<"doctor"> = async (_request, context) => {
  const { store, config, pictures, clock, live } = context;
  return reportChecks([
    ...(await checkMachine(config, pictures, live?.byHand)),
    checkWorkdays(clock.now()),
    checkRunning(live),
    ...(await checkNotices(context)),
    ...checkDirectory(store.book().directory, clock.now(), live),
  ]);
};

/** What can be looked at without opening the store: all there is to see when that fails. By hand no session is needed. */
export async function checkMachine(config: Config, pictures: Pictures, byHand = false): Promise<Check[]> {
  return [
    checkNode(process.versions.node),
    ...checkConfig(config),
    await checkDataFolder(config.dataFolder),
    ...(byHand ? [] : [await checkMemoryCard(config.dataFolder), checkPuppet(config.puppet)]),
    await checkPictures(pictures),
  ];
}
