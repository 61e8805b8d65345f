import { Current } from '#kernel/cache'
import type { Ctx } from '#kernel/context'
import { type SaidText, type SearchDocument, SearchIndex } from '#kernel/search'
import { usedBywords } from './byword.store.ts'
import { departmentOf, type Units, unitIn } from './departments.ts'
import type { Faceted } from './facets.model.ts'
import type { GuideRow } from './guide.contract.ts'
import { ITEM_STAMP } from './item.store.ts'
import { type FoundField, type GuideFacet, TRANSLATED_INTO } from './item.words.ts'
import type { ItemVersion } from './item-version.ts'
import { readScenes, type SceneRecord } from './scene.store.ts'
import { translationsInto } from './translation.store.ts'
import { versionsNowInForce } from './version-of.ts'

/** An item in force as lists show it, with what it is narrowed by and the texts that excerpts are taken from. */
export interface ShelvedGuide extends Faceted<GuideFacet> {
  readonly row: GuideRow
  readonly bywords: readonly string[]
  /** Each is shown with its texts one behind the other. */
  readonly passages: readonly (readonly string[])[]
}

/** All items in force of a government, to be listed and searched. */
export interface GuideShelf {
  readonly guides: ReadonlyMap<string, ShelvedGuide>
  readonly index: SearchIndex<FoundField>
  /** Words as people say them. */
  readonly words: readonly string[]
}

const FIELDS = {
  name: { weight: 5, short: true },
  alias: { weight: 5, short: true },
  scene: { weight: 2, short: true },
  department: { weight: 2, short: true },
  material: { weight: 1 },
  guide: { weight: 1 },
  basis: { weight: 0.7 },
  code: { weight: 1 },
} as const

/** Governments that one process remembers the items of at most; some megabytes each. */
const SHELVES = 50
const shelves = new Current<GuideShelf>(ITEM_STAMP, SHELVES)

function rowOf({ code, facts }: ItemVersion, units: Units): GuideRow {
  return {
    code,
    codeStatus: facts.codeStatus,
    name: facts.name,
    department: departmentOf(unitIn(units, facts.unitId)),
    serviceObjects: facts.serviceObjects,
    projectType: facts.projectType,
    statutoryDays: facts.statutoryDays,
    statutoryUnit: facts.statutoryUnit,
    promiseDays: facts.promiseDays,
    promiseUnit: facts.promiseUnit,
    promiseIllustrative: facts.promiseIllustrative,
    isFee: facts.isFee,
    pledgeAllowed: facts.pledgeAllowed,
  }
}

const passagesOf = ({ facts, materials }: ItemVersion): string[][] => [
  [facts.acceptCondition],
  ...facts.questions.flatMap(({ question, answer }) => [[question], [answer]]),
  materials.map(({ name }) => name),
  ...[facts.handleFlow, facts.quantityLimit, facts.note].flatMap((text) => (text === null ? [] : [[text]])),
]

/** A text and what it is in other languages. */
type InAll = (texts: readonly string[]) => (string | SaidText)[]

async function inAllLanguages(ctx: Ctx): Promise<InAll> {
  const read = TRANSLATED_INTO.map(async (language) =>
    (await translationsInto(ctx, language)).map(({ chinese, text }) => ({ chinese, text, language })),
  )
  const known = Map.groupBy((await Promise.all(read)).flat(), ({ chinese }) => chinese)
  return (texts) => texts.flatMap((chinese) => [chinese, ...(known.get(chinese) ?? [])])
}

function documentOf(
  version: ItemVersion,
  { row, bywords, passages }: ShelvedGuide,
  scenes: readonly SceneRecord[],
  inAll: InAll,
): SearchDocument<FoundField> {
  const { facts, materials } = version
  const { department } = row
  return {
    id: row.code,
    texts: {
      name: inAll([row.name]),
      alias: bywords,
      scene: inAll([...scenes.map(({ name }) => name), ...facts.personTopics, ...facts.bodyTopics]),
      department: inAll([department.name, department.shortName]),
      material: inAll(materials.map(({ name }) => name)),
      guide: inAll([facts.resultName, ...passages.flat()]),
      basis: [facts.legalBasis],
      code: [row.code, facts.implementationCode ?? '', facts.businessCode ?? ''],
    },
  }
}

async function readShelf(ctx: Ctx, units: Units): Promise<GuideShelf> {
  const [versions, scenes, bywords] = [
    await versionsNowInForce(ctx),
    await readScenes(ctx),
    await usedBywords(ctx),
  ]
  const inAll = await inAllLanguages(ctx)
  const guides = new Map<string, ShelvedGuide>()
  const documents: SearchDocument<FoundField>[] = []
  for (const version of versions) {
    const own = scenes.filter(({ memberCodes }) => memberCodes.includes(version.code))
    const { facts } = version
    const row = rowOf(version, units)
    const guide: ShelvedGuide = {
      row,
      bywords: bywords.flatMap(({ itemId, word }) => (itemId === version.itemId ? [word] : [])),
      passages: passagesOf(version),
      department: [row.department.code],
      serviceObject: row.serviceObjects,
      theme: [...new Set([...own.map(({ theme }) => theme), ...facts.personTopics, ...facts.bodyTopics])],
      scene: own.map(({ code }) => code),
    }
    guides.set(row.code, guide)
    documents.push(documentOf(version, guide, own, inAll))
  }
  const synonyms = bywords.flatMap(({ word, means }) => (means === null ? [] : [{ word, means }]))
  return {
    guides,
    index: new SearchIndex(FIELDS, documents, synonyms),
    words: [...new Set(bywords.map(({ word }) => word))],
  }
}

/** Items in force, as they are now; names of units that change make another shelf. */
export const guideShelf = (ctx: Ctx, units: Units): Promise<GuideShelf> =>
  shelves.ask(
    ctx,
    JSON.stringify([...units.values()].map(({ id, name, shortName }) => [id, name, shortName]).sort()),
    () => readShelf(ctx, units),
  )
