import type { Page } from 'playwright-core'
import { NAVIGATION } from '../../../web/workbench/shell/nav.ts'

/** A page of the workbench and who of the demo opens it. */
export interface DeskPlace {
  readonly employeeNo: string
  /** Below `/workbench`. */
  readonly path: string
}

/** Opens a window of a member of staff who is logged in, at the home of the workbench. */
export type EnterDesk = (employeeNo: string) => Promise<Page>

/** 政府管理员, 审计, 窗口人员, 单位管理员, 审查人, 决定人: together they see every page. */
const STAFF = ['1007', '1008', '1001', '3804', '3801', '3603'] as const

/** Pages that no navigation leads to, with who opens them. */
const BESIDE: readonly DeskPlace[] = [
  { employeeNo: '1001', path: '/account' },
  { employeeNo: '1001', path: '/messages' },
  { employeeNo: '1001', path: '/outage/new' },
  { employeeNo: '1001', path: '/paper-transfers/new' },
  { employeeNo: '1001', path: '/nowhere' },
]

/** Lists of which the first record is opened as well, by the beginning of its address. */
const OPENED: readonly (DeskPlace & { readonly record: string })[] = [
  { employeeNo: '1001', path: '/tasks', record: '/cases/' },
  { employeeNo: '3801', path: '/tasks', record: '/cases/' },
  { employeeNo: '3603', path: '/tasks', record: '/cases/' },
  { employeeNo: '1007', path: '/items', record: '/items/' },
  { employeeNo: '1007', path: '/people', record: '/people/' },
  { employeeNo: '1007', path: '/rules', record: '/rules/' },
  { employeeNo: '1008', path: '/statistics', record: '/statistics/cases' },
]

const ROOT = '/workbench'

const hrefs = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

async function firstRecord(page: Page, address: string, path: string, record: string): Promise<string> {
  await page.goto(`${address}${ROOT}${path}`)
  const links = `main a[href^="${ROOT}${record}"]`
  await page.locator(links).first().waitFor()
  const [first = ''] = await hrefs(page, links)
  return first.slice(ROOT.length)
}

/**
 * Every page that a navigation leads to, once, those beside, and records of the main lists.
 * @throws Error where nobody of the demo is led to a page of the navigation
 */
export async function deskPlaces(address: string, enter: EnterDesk): Promise<readonly DeskPlace[]> {
  const left = new Set<string>(NAVIGATION.flatMap(({ entries }) => entries.map(({ to }) => to)))
  const places = [...BESIDE]
  for (const employeeNo of STAFF) {
    const page = await enter(employeeNo)
    for (const href of await hrefs(page, '.nav a')) {
      const path = href.slice(ROOT.length) || '/'
      if (left.delete(path)) places.push({ employeeNo, path })
    }
    for (const { path, record } of OPENED.filter((one) => one.employeeNo === employeeNo))
      places.push({ employeeNo, path: await firstRecord(page, address, path, record) })
    await page.close()
  }
  if (left.size > 0) throw new Error(`nobody is led to ${[...left].join(', ')}`)
  return places
}
