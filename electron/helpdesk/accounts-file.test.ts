import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyMemory, type Memory } from '../../shared/helpdesk/memory.ts'
import { temporaryFolder } from '../workbench.test-data.ts'
import { AccountsFile } from './accounts-file.ts'

const memory: Memory = {
  accounts: [
    {
      id: 'a',
      usergroup: 'VIP',
      fullname: 'Zoë\n“Z”',
      designation: '',
      phone: '',
      emails: ['z@example.com'],
      organization: null,
    },
  ],
  staff: [
    {
      id: 'b',
      username: 'ann',
      firstname: 'Ann',
      lastname: '',
      designation: '',
      email: 'ann@example.com',
      mobilenumber: '',
      signature: 'a\nb',
      team: 'Support',
    },
  ],
  organizations: [{ name: 'Initech', type: 'shared' }],
}

describe('The file of the helpdesk’s accounts', () => {
  it('brings back what was kept last', async () => {
    const folder = await temporaryFolder()
    const file = new AccountsFile(folder)
    expect(await file.read()).toEqual({ memory: emptyMemory, notes: [] })
    file.keep(emptyMemory)
    file.keep(memory)
    await file.close()
    expect(await new AccountsFile(folder).read()).toEqual({ memory, notes: [] })
  })

  it.each(['{"account":{"id":"a"', '{"account":{"id":7}}', 'null'])(
    'that cannot be read is set aside and named: %s',
    async (text) => {
      const folder = await temporaryFolder()
      await writeFile(path.join(folder, 'helpdesk-accounts.ndjson'), text)
      const { memory: found, notes } = await new AccountsFile(folder).read()
      expect(found).toEqual(emptyMemory)
      const [aside] = await readdir(folder)
      expect(aside).toContain('unreadable')
      expect(notes[0]).toContain(aside)
    },
  )
})
