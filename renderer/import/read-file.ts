import { maxFileMiB } from '../../shared/contract/import.ts'

/** A file that a person has chosen. */
export interface ChosenFile {
  /** Tells it from those chosen before. */
  id: number
  name: string
  /** Its bytes in base64. */
  content: string
}

let chosen = 0

/** Reads a file that a person has chosen. @throws Error in plain words when it is too large or cannot be read */
export function readFile(file: File): Promise<ChosenFile> {
  if (file.size > maxFileMiB * 1024 * 1024) {
    const message = `${file.name} holds more than ${String(maxFileMiB)} MiB. Split it, or leave out photographs.`
    return Promise.reject(new Error(message))
  }
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      chosen += 1
      resolve({ id: chosen, name: file.name, content: url.slice(url.indexOf(',') + 1) })
    }
    reader.onerror = () => {
      reject(new Error(`${file.name} cannot be read. Is it still there, and may you read it?`))
    }
    reader.readAsDataURL(file)
  })
}
