/**
 * A number from 0 up to 1 that is the same for the same names and looks like chance from one to the next: MurmurHash3
 * (x86, 32 bits) over their UTF-16 units. Nothing is used up by asking.
 */
export function chanceOf(...names: readonly (string | number)[]): number {
  // Names cannot run into one another, since each says how long it is.
  const text = names.map((name) => `${String(String(name).length)}:${String(name)}`).join('')
  let hash = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = rotate(Math.imul(text.charCodeAt(at), 0xcc9e2d51), 15)
    hash = (Math.imul(rotate(hash ^ Math.imul(unit, 0x1b873593), 13), 5) + 0xe6546b64) | 0
  }
  hash ^= text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by))
}
