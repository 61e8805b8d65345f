import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { GOVERNMENT, ITEM } from '../bench/town.ts'
import type { Client } from './client.ts'
import type { Answered } from './send.ts'

const HIDDEN = /<input type="hidden" name="([^"]*)" value="([^"]*)">/g

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The hidden values of the posting form of a page. */
export const hiddenOf = (page: string): Record<string, string> => {
  const form = page.slice(page.indexOf('method="post"'))
  return Object.fromEntries(
    [...form.matchAll(HIDDEN)].map(([, name = '', value = '']) => [name, plain(value)]),
  )
}

const formCookie = ({ cookies }: Answered): string =>
  cookies.map((one) => one.split(';', 1)[0] ?? '').find((one) => one.startsWith('yc_form=')) ?? ''

async function openForm(client: Client, path: string) {
  for (;;) {
    const page = await client.once({ method: 'GET', path })
    if (page.status === 200)
      return { fields: hiddenOf(page.body), cookie: `${client.cookie}; ${formCookie(page)}` }
    if (client.load.stopping()) return undefined
    await sleep(150)
  }
}

/**
 * Fills in the form of a draft as a browser does and posts it. While the database is away the form has to come back
 * with everything in it; what comes back is posted again.
 */
export async function fillIn(client: Client): Promise<void> {
  const { journal, stopping, addresses } = client.load
  const draft = await client.write<{ draftId: string }>('POST', `/api/approval/${GOVERNMENT}/drafts`, {
    itemCode: ITEM,
  })
  if (!draft) return
  const path = `/${GOVERNMENT}/apply/${draft.draftId}/form`
  for (let times = 0; times < 5 && !stopping(); times++) {
    const opened = await openForm(client, path)
    if (!opened) return
    const text = `开办书店 ${randomUUID()}`
    let fields: Record<string, string> = {
      ...opened.fields,
      matter: text,
      address: '苏园路 8 号',
      remark: '',
    }
    const maybe = journal.maybeSaved.get(draft.draftId) ?? new Set()
    journal.maybeSaved.set(draft.draftId, maybe.add(text))
    for (;;) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: opened.cookie }
      const body = new URLSearchParams(fields).toString()
      const answer = await client.once({ method: 'POST', path: `${path}?do=save`, headers, body })
      if (answer.status === 303) {
        journal.acknowledged++
        journal.saved.set(draft.draftId, { text, cookie: client.cookie })
        journal.maybeSaved.set(draft.draftId, new Set())
        break
      }
      if (answer.status === 503) {
        const held = hiddenOf(answer.body)
        if (answer.body.includes(text)) journal.heldForms++
        else journal.fault(`a form came back without its content: ${answer.body.slice(0, 200)}`)
        if (held.matter === text) fields = held
      }
      if (stopping() || (answer.status !== 503 && answer.status !== 0) || addresses().length === 0) return
      await sleep(150)
    }
  }
}
