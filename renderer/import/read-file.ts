import { maxFileMiB } from '../../shared/contract/import.ts'
import { base64Of } from '../ui/base64-of.ts'

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
export async function readFile(file: File): Promise<ChosenFile> {
  if (file.size > maxFileMiB * 1024 * 1024) {
    throw new Error(
      `${file.name} holds more than ${String(maxFileMiB)} MiB. Split it, or leave out photographs.`,
    )
  }
  const content = await base64Of(file)
  chosen += 1
  return { id: chosen, name: file.name, content }
}
