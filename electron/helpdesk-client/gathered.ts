/** Bytes that came in pieces, in one place that grows. */
export class Gathered {
  #room = Buffer.alloc(16 * 1024)
  #size = 0

  /** @param max the most bytes that are kept */
  constructor(private readonly max: number) {}

  get size(): number {
    return this.#size
  }

  /** All of them, as a view that later ones may outgrow. */
  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#size)
  }

  /** The first bytes as characters U+0000 to U+00FF. */
  start(length: number): string {
    return this.#room.toString('latin1', 0, Math.min(length, this.#size))
  }

  /** @returns false when there is no room for all of them; what there is room for is kept */
  take(piece: Buffer): boolean {
    const kept = piece.subarray(0, this.max - this.#size)
    if (this.#size + kept.length > this.#room.length) {
      const larger = Buffer.alloc(Math.max(this.#room.length * 2, this.#size + kept.length))
      this.#room.copy(larger, 0, 0, this.#size)
      this.#room = larger
    }
    kept.copy(this.#room, this.#size)
    this.#size += kept.length
    return kept.length === piece.length
  }
}
