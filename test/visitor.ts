import { randomUUID } from 'node:crypto'
import { GOVERNMENT, ITEM } from '../bench/town.ts'
import { hiddenOf } from '../drill/page-form.ts'
import { type Answered, send } from '../drill/send.ts'

/** The form of a draft, open in a browser. */
export interface OpenForm {
  readonly path: string
  /** Sends it as it was typed; again is the same, as when somebody presses the button twice. */
  save(): Promise<Answered>
}

/** A logged-in citizen at a product that runs as a process of its own. */
export interface Visitor {
  get(path: string): Promise<Answered>
  /** Begins an application by the API. */
  beginDraft(): Promise<Answered>
  /** Opens the form of a draft and types. */
  typeInto(draftId: string, typed: Readonly<Record<string, string>>): Promise<OpenForm>
}

/** @param cookie of a session in the hall */
export function visitorOf(address: string, cookie: string): Visitor {
  const ask = (
    method: string,
    path: string,
    sent: { body?: string; headers?: Record<string, string> } = {},
  ) => send(address, { method, path, cookie, from: '10.8.0.1', ...sent })
  return {
    get: (path) => ask('GET', path),
    beginDraft: () => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      return ask('POST', `/api/approval/${GOVERNMENT}/drafts`, {
        headers,
        body: JSON.stringify({ itemCode: ITEM }),
      })
    },
    async typeInto(draftId, typed) {
      const path = `/${GOVERNMENT}/apply/${draftId}/form`
      const page = await ask('GET', path)
      const own = page.cookies.map((one) => one.split(';', 1)[0])
      const body = new URLSearchParams({ ...hiddenOf(page.body), ...typed }).toString()
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [cookie, ...own].join('; '),
      }
      return { path, save: () => ask('POST', `${path}?do=save`, { headers, body }) }
    },
  }
}

/** The status of an answer alone. */
export const statusOf = async (asked: Promise<Answered>): Promise<number> => (await asked).status
