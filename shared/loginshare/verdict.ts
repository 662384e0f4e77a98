// What a helpdesk makes of a reply (`loginshare-protocol.md`, "What the helpdesk does with a reply"). The steps are in
// `shared/verdict/`, a file each.
export { apply, judge } from '../verdict/apply.ts'
export { emptyHelpdesk, type Helpdesk, type Login, type Verdict } from '../verdict/helpdesk.ts'
export { read, type Reading } from '../verdict/read.ts'
export { received } from '../verdict/received.ts'
