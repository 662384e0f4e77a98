import { z } from 'zod'
import { keptAccountSchema, keptStaffSchema, memoryCounts } from '../helpdesk/memory.ts'
import { organizationSchema } from '../verdict/helpdesk.ts'
import { changeOf, inputOf } from '../workspace/change-of.ts'
import { base } from './base.ts'
import { listOf, page } from './list.ts'

const tags = ['helpdesk']
const id = z.object({ id: z.string() })

/** List, create, change and delete: the same for accounts of users and of staff. */
function accounts<Shape extends z.ZodRawShape>(
  path: `/${string}`,
  noun: string,
  schema: z.ZodObject<Shape, z.core.$strict>,
) {
  const fields = schema.omit({ id: true } as never) as unknown as z.ZodObject<
    Omit<Shape, 'id'>,
    z.core.$strict
  >
  return {
    list: base
      .route({ method: 'GET', path, tags, summary: `List the helpdesk’s ${noun}s, the oldest first` })
      .input(z.strictObject({ search: z.string().optional(), ...page }))
      .output(listOf(schema)),
    create: base
      .route({ method: 'POST', path, tags, successStatus: 201, summary: `Say that this ${noun} exists` })
      .input(inputOf(fields))
      .output(schema),
    change: base
      .route({
        method: 'PATCH',
        path: `${path}/{id}`,
        tags,
        inputStructure: 'detailed',
        summary: `Change a ${noun}; what is left out stays`,
      })
      .input(z.object({ params: id, body: changeOf(fields) }))
      .output(schema),
    delete: base
      .route({ method: 'DELETE', path: `${path}/{id}`, tags, summary: `Forget one ${noun}` })
      .input(id)
      .output(z.object({ deleted: z.string() })),
  }
}

/** What the helpdesk has gathered from logins. What it knows besides is in the settings. */
export const helpdeskContract = {
  accounts: accounts('/helpdesk/accounts', 'account', keptAccountSchema),
  staff: accounts('/helpdesk/staff-accounts', 'staff account', keptStaffSchema),
  organizations: {
    list: base
      .route({
        method: 'GET',
        path: '/helpdesk/organizations',
        tags,
        summary: 'List the organizations that logins left behind',
      })
      .output(listOf(organizationSchema)),
  },
  read: base
    .route({
      method: 'GET',
      path: '/helpdesk',
      tags,
      summary: 'How much the helpdesk has gathered from logins',
    })
    .output(memoryCounts),
  forget: base
    .route({
      method: 'POST',
      path: '/helpdesk/forget',
      tags,
      summary: 'Forget all accounts, and the organizations that logins left behind',
    })
    .output(memoryCounts),
}
