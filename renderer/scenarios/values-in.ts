/** A quoted text, or what begins with a digit and the unit after it. */
const value = /(“.*?”+|(?<=[\s(]|^)\d\S*?(?: (?:ms|s|min|h|%|bytes?|times?)(?!\w))?(?=[,:;.)]*(?:\s|$)))/

/** A sentence in pieces, in turn what is said of any values and the values themselves: `wait `, `3 s`, `, then …`. */
export function valuesIn(sentence: string): string[] {
  return sentence.split(value)
}
