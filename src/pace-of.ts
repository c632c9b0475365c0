import type { Config } from "./config.ts";
import { defaultPaceRules, type PaceRules } from "./delivery/pace-rules.ts";

/** How fast is posted, as the settings say. */
export function paceOf(config: Config): PaceRules {
  const officerGap = defaultPaceRules.officerGap;
  return {
    ...defaultPaceRules,
    textGap: config.pace.text,
    pictureGap: config.pace.picture,
    officerGap: {
      min: Math.min(officerGap.min, config.pace.text.min),
      max: Math.min(officerGap.max, config.pace.text.max),
    },
    dailyMessages: config.dailyMessages,
    quietHours: config.quietHours,
  };
}
