import { evidenceContract } from '#contracts/evidence'
import { orgContract } from '#contracts/org'
import type { OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Page } from '#kernel/page'
import { type Html, heading, html, section, textLink } from '../../kit/index.ts'
import { addressesOf } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { headRows, headsTable, keysTable } from './heads.ts'
import { howToVerify } from './how-to-verify.ts'
import { askForm, type ProofAnswer, proofAnswer, proofPart } from './proof.ts'

const { listHeads, listKeys, proveAct } = evidenceContract.endpoints
const { browseGovernments } = orgContract.endpoints

type Heads = OutputOf<typeof listHeads>['rows']
type Keys = OutputOf<typeof listKeys>['rows']

const ROWS = 20

/** Size before which the shown heads end; undefined where the newest are asked for. */
function beforeOf({ query }: HallRequest): number | undefined {
  const before = Number(query.before)
  return Number.isSafeInteger(before) && before > 0 ? before : undefined
}

function headsSection(heads: Heads, request: HallRequest): Html {
  const { at, t } = request
  const last = heads.at(-1)
  const more =
    heads.length === ROWS && last
      ? html`<p>${textLink({ href: at.evidence({ before: last.size }), label: t('public:evidence.older') })}</p>`
      : null
  const body = heads.length === 0 ? html`<p>${t('public:evidence.none')}</p>` : headsTable(heads, request)
  return section({ id: 'heads', title: t('public:evidence.heads'), body: more ? [body, more] : body })
}

function evidenceView(heads: Heads, keys: Keys, proof: ProofAnswer, request: HallRequest): View {
  const { t } = request
  const title = t('public:nav.evidence')
  const [newest] = beforeOf(request) === undefined ? heads : []
  return {
    title,
    trail: [],
    body: [
      heading({ level: 1, text: title }),
      html`<p>${t('public:evidence.lead')}</p>`,
      proofPart(proof, request),
      askForm(proof.asked, request),
      newest
        ? section({ id: 'newest', title: t('public:evidence.newest'), body: headRows(newest, request) })
        : null,
      headsSection(heads, request),
      section({ id: 'keys', title: t('public:evidence.keys'), body: keysTable(keys, request) }),
      howToVerify(request),
    ],
  }
}

/** `/<government>/evidence`: signed heads, public keys, how to check them, and whether an act is in the tree. */
export const evidencePage = hallPage({
  path: '/evidence',
  reads: [listHeads, listKeys, proveAct],
  async render(request) {
    const before = beforeOf(request)
    const { rows: heads } = await request.call(listHeads, {
      size: ROWS,
      ...(before !== undefined && { before }),
    })
    const { rows: keys } = await request.call(listKeys, {})
    return evidenceView(heads, keys, await proofAnswer(request), request)
  },
})

/** `/evidence`: leads to the page of a government; the tree is the same for all. Papers print this address. */
export const nodeEvidencePage: Page = {
  path: '/evidence',
  reads: [browseGovernments],
  async render(request) {
    const [first] = await request.call(browseGovernments, {})
    if (!first) throw notFound()
    const { act } = request.query
    return { kind: 'redirect', to: addressesOf(first.slug).evidence({ act }) }
  },
}
