import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DevTools, GivenCookie, WindowSize } from '../pages/devtools.ts'
import { STICKING_OUT } from '../pages/inspect.ts'
import { startOldChromium } from '../pages/old-chromium.ts'
import { isSettled } from './show-page.ts'

/** The screen of an office, as it is and with everything a quarter larger. */
const SIZES: readonly (WindowSize & { readonly name: string })[] = [
  { name: '100', width: 1366, height: 768 },
  { name: '125', width: 1093, height: 614, scale: 1.25 },
]

/** Somebody of the demo, by what the product gave when he logged in. */
export type SessionOf = (employeeNo: string) => Promise<readonly GivenCookie[]>

/** What is walked, and with what. */
export interface OldWalk {
  /** Of the product with the demo, without a slash at the end. */
  readonly address: string
  readonly password: string
  readonly sessionOf: SessionOf
  /** Folder of the installed tools. */
  readonly tools: string
  /** Where pictures are kept; nowhere where it is left out. */
  readonly pictures?: string | undefined
}

const [CLERK, LEADER, AUDITOR] = ['1001', '3603', '1008']
const TRIES = 200
const WAIT_MS = 100

const SETTLED = `(${isSettled})()`

/** Parts that stand there without the look of the design system: their rules were not understood. */
const PLAIN = `[...document.querySelectorAll('.nav a, .ant-btn-primary, .ant-table-cell')]
  .filter((part) => part.offsetWidth > 0 && getComputedStyle(part).paddingLeft === '0px')
  .slice(0, 3).map((part) => 'without style: ' + part.className + ' ' + part.textContent)`

/** Where a part is found and used, in words of the page itself. */
const OPEN_FIRST = (href: string): string => `document.querySelector('main a[href^="${href}"]').click()`
const FOCUS = (label: string): string =>
  `[...document.querySelectorAll('label')].find(({ textContent }) => textContent === '${label}').control.focus()`
const PRESS = `document.querySelector('form button[type="submit"]').click()`

async function until(devTools: DevTools, expression: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (await devTools.evaluate<boolean>(expression)) return
    await wait(WAIT_MS)
  }
  const shown = await devTools.evaluate<string>('document.body.innerText.slice(0, 300)')
  throw new Error(`in vain: ${expression}; shown: ${shown}; ${devTools.complaints().join('; ')}`)
}

async function logIn({ type, evaluate }: DevTools, password: string): Promise<void> {
  await evaluate(FOCUS('登录名'))
  await type(`suxian.${CLERK}`)
  await evaluate(FOCUS('口令'))
  await type(password)
  await evaluate(PRESS)
}

/**
 * What is wrong with the workbench in Chromium 86: log-in, home, tray, a case, a decision and statistics, at an office
 * screen of 100 % and 125 %.
 */
export async function oldDeskFaults({
  address,
  password,
  sessionOf,
  tools,
  pictures,
}: OldWalk): Promise<string[]> {
  const { devTools, stop } = await startOldChromium(tools, 86)
  const faults: string[] = []
  const look = async (what: string, { name }: (typeof SIZES)[number]): Promise<void> => {
    const found = [
      ...devTools.complaints(),
      ...(await devTools.evaluate<string[]>(STICKING_OUT)),
      ...(await devTools.evaluate<string[]>(PLAIN)),
    ]
    faults.push(...found.map((fault) => `${what}, ${name} %: ${fault}`))
    if (pictures === undefined) return
    await mkdir(pictures, { recursive: true })
    await writeFile(join(pictures, `chromium-86-${what}-${name}.png`), await devTools.picture())
  }
  const open = async (path: string, size: WindowSize): Promise<void> => {
    await devTools.show(`${address}/workbench${path}`, size)
    await until(devTools, SETTLED)
  }
  try {
    for (const size of SIZES) {
      await devTools.become([])
      await open('/login', size)
      await look('log-in', size)
      await logIn(devTools, password)
      await until(devTools, `document.querySelector('.nav a') !== null && ${SETTLED}`)
      await look('home', size)
      await open('/tasks', size)
      await look('tray', size)
      await devTools.evaluate(OPEN_FIRST('/workbench/cases/'))
      await until(devTools, `document.querySelector('.case-main') !== null && ${SETTLED}`)
      await look('case', size)
      await devTools.become(await sessionOf(LEADER ?? ''))
      await open('/tasks', size)
      await devTools.evaluate(OPEN_FIRST('/workbench/cases/'))
      await until(devTools, `document.querySelector('.panel input[type="radio"]') !== null && ${SETTLED}`)
      await look('decision', size)
      await devTools.become(await sessionOf(AUDITOR ?? ''))
      await open('/statistics', size)
      await look('statistics', size)
    }
  } finally {
    await stop()
  }
  return faults
}
