/** A line of one text beside that of another; undefined where the other has one more. */
export interface LinePair {
  left: string | undefined
  right: string | undefined
}

/** The most lines that are aligned with one another: more would take too long. What is longer is put side by side. */
const mostAligned = 1000

/** Two texts line by line, so that lines that both have stand beside each other. */
export function alignLines(left: readonly string[], right: readonly string[]): LinePair[] {
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1
  let end = 0
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end += 1
  }
  const same = (lines: readonly string[]) => lines.map((line) => ({ left: line, right: line }))
  return [
    ...same(left.slice(0, start)),
    ...between(left.slice(start, left.length - end), right.slice(start, right.length - end)),
    ...same(left.slice(left.length - end)),
  ]
}

function between(left: readonly string[], right: readonly string[]): LinePair[] {
  if (left.length > mostAligned || right.length > mostAligned) return beside(left, right)
  // Of every two ends, the most lines that they have in common, in order.
  const common = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1))
  const at = (row: number, column: number) => common[row]?.[column] ?? 0
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const most =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
      common[row]?.set([most], column)
    }
  }
  const pairs: LinePair[] = []
  let [row, column] = [0, 0]
  // Lines that only one has, until the next that both have.
  let gap: [string[], string[]] = [[], []]
  const closeGap = () => {
    pairs.push(...beside(...gap))
    gap = [[], []]
  }
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) {
      closeGap()
      pairs.push({ left: left[row], right: right[column] })
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) gap[0].push(left[row++] ?? '')
    else gap[1].push(right[column++] ?? '')
  }
  gap[0].push(...left.slice(row))
  gap[1].push(...right.slice(column))
  closeGap()
  return pairs
}

function beside(left: readonly string[], right: readonly string[]): LinePair[] {
  const length = Math.max(left.length, right.length)
  return Array.from({ length }, (_, at) => ({ left: left[at], right: right[at] }))
}
