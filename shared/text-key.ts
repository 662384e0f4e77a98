/**
 * What a text is sorted by: case and accents do not count, and 2 comes before 10. Made once a row; comparing texts by
 * a collator instead took ten thousand rows about three times as long (`npm run bench:page` sorts them).
 */
export function textKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(12, '0'))
}
