import { useLocalStorage } from '@mantine/hooks'
import type { z } from 'zod'

/**
 * What this person wants on this machine, remembered where the page is shown: columns, an order.
 *
 * @param schema what it may be; anything else that is found there counts as nothing
 */
export function usePreference<Value>(
  name: string,
  schema: z.ZodType<Value>,
  usual: Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useLocalStorage<Value>({
    key: `preference.${name}`,
    defaultValue: usual,
    getInitialValueInEffect: false,
    deserialize: (text) => {
      try {
        return schema.parse(JSON.parse(text ?? ''))
      } catch {
        return usual
      }
    },
  })
  return [value, setValue]
}
