import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { abilitiesOf } from './abilities.model.ts'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { departmentOf, namedUnit } from './departments.ts'
import { codeWarnings, marksOf } from './facts.model.ts'
import { readableVersion } from './guarded.ts'
import { materialsOf } from './material.store.ts'
import { versionLine } from './version-line.ts'
import { viewerOf } from './viewer.ts'

type Endpoint = typeof catalogueEndpoints.readVersion

/** A version with everything it says, and what of it is not certain. */
export async function readVersion(ctx: Ctx, { versionId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { item, unit, record } = await readableVersion(ctx, versionId)
  const materials = (await materialsOf(ctx, [versionId])).get(versionId) ?? []
  const { facts, edition } = record
  return {
    itemId: item.id,
    code: item.code,
    department: departmentOf(await namedUnit(ctx, facts.unitId)),
    edition,
    version: versionLine(record),
    facts,
    materials,
    marks: marksOf(facts, materials),
    warnings: codeWarnings(item.code, facts),
    abilities: abilitiesOf(record.life, viewerOf(ctx, unit)),
  }
}
