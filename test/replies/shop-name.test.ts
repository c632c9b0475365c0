import { expect, test } from "vitest";
import { isShopLike } from "../../src/replies/shop-name.ts";

test.each(["美滋滋烘焙坊", "理发店小美", "三号铺老赵", "12号铺水果摊王", "金碧辉煌ktv前台小周", "小陈水果"])(
  "%s can be a shop's name",
  (name) => {
    expect(isShopLike(name)).toBe(true);
  },
);

test.each(["水果", "新鲜水果", "三箱水果", "我的店", "房源出租", "哪个派出所", "冰箱", "尾号"])(
  "%s is none",
  (words) => {
    expect(isShopLike(words)).toBe(false);
  },
);
