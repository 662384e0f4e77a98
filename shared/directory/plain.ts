/** A text in small letters without accents, and digits; what else there is becomes `instead`. */
export function plain(text: string, instead: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replace(/[^a-z0-9]+/g, instead)
}
