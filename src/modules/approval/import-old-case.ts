import { type Ctx, governmentOf } from '#kernel/context'
import {
  openCase,
  perform,
  saveCase,
  sealParties,
  sealText,
  storeParties,
  storeTexts,
} from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { findGovernment, unitOf } from '#modules/org'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'
import type { OldCase } from './history.model.ts'
import { insertFormerCase } from './history.store.ts'
import { CURRENT_FLOW } from './permit-flow.ts'

/**
 * 历史导入: a case of an older system with its dates, marked as imported. It is over: it starts no clock, issues no paper and
 * tells nobody. Part: the import authorizes.
 */
export async function importOldCase(ctx: Ctx, version: ItemVersion, old: OldCase): Promise<void> {
  const unit = await unitOf(ctx, version.facts.unitId)
  const divisionCode =
    unit.divisionCode ?? (await findGovernment(ctx.tx, governmentOf(ctx)))?.divisionCode ?? ''
  const opened = await openCase(ctx, permitKind, {
    ...{ subject: version.facts.name, channel: 'window', owner: null },
    unit: { id: unit.id, path: unit.path, divisionCode },
    ...{ flow: CURRENT_FLOW, pinned: { item: version.id } },
  })
  const { formerNumber, receivedOn, acceptedOn, decidedOn, outcome, licence } = old
  const parties = sealParties(ctx, opened.governmentId, [old.applicant])
  const form = sealText(
    ctx,
    opened.governmentId,
    'form',
    JSON.stringify({ matter: old.matter, address: old.address, remark: '' }),
  )
  const taken = perform(ctx, permitKind, opened, ACTS.imported, {
    facts: {
      ...{ formerNumber, receivedOn, acceptedOn, decidedOn, outcome, item: version.code, licence },
      form: form.reference,
      parties: parties.map(({ capacity, commitment }) => ({ capacity, commitment })),
    },
    flow: { type: 'start', variables: {} },
  })
  const over = perform(ctx, permitKind, taken, ACTS.importEnded, {
    facts: { outcome },
    flow: { type: 'terminate', outcome: outcome === 'grant' ? 'granted' : 'refused' },
  })
  await saveCase(ctx, permitKind, over)
  await storeParties(ctx, over.id, parties)
  await storeTexts(ctx, over.id, [form])
  await insertFormerCase(ctx, formerNumber, over.id)
}
