import { publicAddress } from '../../shared/traffic/public-address.ts'

/** How long a client that differs from the one told of waits to be told of, in milliseconds. */
const pauseMs = 1000

/** Watches from where POSTs come, and tells of those from public addresses: a new one at once, in a flood one a second. */
export class PublicClients {
  #last = ''
  #latest: string | undefined
  #told: string | undefined
  #pause: NodeJS.Timeout | undefined

  constructor(private tell: (address: string) => void) {}

  /** @param address of the socket that a POST came through */
  saw(address: string): void {
    // Nearly all logins come from where the one before came from.
    if (address === this.#last) return
    this.#last = address
    this.#latest = publicAddress(address) ?? this.#latest
    if (this.#pause === undefined) this.#tellLatest()
  }

  /** Begins anew: nobody has been told of. */
  forget(): void {
    clearTimeout(this.#pause)
    this.#pause = undefined
    this.#last = ''
    this.#latest = this.#told = undefined
  }

  #tellLatest(): void {
    if (this.#latest === undefined || this.#latest === this.#told) return
    this.#told = this.#latest
    this.tell(this.#told)
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      this.#tellLatest()
    }, pauseMs).unref()
  }
}
