import { tellColleagues } from "../../delivery/tell-colleagues.ts";
import { Declined } from "../../errors.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { declineRequest, trackRequest } from "../../notices/track-request.ts";
import { questionTexts } from "../../texts/desk-rulings.ts";
import { listOffers } from "../questions.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 要统计, or 1 to the offer: counts who answers what he posted in a group himself. Nothing is sent for it. */
export function track(turn: Turn): Outcome {
  const { book, officer, now, bindings } = turn;
  const [newest] = listOffers(book, officer, now);
  if (!newest) throw new Declined(questionTexts.noOffer());
  const { group, request } = newest;
  const file = trackRequest(book, group, request, bindings, now);
  tellColleagues(book, file, now);
  const { owing, acknowledged } = tallyNotice(file, book.directory, now);
  return answer(questionTexts.tracking(file.notice.number, group.name, owing, acknowledged.length));
}

/** 0 to the offer. */
export function declineTracking(turn: Turn): Outcome {
  const [newest] = listOffers(turn.book, turn.officer, turn.now);
  if (!newest) throw new Declined(questionTexts.noOffer());
  declineRequest(newest.request, turn.now);
  return answer(questionTexts.declined());
}
