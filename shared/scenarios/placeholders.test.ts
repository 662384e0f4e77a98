import { expect, it } from 'vitest'
import { escapeMarkup, fill, placeholders, unknownPlaceholders } from './placeholders.ts'
import { exampleAttempt } from './scenario.test-data.ts'

const filling = { attempt: exampleAttempt({ interface: 'client' }), now: 0, count: 7 }

it('Each placeholder is filled with what it stands for', () => {
  const text = Object.keys(placeholders)
    .map((name) => `{{${name}}}`)
    .join(' ')
  expect(fill(text, filling)).toBe('jane.roe 203.0.113.7 client 1970-01-01T00:00:00.000Z 7')
  expect(unknownPlaceholders(text)).toEqual([])
})

it('What a person posts is never taken for a placeholder, nor for markup', () => {
  const attempt = exampleAttempt({ username: '{{time}}<&>' })
  expect(fill('{{username}}', { ...filling, attempt }, escapeMarkup)).toBe('{{time}}&#60;&#38;&#62;')
})

it('There is none for the password', () => {
  expect(fill('{{password}} {{constructor}}', filling)).toBe('{{password}} {{constructor}}')
  expect(unknownPlaceholders('{{ password }} {{constructor}}')).toEqual(['password', 'constructor'])
})
