/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${String(count)} times`
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(count: number): string {
  return `${String(count)}${ordinalEnding(count)}`
}

/** What makes an ordinal of a number that stands by itself, as in a field: `st`, `nd`, `rd`, `th`. */
export function ordinalEnding(count: number): string {
  const teen = count % 100 > 10 && count % 100 < 14
  return (teen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th'
}
