/** A number of bytes: `512 B`, `1.4 KB`, `2.0 MB`, by thousands. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
