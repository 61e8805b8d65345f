import type { Contract } from '#kernel/contract'
import type { Page } from '#kernel/page'
import { type Html, heading, html, indexList, section, type Translate, textLink } from '../../kit/index.ts'
import { documentOf } from '../../site/chrome.ts'
import { endpointEntry } from './endpoint-entry.ts'

function moduleSection({ module, endpoints }: Contract, t: Translate): Html {
  const entries = Object.values(endpoints).map((endpoint) => endpointEntry(endpoint, t))
  return section({ id: module, title: html`<span class="code">${module}</span>`, body: entries })
}

/** `/openapi`: the manual of the interface for people, made of the same contracts as `/openapi.json`. */
export function manualPage(contracts: readonly Contract[], version: string): Page {
  const inOrder = contracts.toSorted((one, other) => one.module.localeCompare(other.module))
  return {
    path: '/openapi',
    reads: [],
    async render(request) {
      const { t } = request
      const title = t('public:nav.manual')
      const file = textLink({ href: '/openapi.json', label: '/openapi.json' })
      const contents = inOrder.map(({ module, endpoints }) => ({
        href: `#${module}`,
        label: module,
        count: Object.keys(endpoints).length,
      }))
      const body = [
        heading({ level: 1, text: title, caption: t('public:manual.version', { version }) }),
        html`<p>${t('public:manual.lead')} ${file}</p>`,
        html`<p>${t('public:manual.writes')}</p>`,
        html`<p>${t('public:manual.refusals')}</p>`,
        indexList(contents),
        ...inOrder.map((contract) => moduleSection(contract, t)),
      ]
      return documentOf({ title, body }, null, request)
    },
  }
}
