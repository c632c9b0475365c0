import { refusals } from "../texts/cli.ts";
import type { ControlRequest } from "./control-socket.ts";
import { explainFailure } from "./explain-failure.ts";
import { readArguments } from "./read-arguments.ts";
import { sentenceOf } from "./sentence-of.ts";
import { type CommandContext, type CommandResult, type CommandWords, refused } from "./types.ts";

/**
 * What a running bot, or a command line that opened the store itself, answers to the words typed. Never rejects: what goes wrong is told in the answer, and
 * logged where it was not the caller's mistake.
 */
export function answerRequest(context: CommandContext): (request: ControlRequest) => Promise<CommandResult> {
  return async ({ argv, cwd, stdin }) => {
    const read = readArguments(argv);
    if ("print" in read) return read.print;
    if (read.run !== "command") return refused(refusals.newerOrOlder());
    const { command } = read.words;
    try {
      const result = await runCommand(
        { ...read.words, cwd, ...(stdin === undefined ? {} : { stdin }) },
        context,
      );
      context.log.info({ command, code: result.code }, "a command was carried out");
      return result;
    } catch (error) {
      const sentence = sentenceOf(error);
      if (sentence !== undefined) {
        context.log.info({ command }, "a command was refused");
        return refused(sentence);
      }
      context.log.error({ err: error, command }, "a command failed");
      return refused(
        explainFailure(error, context.config.dataFolder) ??
          refusals.unexpected(error instanceof Error ? error.message : String(error)),
      );
    }
  };
}

type Request = CommandWords & Pick<ControlRequest, "cwd"> & { readonly stdin?: string };

/** Each command is loaded when it is asked for: most need little of what the others do. */
async function runCommand(request: Request, context: CommandContext): Promise<CommandResult> {
  switch (request.command) {
    case "groups":
      return await (await import("./commands/list-groups.ts")).listGroups(request, context);
    case "groups tag":
      return await (await import("./commands/tag-group.ts")).tagGroupNamed(request, context);
    case "groups add":
      return await (await import("./commands/add-group.ts")).addGroup(request, context);
    case "groups by-hand":
    case "groups by-bot":
      return await (await import("./commands/switch-channel.ts")).switchChannel(request, context);
    case "parts":
      return await (await import("./commands/list-parts.ts")).listParts(request, context);
    case "posted":
      return await (await import("./commands/mark-posted.ts")).markPostedIn(request, context);
    case "paste":
      return await (await import("./commands/paste-chat.ts")).pasteChat(request, context);
    case "sites":
      return await (await import("./commands/list-sites.ts")).listSites(request, context);
    case "sites add":
      return await (await import("./commands/add-sites.ts")).addSitesNamed(request, context);
    case "sites import":
      return await (await import("./commands/import-sites.ts")).importSitesFile(request, context);
    case "sites export":
      return await (await import("./commands/export-sites.ts")).exportSitesFile(request, context);
    case "notices":
      return await (await import("./commands/list-notices.ts")).listNotices(request, context);
    case "show":
      return await (await import("./commands/show-notice.ts")).showNotice(request, context);
    case "export":
      return await (await import("./commands/export-notice.ts")).exportNotice(request, context);
    case "export ledger":
      return await (await import("./commands/export-ledger.ts")).exportLedger(request, context);
    case "export slip":
      return await (await import("./commands/export-slip.ts")).exportSlip(request, context);
    case "handover":
      return await (await import("./commands/show-handover.ts")).showHandover(request, context);
    case "today":
      return await (await import("./commands/show-today.ts")).showToday(request, context);
    case "publish":
      return await (await import("./commands/publish-notice.ts")).publishNotice(request, context);
    case "officers":
      return await (await import("./commands/list-officers.ts")).listOfficers(request, context);
    case "officers leader":
      return await (await import("./commands/set-leader.ts")).setLeader(request, context);
    case "report":
      return await (await import("./commands/show-report.ts")).showReport(request, context);
    case "officers groups":
      return await (await import("./commands/set-officer-groups.ts")).setOfficerGroups(request, context);
    case "officers add":
      return await (await import("./commands/add-officer.ts")).addOfficerNamed(request, context);
    case "schedules":
      return await (await import("./commands/list-schedules.ts")).listSchedules(request, context);
    case "columns":
      return await (await import("./commands/list-columns.ts")).listColumns(request, context);
    case "columns add":
      return await (await import("./commands/add-column.ts")).addColumn(request, context);
    case "columns remove":
      return await (await import("./commands/remove-column.ts")).removeColumn(request, context);
    case "say":
      return await (await import("./commands/say-to-bot.ts")).sayToBot(request, context);
    case "doctor":
      return await (await import("./commands/doctor.ts")).doctor(request, context);
  }
}
