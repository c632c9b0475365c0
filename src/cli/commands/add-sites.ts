import { Declined } from "../../errors.ts";
import { addSites, type NewSite } from "../../groups/add-site.ts";
import { foldName } from "../../groups/names.ts";
import type { Directory, Site } from "../../groups/types.ts";
import { doneTexts, refusals } from "../../texts/cli.ts";
import { readName } from "../names.ts";
import { readSiteLines } from "../read-site-lines.ts";
import { printable } from "../table.ts";
import type { Command, RequestOf } from "../types.ts";
import { done } from "../types.ts";

/** `sites add`: adds sites, all of them or, when one name is no name, none. */
export const addSitesNamed: Command<"sites add"> = async (request, { store, clock }) => {
  const wanted = sitesGiven(request);
  if (wanted.length === 0) throw new Declined(refusals.noNamesGiven());
  const { added, placed, there } = await store.update("directory", ({ directory }) => {
    const known = new Set(Object.keys(directory.sites));
    const before = countPlaced(directory);
    const sites = addSites(directory, wanted, clock.now());
    const result = new Set(sites.map(({ id }) => id));
    const isOther = ({ id, category }: Site, index: number): boolean =>
      known.has(id) && category !== undefined && wanted[index]?.category === undefined;
    return {
      there: sites.filter(isOther).map(({ name, category = "" }) => ({ name, category })),
      added: [...result].filter((id) => !known.has(id)).length,
      placed: countPlaced(directory) - before,
    };
  });
  const said = [doneTexts.sitesAdded(added, wanted.length - added)];
  if (placed > 0) said.push(doneTexts.placed(placed));
  const { groups } = store.book().directory;
  const tags = new Set(Object.values(groups).flatMap((group) => group.tags.map(foldName)));
  const categories = new Set(wanted.flatMap(({ category }) => category ?? []));
  const unused = [...categories].filter((category) => !tags.has(foldName(category)));
  const notes = [
    ...there.map(({ name, category }) => doneTexts.siteThere(printable(name), printable(category))),
    ...unused.map(doneTexts.noGroupForCategory),
  ];
  return done(said.join("\n"), notes.join("\n"));
};

function sitesGiven({ names, category, aliases, stdin }: RequestOf<"sites add">): NewSite[] {
  if (names.length !== 1 && aliases.length > 0) throw new Declined(refusals.aliasNeedsOneName());
  if (names.length !== 1 || names[0] !== "-") {
    return names.map((name) => readSite({ name, aliases, ...(category === undefined ? {} : { category }) }));
  }
  if (aliases.length > 0) throw new Declined(refusals.aliasNeedsOneName());
  return readSiteLines(stdin ?? "").map((site) =>
    readSite(category === undefined || site.category !== undefined ? site : { ...site, category }),
  );
}

function readSite(site: NewSite): NewSite {
  const category = site.category?.trim();
  return {
    name: requireName(site.name),
    aliases: site.aliases.map(requireName),
    ...(category === undefined || category === "" ? {} : { category: requireName(category) }),
  };
}

function requireName(written: string): string {
  const name = readName(written);
  if (name === undefined) throw new Declined(refusals.badName(printable(written).slice(0, 40)));
  return name;
}

function countPlaced(directory: Directory): number {
  return Object.values(directory.members).filter(({ sites }) => sites.length > 0).length;
}
