import type { TryInput, TrySummary } from '../../shared/contract/tries.ts'
import type { Kind } from '../../shared/loginshare/attempt.ts'
import { defaultInterface } from '../../shared/loginshare/interfaces.ts'
import { mask } from '../../shared/traffic/masking.ts'

/** What stands in the form of a login. */
export interface LoginValues {
  kind: Kind
  where: 'mock' | 'url'
  url: string
  username: string
  password: string
  ipaddress: string
  /** Empty where none is sent. */
  interface: string
}

export const emptyLogin: LoginValues = {
  kind: 'user',
  where: 'mock',
  url: '',
  username: '',
  password: '',
  ipaddress: '127.0.0.1',
  interface: '',
}

/** The form for a login of another kind. */
export function ofKind(values: LoginValues, kind: Kind): LoginValues {
  return { ...values, kind, interface: kind === 'staff' ? defaultInterface : '' }
}

/** The login that the form describes. */
export function inputOf(values: LoginValues): TryInput {
  const { kind, where, url, username, password, ipaddress } = values
  return {
    ...{ kind, username, password, ipaddress },
    ...(values.interface !== '' && { interface: values.interface }),
    ...(where === 'url' && { url }),
  }
}

/** The form as it was for a login that was tried; the password stays only where the person is the same. */
export function again(values: LoginValues, tried: TrySummary): LoginValues {
  const { kind, own, url, username, ipaddress } = tried
  return {
    kind,
    where: own ? 'mock' : 'url',
    // What was masked in a URL is known to nobody any more.
    url: own || url.includes(mask) ? values.url : url,
    username,
    password: username === values.username ? values.password : '',
    ipaddress,
    interface: tried.interface ?? '',
  }
}
