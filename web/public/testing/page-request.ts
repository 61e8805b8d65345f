import type { CitizenActor, Locale } from '#kernel/context'
import { type Endpoint, fits, type OutputOf } from '#kernel/contract'
import { type Look, type Page, type PageReply, type PageRequest, PLAIN_LOOK } from '#kernel/page'
import { wordsIn } from './words.ts'

/** What an endpoint answers in a test. It must fit the endpoint's contract. */
export interface TestAnswer {
  readonly endpoint: Endpoint
  readonly output: unknown
}

/** An answer with the exact type of its endpoint. */
export const answer = <E extends Endpoint>(endpoint: E, output: OutputOf<E>): TestAnswer => ({
  endpoint,
  output,
})

/** How a page is asked for in a test. */
export interface Asked {
  readonly answers: readonly TestAnswer[]
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly locale?: Locale
  readonly look?: Look
  readonly signedIn?: boolean
  readonly refused?: PageRequest['refused']
  readonly sent?: PageRequest['sent']
}

const CITIZEN: CitizenActor = {
  kind: 'citizen',
  accountId: '0199b1f0-0000-7000-8000-00000000000a',
  sessionId: '0199b1f0-0000-7000-8000-00000000000b',
}

function answerer(page: Page, answers: readonly TestAnswer[]): PageRequest['call'] {
  return async (endpoint, input) => {
    if (!page.reads.includes(endpoint))
      throw new Error(`${page.path} reads ${endpoint.path} without declaring it`)
    if (!fits(endpoint.input, input)) throw new Error(`${endpoint.path} is asked with a wrong input`)
    const found = answers.find((one) => one.endpoint === endpoint)
    if (!found) throw new Error(`no answer for ${endpoint.path}`)
    if (!fits(endpoint.output, found.output))
      throw new Error(`the answer for ${endpoint.path} breaks its contract`)
    return found.output as never
  }
}

/** Renders a page from data, without server or database. */
export function show(page: Page, asked: Asked): Promise<PageReply> {
  const {
    answers,
    params = {},
    query = {},
    locale = 'zh-CN',
    look = PLAIN_LOOK,
    signedIn = false,
    refused = null,
    sent = null,
  } = asked
  const values: Record<string, string> = { government: 'suxian', ...params }
  return page.render({
    path: page.path.replace(/:(\w+)/g, (_place, name: string) => values[name] ?? ''),
    params: values,
    query,
    locale,
    t: wordsIn(locale),
    look,
    account: signedIn ? CITIZEN : null,
    now: new Date('2026-03-02T01:00:00.000Z'),
    csrf: 'token',
    newKey: () => 'key',
    call: answerer(page, answers),
    refused,
    sent,
  })
}
