const alone = /^[ \t]*(?<no>不)?(?:紧急|緊急|加急)[ \t]*[。！!]?[ \t]*$/u;

/** What was typed without its 紧急, and that: only a line of nothing else counts (如遇紧急情况 is a body's own). 不紧急 takes it back; `pressing` is absent when neither was said. */
export function takePressing(typed: string): { readonly rest: string; readonly pressing?: boolean } {
  const lines = typed.split("\n");
  const said = lines.findLast((line) => alone.test(line));
  if (said === undefined) return { rest: typed };
  const rest = lines.filter((line) => !alone.test(line)).join("\n");
  return { rest: rest.trim(), pressing: alone.exec(said)?.groups?.no === undefined };
}
