/** The place of the first id above this in a list of ids in ascending order; its length where there is none. */
export function placeAfter(ids: readonly number[], id: number): number {
  let [from, to] = [0, ids.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ids[middle] ?? Infinity) > id) to = middle
    else from = middle + 1
  }
  return from
}
