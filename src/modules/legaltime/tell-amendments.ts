import { type Ctx, governmentOf, type RunWork } from '#kernel/context'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import type { Amendment } from './amendment.model.ts'
import { lastTold, noteTold, readAmendments } from './amendment.store.ts'
import { layerHolds } from './layer.model.ts'
import { calendarChanged, ruleConfirmed } from './legaltime.events.ts'
import { ORDER, tellerOf } from './teller.ts'

/** A government that is told, and where it lies. */
export interface ToldGovernment {
  readonly id: string
  readonly divisionCode: string
}

/** An act of the government's own ledger: the law of time was this, by the head of the chain of amendments. */
const AMENDED = 'legaltime.amended@1'

/**
 * Tells a government once of the amendments that it was not told of: its day's ledger takes the head of the chain, and
 * events tell what changed here. One that is new is told the head alone: it has no clocks yet.
 * @param upTo number of the last amendment that it is told
 * @returns how many amendments it was told
 */
export function tellAmendments(
  run: RunWork,
  { id, divisionCode }: ToldGovernment,
  upTo: number,
): Promise<number> {
  return run(tellerOf(id), false, async (ctx) => {
    const governmentId = governmentOf(ctx)
    const told = await lastTold(ctx.tx, governmentId)
    const news = await readAmendments(ctx.tx, { after: told, upTo })
    const last = news.at(-1)
    if (!last || !(await noteTold(ctx.tx, { governmentId, amendment: last.n, at: ctx.now }))) return 0
    if (told > 0) for (const amendment of news) tell(ctx, amendment, divisionCode)
    await recordDayAct(ctx, AMENDED, { from: told + 1, to: last.n, hash: last.hash })
    return news.length
  })
}

function tell(ctx: Ctx, amendment: Amendment, division: string): void {
  if (amendment.kind === 'days') {
    const { n, subject: layer, fromDay: from, toDay: to } = amendment
    if (!layerHolds(layer, division)) return
    emit(ctx, calendarChanged, ORDER, {
      amendment: n,
      layer,
      from,
      to,
      version: ctx.services.calendar().version,
    })
    return
  }
  const [rule = '', version = ''] = amendment.subject.split('@')
  const { region } = ctx.services.ruleVersion(rule, Number(version))
  if (region !== null && !layerHolds(region, division)) return
  const { n, openCases } = amendment
  emit(ctx, ruleConfirmed, ORDER, { amendment: n, rule, version: Number(version), openCases })
}
