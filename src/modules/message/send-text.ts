import { checkMobile } from '#kernel/codes'
import { type Ctx, governmentOf } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { newId } from '#kernel/ids'
import { enqueue, type Job, job, jobDefinition } from '#kernel/jobs'
import { SmsFailure, type SmsGateway, type TextMessage } from '#kernel/sms'
import type { MessageParams } from '#kernel/text'
import { type TextTemplate, textOf } from './message.words.ts'
import { findText, insertText, lockText, saveAttempt } from './text.store.ts'

/** Hands one text message to the gateway. */
export const sendText = jobDefinition('message.send-text', Fields({ governmentId: Id, textId: Id }))

/** Tries before a message that meets temporary failures is given up: about two hours with the queue's waits. */
export const MAX_ATTEMPTS = 10

/** Place of the number that a text message goes to. */
export const phoneContext = sealedColumn('message.text', 'phone_sealed')
const textContext = sealedColumn('message.text', 'text_sealed')

/** A text message to be sent. */
export interface TextOrder {
  readonly phone: string
  readonly template: TextTemplate
  readonly params: MessageParams
  readonly caseId: string | null
}

/** Queues a text message with this transaction. A number that is no mobile number gets none. Part. */
export async function queueText(ctx: Ctx, { phone, template, params, caseId }: TextOrder): Promise<void> {
  const mobile = checkMobile(phone)
  if (!mobile.ok) return
  const { keyring } = ctx.services
  const governmentId = governmentOf(ctx)
  const id = newId()
  await insertText(ctx, {
    ...{ governmentId, id, template, caseId, createdAt: ctx.now },
    phoneSealed: sealField(keyring, mobile.code, phoneContext(id)),
    textSealed: sealField(keyring, textOf(template, params), textContext(id)),
  })
  enqueue(ctx, sendText, { governmentId, textId: id })
}

interface Outgoing {
  readonly gateway: SmsGateway
  readonly message: TextMessage
}

/** The message, as long as it waits to be sent. */
async function outgoing(ctx: Ctx, id: string): Promise<Outgoing | undefined> {
  const row = await findText(ctx, id)
  if (row?.state !== 'queued') return undefined
  const { keyring, sms } = ctx.services
  const to = openField(keyring, row.phoneSealed, phoneContext(id))
  return { gateway: sms, message: { id, to, text: openField(keyring, row.textSealed, textContext(id)) } }
}

/** What came of one try: undefined where the gateway took the message. */
async function handOver({ gateway, message }: Outgoing): Promise<SmsFailure | undefined> {
  try {
    await gateway.send(message)
    return undefined
  } catch (error) {
    if (error instanceof SmsFailure) return error
    throw error
  }
}

/** Notes a try. @returns whether another should follow */
async function note(ctx: Ctx, id: string, failure: SmsFailure | undefined): Promise<boolean> {
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
 * Sends outside any transaction. A temporary failure is thrown on to the queue, which tries again later; the
 * gateway takes a message that comes twice only once.
 */
export const sendTextJob: Job = job(sendText, [], async ({ governmentId, textId }, work) => {
  const text = await work(governmentId, (ctx) => outgoing(ctx, textId))
  if (!text) return
  const failure = await handOver(text)
  const again = await work(governmentId, (ctx) => note(ctx, textId, failure))
  if (again) throw failure
})
