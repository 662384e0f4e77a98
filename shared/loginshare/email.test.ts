import { describe, expect, it } from 'vitest'
import { helpdeskTakesEmail } from './email.ts'

describe('A helpdesk takes', () => {
  it.each([
    // These decide an outcome in the recorded replies of a helpdesk (helpdesk/replies.jsonl).
    'john.doe@example.com',
    'a@example.com',
    'John.DOE@Example.COM',
    'other@example.com',
    'new@example.com',
    'third@example.com',
    'o.smith+tag@smith-sons.example',
    "o'brien@example.co.uk",
    'x@xn--bcher-kva.example',
    `${'a'.repeat(64)}@example.com`,
    `a@${'b'.repeat(63)}.com`,
  ])('%j', (email) => {
    expect(helpdeskTakesEmail(email)).toBe(true)
  })
})

describe('A helpdesk skips', () => {
  it.each([
    // These, too.
    'not an email',
    'nope',
    '',
    '@',
    'jane',
    'jane@',
    '@example.com',
    ' jane@example.com',
    'jane@example.com ',
    'jane@example.com\n',
    'jane roe@example.com',
    'jane@example',
    'jane@localhost',
    'jane@example.com.',
    'jane@.example.com',
    'jane@example..com',
    'jane..roe@example.com',
    '.jane@example.com',
    'jane.@example.com',
    'jane@-example.com',
    'jane@example_1.com',
    'jane@10.0.0.1',
    'jane@[10.0.0.1]',
    '"jane"@example.com',
    'jane@roe@example.com',
    'Jane <jane@example.com>',
    'jürgen@example.com',
    'jane@bücher.example',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.com`,
    `a@${'b.'.repeat(126)}c`,
  ])('%j', (email) => {
    expect(helpdeskTakesEmail(email)).toBe(false)
  })
})
