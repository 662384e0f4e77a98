import { bodyWays } from './body-ways.ts'
import { formWays, lostWays } from './form-ways.ts'
import { headWays } from './head-ways.ts'
import { urlWays } from './url-ways.ts'
import type { RawRequest } from '../raw-http.ts'

/** The request that posts this password in some way; `other` is a second one, for a client that sends two. */
export type Way = (password: string, other: string) => RawRequest

/** Ways by their names, which go on from "posted": "in a multipart body". */
export type Ways = Record<string, Way>

/** Every way in which a client can post a password. */
export const ways: Ways = { ...formWays, ...lostWays, ...bodyWays, ...urlWays, ...headWays }

/** These are not kept even where nothing is masked, since they stand where nobody looks. */
export const lost: readonly string[] = Object.keys(lostWays)
