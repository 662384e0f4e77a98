/** The bytes of a file, or of a part of it, in base64. @throws Error in plain words when it cannot be read */
export function base64Of(file: File, part: Blob = file): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => {
      reject(new Error(`${file.name} cannot be read. Is it still there, and may you read it?`))
    }
    reader.readAsDataURL(part)
  })
}
