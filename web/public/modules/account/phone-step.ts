import { identityContract } from '#contracts/identity'
import { type PageForm, pageForm } from '#kernel/page'
import { button, errorOf, type Html, html, oneTimeCodeField, phoneField, textLink } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, typedIn } from '../../site/refused.ts'

const { requestPhoneCode } = identityContract.endpoints

/** Where to go on, kept in the address while somebody logs in or registers. */
export const nextQuery = ({ query }: HallRequest) => ({ next: query.next })

/** The form `code` of a page: sends a code to the phone, then the page goes on to its second part. */
export const phoneCodeForm = (purpose: 'register' | 'login' | 'reset'): PageForm =>
  pageForm({ endpoint: requestPhoneCode, input: ({ phone }) => ({ purpose, phone: phone ?? '' }) })

/** What of the two parts of a page is shown: first the phone, then, once a code was sent, the rest with it. */
export interface PhoneStep {
  readonly part: 'phone' | 'details'
  readonly phone: string
  /** What was typed and what was wrong with it. */
  readonly sent: SentForm
  /** A code has just been sent. */
  readonly fresh: boolean
}

const DETAILS = 'details'

const phoneLabels = ({ t }: HallRequest) => ({
  phone: t('public:account.phone'),
  code: t('public:account.code'),
})

/**
 * Reads which part is due.
 * @param form name of the form of the second part
 * @param labels of the fields of the second part
 */
export function phoneStep(
  request: HallRequest,
  form: string,
  labels: Readonly<Record<string, string>>,
): PhoneStep {
  const { sent, refused } = request
  if (sent?.form === 'code') {
    const typed: SentForm = { errors: [], values: sent.values }
    return { part: DETAILS, phone: typedIn(typed, 'phone'), sent: typed, fresh: true }
  }
  const answered = sentForm(request, refused?.form ?? form, { ...phoneLabels(request), ...labels })
  const phone = typedIn(answered, 'phone')
  const asked = [typedIn(answered, 'part'), request.query.part].includes(DETAILS)
  const part = refused?.form === form || asked ? DETAILS : 'phone'
  return { part, phone, sent: answered, fresh: false }
}

/** The first part: the phone that the code goes to. */
export function phonePart({ phone, sent }: PhoneStep, request: HallRequest): Html {
  const { t } = request
  const field = phoneField({
    name: 'phone',
    label: t('public:account.phone'),
    hint: t('public:account.phone-hint'),
    value: phone,
    error: errorOf(sent.errors, 'phone'),
    t,
  })
  const send = button({ label: t('public:account.send-code') })
  return posting(request, { name: 'code', query: nextQuery(request), body: [field, send] })
}

/** Where the code went; asked for where it was handed over in person. */
function phoneOf({ phone, sent }: PhoneStep, { t }: HallRequest): Html {
  if (phone !== '') return html`<input type="hidden" name="phone" value="${phone}">`
  return phoneField({
    name: 'phone',
    label: t('public:account.phone'),
    hint: t('public:account.phone-of-account'),
    value: '',
    error: errorOf(sent.errors, 'phone'),
    t,
  })
}

/** Above the second part: where the code went, and the field for it. */
export function codeField(step: PhoneStep, request: HallRequest): Html {
  const { phone, sent } = step
  const { t } = request
  const error = errorOf(sent.errors, 'code') ?? (phone === '' ? undefined : errorOf(sent.errors, 'phone'))
  const field = oneTimeCodeField({
    name: 'code',
    label: t('public:account.code'),
    hint: phone === '' ? t('public:account.handed-code-hint') : t('public:account.code-hint', { phone }),
    error,
    t,
  })
  return html`${phoneOf(step, request)}<input type="hidden" name="part" value="${DETAILS}">${field}`
}

/** Asks for another code without losing what was typed. */
export const anotherCode = (request: HallRequest): Html =>
  button({
    label: request.t('public:account.another-code'),
    kind: 'quiet',
    formAction: withQuery(request.path, { do: 'code', ...nextQuery(request) }),
  })

/** For who was given a code at the window: goes to the second part without sending one. */
export function handedCode(request: HallRequest): Html {
  const { t } = request
  const link = withQuery(request.path, { part: DETAILS })
  return html`<p>${textLink({ href: link, label: t('public:account.have-code') })}</p>`
}
