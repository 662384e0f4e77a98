import { call } from '../../workbench.test-data.ts'

export type Json = Record<string, unknown>

/** What a call answers with. */
export async function answer(
  ...args: Parameters<typeof call>
): Promise<{ status: number; body: Json; etag: string | null }> {
  const response = await call(...args)
  return {
    status: response.status,
    body: (await response.json()) as Json,
    etag: response.headers.get('etag'),
  }
}
