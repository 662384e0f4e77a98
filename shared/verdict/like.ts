/** A sign of a pattern: one character, any character, or any text. */
type Sign = { character: string } | 'any character' | 'any text'

/** Whether SQL's `text LIKE pattern` holds: `%` is any text, `_` any character, `\` takes that meaning from the next. */
export function isLike(text: string, pattern: string): boolean {
  const characters = Array.from(text)
  const signs = signsOf(pattern)
  let sign = 0
  // Where to go on when it does not fit: after the last `any text`, which then takes one character more.
  let afterAny = -1
  let taken = 0
  for (let at = 0; at < characters.length;) {
    const next = signs[sign]
    if (next === 'any text') {
      afterAny = sign += 1
      taken = at
    } else if (next === 'any character' || next?.character === characters[at]) {
      sign += 1
      at += 1
    } else if (afterAny < 0) {
      return false
    } else {
      sign = afterAny
      at = taken += 1
    }
  }
  return signs.slice(sign).every((rest) => rest === 'any text')
}

function signsOf(pattern: string): Sign[] {
  const written = pattern.match(/\\[^]|[^]/gu) ?? []
  return written.map((sign): Sign => {
    if (sign === '%') return 'any text'
    if (sign === '_') return 'any character'
    return { character: sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign }
  })
}
