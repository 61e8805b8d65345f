import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { departmentOf, namedUnit } from './departments.ts'
import { codeWarnings } from './facts.model.ts'
import { formPagesOf } from './form-pages.ts'
import type { guideEndpoints } from './guide.contract.ts'
import { guideOf } from './guide.model.ts'
import type { GUIDE_RULES, Guide } from './guide.schema.ts'
import { guideSamples } from './samples.ts'
import { readScenes } from './scene.store.ts'
import { versionInForce } from './version-of.ts'

type Endpoint = typeof guideEndpoints.readGuide
type RuleId = (typeof GUIDE_RULES)[number]

function rulesIn({ process, periods }: Guide): RuleId[] {
  const named = [...process.steps.map((step) => step.rule), periods.statutory.rule]
  return [...new Set(named.filter((rule) => rule !== null))]
}

/** 办事指南 of an item in force, with the rules of law and the scenes it belongs to. @throws Refusal `kernel.not-found` */
export async function readGuide(ctx: Ctx, { code }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const version = await versionInForce(ctx, code)
  if (!version) throw notFound()
  const guide = guideOf(version, departmentOf(await namedUnit(ctx, version.facts.unitId)))
  const scenes = (await readScenes(ctx)).filter((scene) => scene.memberCodes.includes(code))
  return {
    guide: { ...guide, formPages: await formPagesOf(ctx, version) },
    samples: await guideSamples(ctx, version.itemId, version.materials),
    rules: rulesIn(guide).map((id) => {
      const { law, article, length, unit } = ctx.services.rule(id)
      return { id, law, article, days: length, unit }
    }),
    scenes: scenes.map(({ code, name }) => ({ code, name })),
    warnings: codeWarnings(code, version.facts),
  }
}
