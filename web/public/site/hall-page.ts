import { orgContract } from '#contracts/org'
import type { Endpoint } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Page, PageForm, PageReply, PageRequest } from '#kernel/page'
import { type Addresses, addressesOf, withQuery } from './addresses.ts'
import { documentOf, type Government, type View } from './chrome.ts'

const { browseGovernments, readGovernment } = orgContract.endpoints

/** The request of a page that belongs to one government. */
export interface HallRequest extends PageRequest {
  readonly government: Government
  /** Addresses of this government's hall. */
  readonly at: Addresses
  /** Path parameter of the page; empty where the page has none of this name. */
  param(name: string): string
}

/** A page of a government's hall, as its module declares it; the path is below `/<government>`. */
export interface HallPage {
  readonly path: `/${string}`
  readonly reads?: readonly Endpoint[]
  readonly forms?: Readonly<Record<string, PageForm>>
  /** Only for those who are logged in; others are led to the log-in page and back. */
  readonly signedIn?: boolean
  readonly render: (request: HallRequest) => Promise<View | Exclude<PageReply, { kind: 'html' }>>
}

async function governmentOf(request: PageRequest): Promise<Government> {
  const slug = request.params.government
  const found = (await request.call(browseGovernments, {})).find((government) => government.slug === slug)
  if (!found) throw notFound()
  if (request.locale === 'zh-CN') return found
  return { ...found, ...(await request.call(readGovernment, { government: found.slug })) }
}

/** The request with what every page of a hall needs. */
const hallRequest = (request: PageRequest, government: Government): HallRequest => ({
  ...request,
  government,
  at: addressesOf(government.slug),
  param: (name) => request.params[name] ?? '',
})

/** Makes a page of a hall: finds its government, asks for log-in where needed, puts the frame around it. */
export function hallPage(own: HallPage): Page {
  return {
    path: `/:government${own.path}`,
    reads: [browseGovernments, readGovernment, ...(own.reads ?? [])],
    ...(own.forms && { forms: own.forms }),
    async render(request) {
      const government = await governmentOf(request)
      const hall = hallRequest(request, government)
      if (own.signedIn && !request.account) return { kind: 'redirect', to: hall.at.login(here(request)) }
      const made = await own.render(hall)
      return 'kind' in made ? made : documentOf(made, government, request)
    },
  }
}

function here({ path, query }: PageRequest): string {
  const { do: _form, ...kept } = query
  return withQuery(path, kept)
}

/** Addresses of the hall that a form was sent in. */
export const hallOf = (request: PageRequest): Addresses => addressesOf(request.params.government ?? '')
