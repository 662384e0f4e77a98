import { Refusal } from '../../shared/directory/refusal.ts'
import { readScriptUrl } from '../../shared/tries/script-url.ts'
import { isHere } from './this-computer.ts'

/**
 * The URL of a script that a person has named, to send logins to.
 *
 * @param control the control door, which gets none; null while there is none
 * @throws Refusal of the field `url`
 */
export async function scriptTarget(text: string, control: { url: string } | null): Promise<URL> {
  const found = readScriptUrl(text)
  if ('problem' in found) throw refusal(found.problem)
  if (await isHere(found.url, control && Number(new URL(control.url).port))) {
    throw refusal('leads to this app’s own control door, which takes no logins')
  }
  return found.url
}

function refusal(message: string): Refusal {
  return new Refusal([{ field: 'url', message }])
}
