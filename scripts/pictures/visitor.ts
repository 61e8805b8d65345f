import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { factorContract } from '#contracts/factor'
import { identityContract } from '#contracts/identity'
import { type Client, type ClientRequest, type Contract, clientOf, type Endpoints } from '#kernel/contract'
import type { DemoProduct } from './product.ts'

/** Size of the window in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Somebody with a browser window of his own, logged in or not. */
export interface Visitor {
  readonly page: Page
  /** Where the product answers, without a slash at the end. */
  readonly address: string
  /** Typed client of a contract, with the visitor's session. */
  client<E extends Endpoints>(contract: Contract<E>): Client<E>
  /** Opens an address of the product and waits until nothing moves. */
  open(path: string): Promise<void>
}

const ATTEMPTS = 50
const WAIT_MS = 200

async function send(context: BrowserContext, address: string, request: ClientRequest): Promise<unknown> {
  const answer = await context.request.fetch(`${address}${request.url}`, {
    method: request.method,
    ...(request.method !== 'GET' && {
      data: request.body ?? {},
      headers: { 'idempotency-key': request.idempotencyKey ?? '' },
    }),
  })
  if (!answer.ok()) throw new Error(`${request.method} ${request.url}: ${answer.status()}`)
  return answer.json()
}

/** Opens a window on the product for a visitor who speaks Chinese and likes things to stand still. */
export async function visit(browser: Browser, { address }: DemoProduct, size: Size): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  return {
    page,
    address,
    client: (contract) => clientOf(contract, (request) => send(context, address, request), randomUUID),
    open: async (path) => {
      await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    },
  }
}

/** Logs a citizen or an enterprise in, by identity number. */
export async function logInToHall(visitor: Visitor, account: string, password: string): Promise<void> {
  await visitor.client(identityContract).logInToHall({ account, password })
}

/** The code of the newest text message of the simulator; waits for it. */
async function newestCode({ page, address }: Visitor): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const inbox = await page.context().request.get(`${address}/simulator/sms?lang=zh-CN`)
    const [, code] = /验证码 (\d{6})/.exec(await inbox.text()) ?? []
    if (code) return code
    await page.waitForTimeout(WAIT_MS)
  }
  throw new Error('the simulator got no code')
}

/** Logs a member of staff in, with the code of a text message where a second factor is asked for. */
export async function logInToDesk(visitor: Visitor, login: string, password: string): Promise<void> {
  const identity = visitor.client(identityContract)
  await identity.logInToDesk({ login, password })
  if ((await identity.me({})).secondFactor !== 'prove') return
  const factor = visitor.client(factorContract)
  const { challengeId } = await factor.sendCode({})
  await factor.provePhone({ challengeId, code: await newestCode(visitor) })
}
