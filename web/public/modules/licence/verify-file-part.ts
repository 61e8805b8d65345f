import { paperContract } from '#contracts/paper'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import { button, errorOf, type FormError, fileField, type Html, heading, notice } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'

const { verifyFile } = paperContract.endpoints

type Found = OutputOf<typeof verifyFile>

/** The form that sends a file to be compared with what was issued. */
export const fileForms = { file: pageForm({ endpoint: verifyFile }) }

/** What came of a file that was sent; null where none was. */
export const sentFile = ({ sent }: HallRequest): Found | null =>
  sent?.form === 'file' ? (sent.output as Found) : null

export const fileErrors = (request: HallRequest): readonly FormError[] =>
  sentForm(request, 'file', { file: request.t('public:verify.file') }).errors

/** What is said of a file: an original of ours, changed since it was signed, or unknown here. */
export function fileNotice({ found, signature }: Found, { t }: HallRequest): Html {
  if (found) return notice({ tone: 'info', body: t('public:verify.file-genuine'), t })
  const body = t(signature === 'broken' ? 'public:verify.file-changed' : 'public:verify.file-unknown')
  return notice({ tone: 'warning', body, t })
}

/** Asks for a file to check. */
export function askFile(request: HallRequest): readonly Html[] {
  const { t } = request
  const { types = [], maxBytes } = verifyFile.upload ?? {}
  const field = fileField({
    name: 'file',
    label: t('public:verify.file'),
    hint: t('public:verify.file-hint'),
    accept: types,
    kinds: ['PDF'],
    maxBytes,
    error: errorOf(fileErrors(request), 'file'),
    t,
  })
  const send = button({ label: t('public:verify.file-ask'), kind: 'secondary' })
  return [
    heading({ level: 2, text: t('public:verify.file-title') }),
    posting(request, { name: 'file', files: true, body: [field, send] }),
  ]
}
