import { z } from 'zod'

const fields = z.array(z.object({ field: z.string(), message: z.string() }))

/** The errors that procedures answer with; `message` is for people, `data.fields` names what is wrong where. */
export const errors = {
  /** Nothing of the input was taken over. */
  INVALID: { status: 422, message: 'The input is not valid.', data: z.object({ fields }) },
  NOT_FOUND: { status: 404, message: 'There is no such entry.' },
  /** What is to be changed is not what the caller saw. */
  CONFLICT: { status: 409, message: 'It has changed since.' },
  /** The change is in effect but not on disk; it is tried again. */
  NOT_SAVED: { status: 507, message: 'The change could not be saved.' },
  /** The endpoint cannot listen where it should. */
  CANNOT_LISTEN: { status: 409, message: 'The endpoint cannot listen there.' },
} as const
