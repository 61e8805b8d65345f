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

const ATTEMPTS = 150
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

/** Opens a page of the workbench and waits until it has its title and everything that it was waiting for. */
export async function openDesk({ page, open }: Visitor, path: string): Promise<void> {
  await open(`/workbench${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(
    () => document.querySelector('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]') === null,
  )
}

/** Logs a citizen or an enterprise in, by identity number. */
export async function logInToHall(visitor: Visitor, account: string, password: string): Promise<void> {
  await visitor.client(identityContract).logInToHall({ account, password })
}

/** The code in the newest text message of the simulator; undefined where there is none. */
async function newestCode({ page, address }: Visitor): Promise<string | undefined> {
  const inbox = await page.context().request.get(`${address}/simulator/sms?lang=zh-CN`)
  return /验证码 (\d{6})/.exec(await inbox.text())?.[1]
}

/** Waits for a code that is not the one before. */
async function nextCode(visitor: Visitor, before: string | undefined): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = await newestCode(visitor)
    if (code && code !== before) return code
    await visitor.page.waitForTimeout(WAIT_MS)
  }
  throw new Error('the simulator got no code')
}

/** Cookies of staff who have logged in, by address and login: a second code within a minute is refused. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Logs a member of staff in, with the code of a text message where a second factor is asked for. */
export async function logInToDesk(visitor: Visitor, login: string, password: string): Promise<void> {
  const [context, key] = [visitor.page.context(), `${visitor.address} ${login}`]
  const session = sessions.get(key)
  if (session) return context.addCookies(session)
  const identity = visitor.client(identityContract)
  await identity.logInToDesk({ login, password })
  if ((await identity.me({})).secondFactor === 'prove') {
    const factor = visitor.client(factorContract)
    const before = await newestCode(visitor)
    const { challengeId } = await factor.sendCode({})
    await factor.provePhone({ challengeId, code: await nextCode(visitor, before) })
  }
  sessions.set(key, await context.cookies())
}
