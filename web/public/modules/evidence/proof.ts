import { evidenceContract } from '#contracts/evidence'
import type { OutputOf } from '#kernel/contract'
import { Refusal, refusalKey } from '#kernel/errors'
import {
  button,
  details,
  type Html,
  html,
  notice,
  queryForm,
  summaryList,
  textField,
  textLink,
} from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { instantText } from '../../site/time.ts'

const { proveAct } = evidenceContract.endpoints

type Proof = OutputOf<typeof proveAct>

/** What somebody asked for, and what there is to say. */
export interface ProofAnswer {
  readonly asked: string
  readonly proof: Proof | null
  /** Why there is none. */
  readonly refused: string | null
}

/** The proof of the act whose hash is in the address. */
export async function proofAnswer(request: HallRequest): Promise<ProofAnswer> {
  const asked = (request.query.act ?? '').replace(/\s/g, '').toLowerCase().slice(0, 64)
  if (asked === '') return { asked, proof: null, refused: null }
  try {
    return { asked, proof: await request.call(proveAct, { hash: asked }), refused: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const known = error.code === 'kernel.invalid-input' ? 'public:evidence.no-hash' : refusalKey(error.code)
    return { asked, proof: null, refused: request.t(known, error.params) }
  }
}

const code = (text: string): Html => html`<span class="code">${text}</span>`

/** The answer: the place of the act in the tree and the way from it to the root. */
export function proofPart({ asked, proof, refused }: ProofAnswer, { t, locale }: HallRequest): Html | null {
  if (refused !== null) return notice({ tone: 'warning', body: refused, t })
  if (proof === null) return null
  const { position, path, head } = proof
  const json = `/api/evidence/acts/${asked}`
  return html`${notice({ tone: 'info', body: t('public:evidence.proven'), t })}${summaryList([
    { term: t('public:evidence.act'), value: code(asked) },
    { term: t('public:evidence.position'), value: position },
    {
      term: t('public:evidence.covered'),
      value: t('public:evidence.covered-by', { size: head.size, at: instantText(head.at, locale) }),
    },
    { term: t('public:evidence.root'), value: code(head.root) },
    { term: t('public:evidence.json'), value: textLink({ href: json, label: json }) },
  ])}${details({
    summary: t('public:evidence.path', { count: path.length }),
    body: html`<ol>${path.map((node) => html`<li>${code(node)}</li>`)}</ol>`,
  })}`
}

/** Asks for the hash of an act. */
export function askForm(asked: string, { at, t }: HallRequest): Html {
  const field = textField({
    name: 'act',
    label: t('public:evidence.act'),
    hint: t('public:evidence.act-hint'),
    value: asked,
    error: undefined,
    autocomplete: 'off',
    code: true,
    maxLength: 100,
    t,
  })
  return queryForm({ action: at.evidence(), body: [field, button({ label: t('public:evidence.ask') })] })
}
