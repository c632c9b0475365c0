/**
 * Solves as many linear equations as there are unknowns by elimination. `sums` holds them row by row, the right side last in each; of the symmetric rest
 * only the upper half is read. Undefined when there is no one answer.
 */
export function solveSymmetric(sums: Float64Array, unknowns: number): readonly number[] | undefined {
  const wide = unknowns + 1;
  const get = (i: number, j: number): number => (j >= i ? sums[i * wide + j] : sums[j * wide + i]) ?? 0;
  const rows = Array.from({ length: unknowns }, (_, i) => Array.from({ length: wide }, (_, j) => get(i, j)));
  for (const [i, pivot] of rows.entries()) {
    const lead = pivot[i] ?? 0;
    if (Math.abs(lead) < 1e-9) return undefined;
    for (const below of rows.slice(i + 1)) {
      const factor = (below[i] ?? 0) / lead;
      for (let j = i; j < wide; j++) below[j] = (below[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const answer = new Array<number>(unknowns).fill(0);
  for (const [i, row] of [...rows.entries()].reverse()) {
    let rest = row[unknowns] ?? 0;
    for (let j = i + 1; j < unknowns; j++) rest -= (row[j] ?? 0) * (answer[j] ?? 0);
    answer[i] = rest / (row[i] ?? 1);
  }
  return answer;
}
