import { ownText } from './own-text.ts'

/** Posted passwords by the ids of their exchanges, in memory alone and only while a person has that switched on. */
export class KeptPasswords {
  #passwords: Map<number, string> | undefined
  #bytes = 0

  /** Whether those of what is recorded are kept. */
  get on(): boolean {
    return this.#passwords !== undefined
  }

  /** Switched off, those that were kept are forgotten at once. */
  set on(keep: boolean) {
    this.#passwords = keep ? (this.#passwords ?? new Map()) : undefined
    if (!keep) this.#bytes = 0
  }

  /** What they take, roughly. */
  get bytes(): number {
    return this.#bytes
  }

  /** Null when it was not kept. */
  of(id: number): string | null {
    return this.#passwords?.get(id) ?? null
  }

  keep(id: number, password: string): void {
    if (this.#passwords === undefined) return
    this.#passwords.set(id, ownText(password))
    this.#bytes += password.length
  }

  forget(id: number): void {
    this.#bytes -= this.#passwords?.get(id)?.length ?? 0
    this.#passwords?.delete(id)
  }
}
