/** Words that say the same; each becomes the last of its line. Simplified characters, small letters. */
const same: readonly (readonly [RegExp, string])[] = [
  [/礼拜(?=[一二三四五六日天1-6])|星期(?=[一二三四五六日天1-6])|(?<![礼周])拜(?=[一二三四五六日天])/g, "周"],
  [/周天/g, "周日"],
  [/早上|早晨|上昼|朝早|清早|早头/g, "上午"],
  [/下昼|午后|后晌/g, "下午"],
  [/夜晚|夜里|晚间|夜头|晚黑|夜间|晚黑头/g, "晚上"],
  [/一个?(?=[周月天年])(?=.(?:一|1)[次回])|(?<![每半])(?<=^|[,，])(?=[周月天年](?:一|1)[次回])/g, "每"],
  [/半个?月(?:一|1)[次回]/g, "每半月"],
  [/反对|不赞成|不支持|不认可/g, "不同意"],
  [/(?<!不)(?:赞成|赞同|认可)/g, "同意"],
  [/(?<![不\p{L}])(?:完全|坚决|举双手|我|我们)?支持(?=$|[\s\p{P}])/gu, "同意"],
  [/保持现状|维持原状|保持原样|不改不变/g, "维持现状"],
];

const hour = /(一(?=点[钟半])|[二两三四五六七八九]|十[一二]?)点/g;
const hours: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  十: "10",
  十一: "11",
  十二: "12",
};

/** The words in one spelling where people have several: 礼拜六早上 is 周六上午. */
export function sameWords(text: string): string {
  let plain = text;
  for (const [pattern, word] of same) plain = plain.replace(pattern, word);
  return sameHours(plain).replace(hour, (whole: string, numeral: string) =>
    numeral in hours ? `${hours[numeral]}点` : whole,
  );
}

/** 17:30, 18点30, 五点半: hours of the clock as they are said. */
function sameHours(text: string): string {
  return text
    .replace(
      /(?<!\d)(\d{1,2})[:点](30|00)(?!\d)/g,
      (_whole, hours: string, minutes: string) => `${hours}点${minutes === "30" ? "半" : ""}`,
    )
    .replace(/(?<!\d)(1[3-9]|2[0-3])点/g, (_whole, hours: string) => `${Number(hours) - 12}点`);
}
