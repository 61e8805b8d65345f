import type { Ctx } from '#kernel/context'
import { textsToTranslate } from '#kernel/i18n'
import { unitsWithItems } from './departments.ts'
import type { TextKind } from './item.words.ts'
import type { ItemVersion } from './item-version.ts'
import { readScenes } from './scene.store.ts'
import { versionsNowInForce } from './version-of.ts'

/** A text of the catalogue that people read. */
export interface CatalogueText {
  readonly chinese: string
  readonly kind: TextKind
  readonly uses: number
}

type Said = readonly [TextKind, string | null]

const all = (kind: TextKind, texts: readonly (string | null)[]): Said[] => texts.map((text) => [kind, text])

function formTexts({ facts }: ItemVersion): (string | null)[] {
  return facts.formPages.flatMap(({ title, hint, fields }) => [
    ...[title, hint],
    ...fields.flatMap((field) => [
      ...[field, ...field.columns].flatMap((one) => [one.label, one.hint, one.unit]),
      ...[field, ...field.columns].flatMap(({ choices }) => choices.map(({ label }) => label)),
    ]),
  ])
}

const textsOf = (version: ItemVersion): Said[] => {
  const { facts, materials } = version
  return [
    ['name', facts.name],
    ...all(
      'material',
      materials.map(({ name }) => name),
    ),
    ...all('guide', [facts.acceptCondition, facts.resultName, facts.statutoryNote, facts.promiseNote]),
    ...all('guide', [facts.quantityLimit, facts.handleFlow, facts.note, facts.hours, facts.address]),
    ...all('guide', [...facts.specialProcedures, ...facts.personTopics, ...facts.bodyTopics]),
    ...all(
      'guide',
      materials.flatMap(({ acceptStandard, fillingNote }) => [acceptStandard, fillingNote]),
    ),
    ...all(
      'guide',
      facts.fees.flatMap(({ name, standard, reductionNote }) => [name, standard, reductionNote]),
    ),
    ...all(
      'question',
      facts.questions.flatMap(({ question, answer }) => [question, answer]),
    ),
    ...all(
      'question',
      facts.eligibility.flatMap(({ question, hint, reason, advice }) => [question, hint, reason, advice]),
    ),
    ...all('form', formTexts(version)),
  ]
}

/** Every Chinese text of what is in force, once, with where it stands first and how often. */
export async function catalogueTexts(ctx: Ctx): Promise<CatalogueText[]> {
  const versions = await versionsNowInForce(ctx)
  const scenes = await readScenes(ctx)
  const units = [...(await unitsWithItems(ctx)).values()]
  const said: Said[] = [
    ...all(
      'scene',
      scenes.flatMap(({ name, theme }) => [name, theme]),
    ),
    ...all(
      'department',
      units.flatMap(({ name, shortName }) => [name, shortName]),
    ),
    ...all('department', await textsToTranslate(ctx)),
    ...versions.flatMap(textsOf),
  ]
  const texts = new Map<string, CatalogueText>()
  for (const [kind, chinese] of said) {
    if (chinese === null || !/\p{Script=Han}/u.test(chinese)) continue
    const { kind: first, uses } = texts.get(chinese) ?? { kind, uses: 0 }
    texts.set(chinese, { chinese, kind: first, uses: uses + 1 })
  }
  return [...texts.values()]
}
