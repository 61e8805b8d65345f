import type { Ctx } from '#kernel/context'
import { perform, saveCase, storeParties, storePlace, storeTexts } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { importLicence } from '#modules/licence'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'
import type { OldCase } from './history.model.ts'
import { insertFormerCase } from './history.store.ts'
import { openImportedCase } from './open-imported-case.ts'

/** The licence that was given in an ended case comes into the register, once by its number. */
async function importItsLicence(ctx: Ctx, version: ItemVersion, old: OldCase, caseId: string): Promise<void> {
  if (!old.licence) return
  const { kind, name, idType, idNumber } = old.applicant
  await importLicence(ctx, {
    ...{ caseId, unitId: version.facts.unitId, itemCode: version.code, itemName: version.facts.name },
    ...{ ...old.licence, name: old.licence.name || version.facts.name, state: '01' },
    holder: { kind, name, idType, idNumber },
  })
}

/**
 * 历史导入: a case of an older system with its dates, marked as imported. It is over: it starts no clock, issues no paper and
 * tells nobody. Part: the import authorizes.
 */
export async function importOldCase(ctx: Ctx, version: ItemVersion, old: OldCase): Promise<void> {
  const { opened, parties, form, facts } = await openImportedCase(ctx, version, old)
  const { decidedOn, outcome, licence } = old
  const taken = perform(ctx, permitKind, opened, ACTS.imported, {
    facts: { ...facts, decidedOn, outcome, licence },
    flow: { type: 'start', variables: {} },
  })
  const over = perform(ctx, permitKind, taken, ACTS.importEnded, {
    facts: { outcome },
    flow: { type: 'terminate', outcome: outcome === 'grant' ? 'granted' : 'refused' },
  })
  await saveCase(ctx, permitKind, over)
  await storeParties(ctx, over.id, parties)
  await storeTexts(ctx, over.id, [form])
  await storePlace(ctx, over.id, old.address)
  await insertFormerCase(ctx, old.formerNumber, over.id)
  await importItsLicence(ctx, version, old, over.id)
}
