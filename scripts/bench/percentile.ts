/** The value that `part` of all values do not exceed: 0.99 for p99. `sorted` rises. NaN when it is empty. */
export function percentile(sorted: ArrayLike<number>, part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN
}

/** The middle one of some values; of an even number, the lower of the two. NaN when there is none. */
export function median(values: readonly number[]): number {
  return percentile(Float64Array.from(values).sort(), 0.5)
}
