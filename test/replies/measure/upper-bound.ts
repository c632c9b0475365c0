/**
 * The 95 % upper bound of a rate of which `errors` were seen in `size` tries (Clopper and Pearson, one-sided): were the true rate higher, so
 * few errors would be seen in less than one of twenty sets. 3/size when none was seen, about; 1 when nothing was tried.
 */
export function upperBound(errors: number, size: number): number {
  if (errors >= size) return 1;
  let [low, high] = [errors / size, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (atMost(errors, size, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance of at most `errors` in `size` tries at this rate. */
function atMost(errors: number, size: number, rate: number): number {
  let term = size * Math.log1p(-rate);
  let sum = Math.exp(term);
  for (let seen = 1; seen <= errors; seen++) {
    term += Math.log((size - seen + 1) / seen) + Math.log(rate) - Math.log1p(-rate);
    sum += Math.exp(term);
  }
  return sum;
}
