import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicAddress, publicClientWarning } from './public-address.ts'

/** This many groups of an IPv6 address. */
function hextets(count: number): fc.Arbitrary<string> {
  const hextet = fc.nat({ max: 0xffff }).map((number) => number.toString(16))
  return fc.array(hextet, { minLength: count, maxLength: count }).map((all) => all.join(':'))
}

describe('A client is public', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.15.255.255', '172.32.0.1', '2606:2800:220:1:248:1893:25c8:1946'])(
    'at %s',
    (address) => {
      expect(publicAddress(address)).toBe(address)
    },
  )

  it('at any address of a large network of the internet', () => {
    fc.assert(
      fc.property(hextets(7), (rest) => {
        expect(publicAddress(`2a01:${rest}`)).toMatch(/^2a01:/)
      }),
    )
  })

  it('at an IPv4 address that is written as IPv6', () => {
    expect(publicAddress('::ffff:93.184.216.34')).toBe('93.184.216.34')
    expect(publicAddress('::ffff:10.0.0.1')).toBeUndefined()
  })
})

describe('A client is not public', () => {
  it.each([
    ...['127.0.0.1', '127.8.8.8', '::1', '0.0.0.0', '::', '255.255.255.255', '224.0.0.1', 'ff02::1'],
    ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.1.1', '100.64.0.1'],
    ...['192.0.2.1', '198.51.100.1', '203.0.113.7', '240.0.0.1', '2001:db8::1'],
    ...['fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', '', 'localhost', 'example.com'],
  ])('at %j', (address) => {
    expect(publicAddress(address)).toBeUndefined()
  })

  it('at any address of the private networks', () => {
    const byte = fc.nat({ max: 255 })
    const ten = fc.tuple(byte, byte, byte).map((bytes) => `10.${bytes.join('.')}`)
    const twelve = fc
      .tuple(fc.integer({ min: 16, max: 31 }), byte, byte)
      .map((bytes) => `172.${bytes.join('.')}`)
    const sixteen = fc.tuple(byte, byte).map((bytes) => `192.168.${bytes.join('.')}`)
    const local6 = fc
      .tuple(fc.constantFrom('fc', 'fd'), hextets(7))
      .map(([head, rest]) => `${head}00:${rest}`)
    fc.assert(
      fc.property(fc.oneof(ten, twelve, sixteen, local6), (address) => {
        expect(publicAddress(address)).toBeUndefined()
        if (!address.includes(':')) expect(publicAddress(`::ffff:${address}`)).toBeUndefined()
      }),
    )
  })
})

it('Any IPv4 address is judged alike when it is written as IPv6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(publicAddress(`::ffff:${address}`)).toBe(publicAddress(address))
    }),
  )
})

it('The warning names the address, asks, and says what to do', () => {
  expect(publicClientWarning('93.184.216.34')).toMatch(
    /^A login came from 93\.184\.216\.34, a public address\. Is this a production helpdesk\? .* stop the endpoint/,
  )
})
