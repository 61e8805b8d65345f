import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { unitByCode } from '#modules/org'
import { departmentOf, unitIn, unitsById } from './departments.ts'
import type { guideEndpoints } from './guide.contract.ts'
import { namesInForce } from './guide.store.ts'
import { readScenes } from './scene.store.ts'

type Endpoint = typeof guideEndpoints.listScenes

async function unitNames(ctx: Ctx, codes: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const code of new Set(codes)) {
    const unit = await unitByCode(ctx, code)
    if (unit) names.set(code, unit.name)
  }
  return names
}

/** 一件事 and the stages of 并联审批, each with its members in force. */
export async function listScenes(ctx: Ctx): Promise<OutputOf<Endpoint>> {
  const scenes = await readScenes(ctx)
  const leads = await unitsById(
    ctx,
    scenes.map((scene) => scene.leadUnitId),
  )
  const items = await namesInForce(ctx, [...new Set(scenes.flatMap((scene) => scene.memberCodes))])
  const names = await unitNames(
    ctx,
    scenes.flatMap((scene) => scene.otherServices.map((service) => service.unit)),
  )
  return {
    rows: scenes.map(({ leadUnitId, memberCodes, theme, ...scene }) => ({
      ...scene,
      theme: { value: theme, name: theme },
      serialFirst: [...scene.serialFirst],
      lead: departmentOf(unitIn(leads, leadUnitId)),
      members: memberCodes.flatMap((code) => {
        const name = items.get(code)
        return name === undefined ? [] : [{ code, name }]
      }),
      otherServices: scene.otherServices.map((service) => ({
        unitCode: service.unit,
        unitName: names.get(service.unit) ?? null,
        name: service.name,
        nature: service.nature,
      })),
    })),
  }
}
