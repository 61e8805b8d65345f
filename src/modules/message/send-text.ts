import { checkMobile } from '#kernel/codes'
import { type Ctx, governmentOf, type Locale } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { type Keyring, openField, sealedColumn, sealField } from '#kernel/crypto'
import { GatewayFailure } from '#kernel/gateway'
import { languageOf } from '#kernel/i18n'
import { newId } from '#kernel/ids'
import { enqueue, type Job, job, jobDefinition } from '#kernel/jobs'
import type { MessageParams } from '#kernel/text'
import { type MessageTemplate, mailTextOf, type TextTemplate, textOf, textTitle } from './message.words.ts'
import { saidParams } from './said-params.ts'
import { findText, insertText, lockText, saveAttempt, type TextRow } from './text.store.ts'

/** Hands one message to the gateway of its channel. */
export const sendText = jobDefinition('message.send-text', Fields({ governmentId: Id, textId: Id }))

/** Tries before a message that meets temporary failures is given up: about two hours with the queue's waits. */
export const MAX_ATTEMPTS = 10

const phoneContext = sealedColumn('message.text', 'phone_sealed')
const addressContext = sealedColumn('message.text', 'address_sealed')
const textContext = sealedColumn('message.text', 'text_sealed')

/** Number or address that a message goes to, in the clear. */
export function receiverOf(
  keyring: Keyring,
  { id, phoneSealed, addressSealed }: Pick<TextRow, 'id' | 'phoneSealed' | 'addressSealed'>,
): string {
  if (phoneSealed !== null) return openField(keyring, phoneSealed, phoneContext(id))
  if (addressSealed !== null) return openField(keyring, addressSealed, addressContext(id))
  throw new Error('a message to nobody')
}

/** What is to be told, and of which case. */
interface Order<Template> {
  readonly template: Template
  /** Language of the receiver. */
  readonly locale: Locale
  readonly params: MessageParams
  readonly caseId: string | null
}

/** A text message to be sent. */
export interface TextOrder extends Order<TextTemplate> {
  readonly phone: string
}

/** A mail to be sent; its subject is the title of the message in the application. */
export interface MailOrder extends Order<MessageTemplate> {
  /** Normal form. */
  readonly address: string
}

type Receiver = Pick<TextRow, 'channel' | 'phoneSealed' | 'addressSealed'>

/** Queues a message with this transaction. */
async function queue(
  ctx: Ctx,
  { template, locale, caseId }: Pick<Order<string>, 'template' | 'locale' | 'caseId'>,
  text: string,
  receiver: (id: string) => Receiver,
): Promise<void> {
  const [governmentId, id] = [governmentOf(ctx), newId()]
  await insertText(ctx, {
    ...{ governmentId, id, template, locale, caseId, createdAt: ctx.now, ...receiver(id) },
    textSealed: sealField(ctx.services.keyring, text, textContext(id)),
  })
  enqueue(ctx, sendText, { governmentId, textId: id })
}

/** Queues a text message with this transaction. A number that is no mobile number gets none. Part. */
export async function queueText(ctx: Ctx, { phone, ...order }: TextOrder): Promise<void> {
  const mobile = checkMobile(phone)
  if (!mobile.ok) return
  const { template, locale } = order
  const text = textOf(template, locale, await saidParams(ctx, locale, order.params))
  await queue(ctx, order, text, (id) => ({
    channel: 'sms',
    phoneSealed: sealField(ctx.services.keyring, mobile.code, phoneContext(id)),
    addressSealed: null,
  }))
}

/** Queues a mail with this transaction. Part. */
export async function queueMail(ctx: Ctx, { address, ...order }: MailOrder): Promise<void> {
  const { keyring, publicUrl } = ctx.services
  const { template, locale } = order
  const text = mailTextOf(template, locale, await saidParams(ctx, locale, order.params), publicUrl)
  await queue(ctx, order, text, (id) => ({
    channel: 'mail',
    phoneSealed: null,
    addressSealed: sealField(keyring, address, addressContext(id)),
  }))
}

/** How to hand over the message, as long as it waits to be sent. */
async function outgoing(ctx: Ctx, id: string): Promise<(() => Promise<void>) | undefined> {
  const row = await findText(ctx, id)
  if (row?.state !== 'queued') return undefined
  const { keyring, sms, mail } = ctx.services
  const text = openField(keyring, row.textSealed, textContext(id))
  const message = { id, to: receiverOf(keyring, row), text }
  if (row.channel === 'sms') return () => sms.send(message)
  const subject = textTitle(row.template, languageOf(row.locale).locale)
  return () => mail.send({ ...message, subject, at: row.createdAt })
}

/** What came of one try: undefined where the gateway took the message. */
async function failureOf(handOver: () => Promise<void>): Promise<GatewayFailure | undefined> {
  try {
    await handOver()
    return undefined
  } catch (error) {
    if (error instanceof GatewayFailure) return error
    throw error
  }
}

/** Notes a try. @returns whether another should follow */
async function note(ctx: Ctx, id: string, failure: GatewayFailure | undefined): Promise<boolean> {
  const row = await lockText(ctx, id)
  if (row?.state !== 'queued') return false
  const attempts = row.attempts + 1
  const again = failure !== undefined && !failure.permanent && attempts < MAX_ATTEMPTS
  const maybeTaken = row.maybeTaken || failure?.maybeTaken === true
  const state = failure === undefined ? 'sent' : again ? 'queued' : maybeTaken ? 'unknown' : 'failed'
  await saveAttempt(ctx, id, {
    ...{ state, attempts, maybeTaken, lastFault: failure?.message ?? null },
    sentAt: failure === undefined ? ctx.now : null,
  })
  return again
}

/**
 * Sends outside any transaction. A temporary failure is thrown on to the queue, which tries again later; a gateway
 * takes a message that comes twice only once, and a mail carries the same `Message-ID` each time.
 */
export const sendTextJob: Job = job(sendText, [], async ({ governmentId, textId }, work) => {
  const handOver = await work(governmentId, (ctx) => outgoing(ctx, textId))
  if (!handOver) return
  const failure = await failureOf(handOver)
  const again = await work(governmentId, (ctx) => note(ctx, textId, failure))
  if (again) throw failure
})
