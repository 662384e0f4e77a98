import { expect, it } from 'vitest'
import { hexDump, mostDumped } from './hex-dump.ts'

it('Bytes are shown as a hex editor does, sixteen a line', () => {
  expect(hexDump(new TextEncoder().encode('username=jörg&pas\r\n'))).toBe(
    [
      '00000000  75 73 65 72 6e 61 6d 65  3d 6a c3 b6 72 67 26 70  |username=j..rg&p|',
      '00000010  61 73 0d 0a                                       |as..|',
    ].join('\n'),
  )
  expect(hexDump(new Uint8Array())).toBe('')
})

it('Of very many bytes the first are shown', () => {
  expect(hexDump(new Uint8Array(mostDumped + 1)).split('\n')).toHaveLength(mostDumped / 16)
})
