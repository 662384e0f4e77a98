import { describe, expect, it } from 'vitest'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { apply } from './apply.ts'
import { loginErrors, ownErrorOf, type LoginError, type LoginErrorId } from './errors.ts'
import { exampleIdOf, exampleReply, type ExampleId } from './example-replies.ts'
import { emptyHelpdesk, type Verdict } from './helpdesk.ts'
import { read } from './read.ts'

const parse = await loadLibxml2()

const stock = ['Registered']
const withGuests = ['Guest', 'No Guest', 'Registered']

function judge(id: ExampleId, names = stock): Verdict {
  const administratorTeams = ['Administrators']
  const helpdesk = { ...emptyHelpdesk, userGroups: names, teams: [...administratorTeams, ...names] }
  const { login, body } = exampleReply(id, {
    userGroups: names.map((title) => ({ title })),
    teams: helpdesk.teams.map((title) => ({ title, administrators: administratorTeams.includes(title) })),
  })
  return apply(read(Buffer.from(body), parse), login, { ...helpdesk, administratorTeams })
}

const ids = Object.keys(loginErrors) as LoginErrorId[]

describe('The example of an error', () => {
  it.each(ids.flatMap((id) => [stock, withGuests].map((names) => [id, names] as const)))(
    'ends in just that: %s, where there are %j',
    (id, names) => {
      const error: LoginError = loginErrors[id]
      const { ok, error: shown, exception, log } = judge(id, names)
      const [kind] = error.kinds
      const line = kind && error.log?.[kind]
      expect({ ok, exception, log }).toEqual({
        ok: false,
        exception: error.exception === true,
        log: line === undefined ? [] : [line],
      })
      if (error.text !== null) expect(shown).toBe(error.text)
      else expect(shown).toBe(error.exception ? '' : 'Invalid Username or Password')
    },
  )

  it('of one that the helpdesk itself makes is known by its text and its log line', () => {
    const own = ids.filter((id) => ownErrorOf(judge(id)) === loginErrors[id])
    expect(own).toEqual([
      ...['nothing', 'no-result', 'incomplete', 'no-emails', 'no-group', 'no-team', 'not-admin'],
    ])
  })
})

describe('The good examples', () => {
  it('let a user and a staff member in', () => {
    expect(judge('good-user').account).toMatchObject({ new: true, fullname: 'New Person' })
    expect(judge('good-staff').staffAccount).toMatchObject({ new: true, firstname: 'New' })
  })
})

describe('The name of an example', () => {
  it('is its id, and no other text', () => {
    expect(exampleIdOf('no-emails')).toBe('no-emails')
    expect(exampleIdOf('good-staff')).toBe('good-staff')
    expect(exampleIdOf('toString')).toBeUndefined()
  })
})
