import { setImmediate } from 'node:timers/promises'
import type { Workspace } from '../../shared/workspace/schema.ts'
import { serialize, type Part } from '../../shared/workspace/serialize.ts'

/** Makes the bytes of workspace files; what is the same as in the one before is not made again. */
export class FileBytes {
  #made = new Map<unknown, { of: Part['of']; bytes: Buffer }>()

  /** The bytes of the file, in parts; made in slices, since logins wait meanwhile. */
  async of(workspace: Workspace): Promise<Buffer[]> {
    const made = new Map<unknown, { of: Part['of']; bytes: Buffer }>()
    const all: Buffer[] = []
    for (const { of, text } of serialize(workspace)) {
      // Beside the lead and the end, a part is known by the first thing in it.
      const key = of[2]
      const known = this.#made.get(key)
      let bytes = known !== undefined && sameThings(known.of, of) ? known.bytes : undefined
      if (bytes === undefined) {
        bytes = Buffer.from(text())
        await setImmediate()
      }
      made.set(key, { of, bytes })
      all.push(bytes)
    }
    this.#made = made
    return all
  }
}

/** Whether `bytes` are these parts one after the other; both null where there is no file. */
export function sameBytes(bytes: Buffer | null, parts: readonly Buffer[] | null): boolean {
  if (bytes === null || parts === null) return bytes === parts
  let at = 0
  return (
    parts.every((part) => {
      const same = part.equals(bytes.subarray(at, at + part.length))
      at += part.length
      return same
    }) && at === bytes.length
  )
}

function sameThings(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((thing, index) => thing === b[index])
}
