import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { maskMail, maskPhone } from '#kernel/crypto'
import { readTexts } from './message.permissions.ts'
import { textTitle } from './message.words.ts'
import { receiverOf } from './send-text.ts'
import type { textLogContract } from './text-log.contract.ts'
import { everyText, pageOfTexts, type TextLogRow } from './text-log.store.ts'

type Endpoint = typeof textLogContract.endpoints.listTexts
type Row = OutputOf<Endpoint>['rows'][number]

/** Text messages belong to the government, not to a unit: who reads their log holds the permission for all of it. */
const demandReader = (ctx: Ctx): void => authorize(ctx.actor, readTexts, { governmentId: governmentOf(ctx) })

const MASKS = { sms: maskPhone, mail: maskMail } as const

/** Messages as the log shows them: their receivers masked, without what they said. */
export const shownTexts = ({ services: { keyring }, locale }: Ctx, rows: readonly TextLogRow[]): Row[] =>
  rows.map((row) => {
    const { id, caseId, attempts, lastFault: fault, createdAt, sentAt } = row
    const channel = row.channel as Row['channel']
    return {
      ...{ id, caseId, attempts, fault, channel, state: row.state as Row['state'] },
      title: textTitle(row.template, locale),
      to: MASKS[channel](receiverOf(keyring, row)),
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    }
  })

/** 短信和邮件记录, newest first. */
export async function listTexts(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  demandReader(ctx)
  const { rows, total } = await pageOfTexts(ctx, input, { ...rowWindow(input), most: COUNT_LIMIT })
  return { total, rows: shownTexts(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allTexts(ctx: Ctx, input: InputOf<Endpoint>): AsyncGenerator<TextLogRow[]> {
  demandReader(ctx)
  yield* everyText(ctx, input)
}
