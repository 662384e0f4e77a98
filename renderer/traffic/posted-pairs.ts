import { formPairs } from '../../shared/loginshare/post.ts'
import type { Exchange } from '../../shared/traffic/exchange.ts'

/** A field as it was posted, and what that means. */
export interface PostedPair {
  name: string
  value: string
  /** As it stood in the body; undefined where it stood there just so, or the body was none of a form. */
  raw: string | undefined
}

/** The fields in their order, each with the text that it was decoded from where that is another one. */
export function postedPairs({ fields, body, bodyAs }: Exchange['request']): PostedPair[] {
  const raw = bodyAs === 'text' || bodyAs === 'bytes' ? formPairs(body) : []
  return fields.map(([name, value], at) => {
    const pair = raw[at]
    const isSame = pair === undefined || (pair.name === name && pair.value === value)
    return { name, value, raw: isSame ? undefined : `${pair.name}${pair.unnamed ? '' : '='}${pair.value}` }
  })
}
