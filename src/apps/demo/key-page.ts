import type { CertificateAuthority } from '#kernel/certificate'
import type { Config } from '#kernel/config'
import type { Page, PageRequest } from '#kernel/page'
import { button, type Html, heading, html, notice, queryForm, textField } from '#web/public/kit/index'
import { documentOf } from '#web/public/site/chrome'
import { signWithKey, simulatedAuthority } from './key-simulator.ts'

const PATH = '/simulator/usb-key'

function answerTo({ query, t }: PageRequest): Html | null {
  const [number, challenge] = [query.number ?? '', query.challenge ?? ''].map((text) => text.trim())
  if (!number || !challenge) return null
  const { certificate, signature } = signWithKey(number.slice(0, 20), challenge.slice(0, 200))
  return html`<p>${t('demo:key.signed')}</p><pre class="code">${certificate}
${signature}</pre>`
}

/** `/simulator/usb-key`: signs what is typed in. Only a demo node has this page. */
const keyPage: Page = {
  path: PATH,
  reads: [],
  render: async (request) => {
    const { t, query } = request
    const title = t('demo:key.title')
    const fields = (['number', 'challenge'] as const).map((name) =>
      textField({ name, label: t(`demo:key.${name}`), value: query[name] ?? '', code: true, t }),
    )
    const body = [
      heading({ level: 1, text: title }),
      notice({ tone: 'warning', body: t('demo:key.lead'), t }),
      queryForm({ action: PATH, body: [...fields, button({ label: t('demo:key.sign') })] }),
      ...[answerTo(request) ?? []].flat(),
    ]
    return documentOf({ title, body, personal: true }, null, request)
  },
}

/** The certificate authority of a node, and the pages of its simulated keys. */
export interface OpenKeys {
  readonly certificates?: CertificateAuthority
  readonly pages: readonly Page[]
}

/** The simulated authority on a demo node; elsewhere none, until an adapter is written for the one in use. */
export const openKeys = ({ demo }: Pick<Config, 'demo'>): OpenKeys =>
  demo === 'none' ? { pages: [] } : { certificates: simulatedAuthority, pages: [keyPage] }
