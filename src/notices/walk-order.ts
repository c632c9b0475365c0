/** Province, city, county, town: the same for all of a station, where somebody wrote them at all. Not 小区, 市场 … */
const above =
  /^(?:\p{Script=Han}{2,8}?(?:省|自治区))?(?:\p{Script=Han}{2,6}?市(?![场民区府]))?(?:\p{Script=Han}{1,6}?(?:(?<![小社园厂校库街片])区|县))?(?:\p{Script=Han}{1,6}?(?:镇|乡|街道(?!\d)))?/u;

/** The street, block or building an address is in: what stands before its first number, 幸福路. Empty for none. */
export function streetOf(address: string): string {
  const plain = address.normalize("NFKC").replace(/\s+/gu, "");
  const below = plain.replace(above, "");
  return (below === "" ? plain : below).replace(
    /[\d一二三四五六七八九十百]*(?:\d|[一二三四五六七八九十百]+[号弄栋幢]).*$/u,
    "",
  );
}

/** Puts addresses in the order in which they are walked: street by street, then by number as numbers go; those without an address last. */
export function compareOnFoot(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const byStreet = collator.compare(streetOf(one), streetOf(other));
  return byStreet || collator.compare(one, other);
}

const collator = new Intl.Collator("zh-CN", { numeric: true });
