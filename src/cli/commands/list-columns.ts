import { listColumns as allColumns, listSeriesOf } from "../../schedules/columns.ts";
import { seriesLabel } from "../../texts/schedules.ts";
import { schedulesHeads, schedulesTexts } from "../../texts/schedules-cli.ts";
import { isoTime } from "../../zone.ts";
import { table } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `columns`: the columns, how many tips they have and what publishes them. */
export const listColumns: Command<"columns"> = async ({ json }, { store }) => {
  const book = store.book();
  const columns = allColumns(book).map(({ name, tips, addedAt }) => ({
    name,
    tips,
    addedAt,
    series: listSeriesOf(book, name).map(({ number }) => number),
  }));
  if (json) return doneJson(columns.map((column) => ({ ...column, addedAt: isoTime(column.addedAt) })));
  if (columns.length === 0) return done(schedulesTexts.noColumns());
  return done(
    table(
      schedulesHeads.columns,
      columns.map(({ name, tips, series }) => [
        name,
        String(tips.length),
        series.length === 0 ? schedulesTexts.noSeries : series.map(seriesLabel).join("、"),
      ]),
    ),
  );
};
