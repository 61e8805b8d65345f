import type { Ctx } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { handOver } from '#kernel/gateway'
import { newId } from '#kernel/ids'
import { enqueue, type Job, job, jobDefinition } from '#kernel/jobs'
import { deleteNotice, findNotice, insertNotice } from './notice.store.ts'

const sealedPhone = sealedColumn('kernel.text_notice', 'phone')

const sendNotice = jobDefinition('kernel.send-notice', Fields({ noticeId: Id }))

/**
 * Tells a phone of something that was done, after the commit; nothing where the installation sends no messages. For a
 * phone that a record is about to lose: the words must hold neither a code nor anything about a person.
 * @param phone normal form
 */
export async function queueNotice(ctx: Ctx, phone: string, words: string): Promise<void> {
  const { keyring, sms } = ctx.services
  if (sms.absent) return
  const id = newId()
  await insertNotice(ctx.tx, {
    ...{ id, words, createdAt: ctx.now },
    phone: sealField(keyring, phone, sealedPhone(id)),
  })
  enqueue(ctx, sendNotice, { noticeId: id })
}

/** Sends a notice, then forgets it. The gateway takes an id once, however often the job runs. */
export const sendNoticeJob: Job = job(sendNotice, [], async ({ noticeId }, work) => {
  const found = await work(null, async ({ tx, services }) => {
    const row = await findNotice(tx, noticeId)
    if (!row) return undefined
    const to = openField(services.keyring, row.phone, sealedPhone(row.id))
    return { gateway: services.sms, message: { id: row.id, to, text: row.words } }
  })
  if (!found) return
  await handOver(found.gateway, found.message)
  await work(null, ({ tx }) => deleteNotice(tx, noticeId))
})
