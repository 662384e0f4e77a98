import { describe, expect, it } from 'vitest'
import { settingsChangeSchema, settingsSchema } from '../../shared/workspace/settings.ts'
import { toForm } from '../form/form-values.ts'
import {
  fieldsOf,
  flatSettings,
  helpdeskPageParts,
  settingsChange,
  settingsPageParts,
} from './settings-fields.ts'

const settingsFields = fieldsOf([...settingsPageParts, ...helpdeskPageParts])
const settings = settingsSchema.parse({})
const values = toForm(settingsFields, flatSettings(settings))

describe('the settings form', () => {
  it('shows every setting', () => {
    const shown = settingsFields.map(({ name }) => name)
    const all = Object.values(settings).flatMap((part) => Object.keys(part))
    expect(shown.toSorted()).toEqual(all.toSorted())
  })

  it('says what it shows', () => {
    const names = settingsFields.map(({ name }) => name)
    expect(settingsChange(values, names)).toEqual(settings)
  })

  it('says only what was changed', () => {
    expect(settingsChange({ ...values, port: '9000' }, ['port'])).toEqual({ endpoint: { port: 9000 } })
  })

  it('says a named URL in a line', () => {
    const urls = [{ name: 'Staging', url: 'https://staging.example/loginshare.php?a=b' }]
    const form = toForm(settingsFields, flatSettings({ ...settings, relay: { urls } }))
    expect(form.urls).toBe('Staging = https://staging.example/loginshare.php?a=b')
    expect(settingsChange(form, ['urls'])).toEqual({ relay: { urls } })
    expect(settingsChangeSchema.safeParse(settingsChange({ urls: 'Staging' }, ['urls'])).success).toBe(false)
  })

  it('takes no text for a number', () => {
    expect(settingsChangeSchema.safeParse(settingsChange({ port: '80a' }, ['port'])).success).toBe(false)
  })
})
