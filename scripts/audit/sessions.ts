import { randomUUID } from 'node:crypto'

/** Cookies that a server gave, by name. */
export type Cookies = Readonly<Record<string, string>>

async function begin(
  address: string,
  path: string,
  input: Readonly<Record<string, string>>,
): Promise<Cookies> {
  const answer = await fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(input),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return Object.fromEntries(
    answer.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie)?.slice(1) ?? []),
  )
}

/** A citizen of the demo at the hall. */
export const citizenSession = (address: string, password: string): Promise<Cookies> =>
  begin(address, '/identity/hall/login', { account: '431003198804126028', password })

/** A window clerk of the demo at the workbench. */
export const clerkSession = (address: string, password: string): Promise<Cookies> =>
  begin(address, '/identity/desk/login', { login: 'suxian.1001', password })
