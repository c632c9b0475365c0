import { Declined } from "../../errors.ts";
import { findColumn, listColumns, listSeriesOf } from "../../schedules/columns.ts";
import { schedulesTexts } from "../../texts/schedules-cli.ts";
import { printable } from "../table.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";

/** `columns remove`: takes a column away that nothing publishes any more. */
export const removeColumn: Command<"columns remove"> = async (request, { store }) => {
  const removed = await store.update("directory", (draft) => {
    const column = findColumn(draft, request.name);
    if (!column) {
      const known = listColumns(draft).map(({ name }) => name);
      throw new Declined(schedulesTexts.unknownColumn(printable(request.name), known));
    }
    const series = listSeriesOf(draft, column.name).map(({ number, createdBy }) => ({
      number,
      officer: draft.directory.officers[createdBy]?.name ?? createdBy,
    }));
    if (series.length > 0) throw new Declined(schedulesTexts.inUse(column.name, series));
    delete draft.schedules.columns[column.name];
    return { name: column.name, tips: column.tips.length };
  });
  return done(schedulesTexts.removed(removed.name, removed.tips));
};
