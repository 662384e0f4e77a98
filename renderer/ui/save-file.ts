/** Hands a file to the person: a browser saves it where it saves all, the desktop window asks where to. */
export function saveFile(name: string, type: string, content: string | BlobPart[]): void {
  const parts = typeof content === 'string' ? [content] : content
  const url = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // What has begun to be saved is read to its end.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
