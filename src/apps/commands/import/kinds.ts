import { orgContract } from '#contracts/org'
import type { Ctx, SystemActor } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { refusalKey } from '#kernel/errors'
import { newId } from '#kernel/ids'
import type { Platform } from '#kernel/platform'
import { type ImportNote, importItems } from '#modules/item'
import { importHolidays } from '#modules/legaltime'
import { type ImportReport, importDivisions } from '#modules/org'
import type { Note, Report } from './report.ts'

/** A file that was given: its name and its bytes. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Buffer
}

/** What to import, and how. */
export interface ImportRequest {
  readonly files: readonly [GivenFile, ...GivenFile[]]
  /** Null for what belongs to the whole node. */
  readonly governmentId: string | null
  readonly dryRun: boolean
  readonly publish: boolean
}

/** One kind of table that can be imported. */
interface ImportKind {
  /** How many files it takes. */
  readonly files: { readonly least: number; readonly most: number }
  /** Whether it belongs to one government, or to the whole node. */
  readonly ofGovernment: boolean
  /** Whether what is read can be put in force at once. */
  readonly publishes: boolean
  run(platform: Platform, request: ImportRequest): Promise<Report>
}

const ONE_FILE = { least: 1, most: 1 }

const importer = (governmentId: string | null, ...permissions: string[]): SystemActor => ({
  kind: 'system',
  name: 'cli.import',
  governmentId,
  permissions,
})

const NOTHING_MORE = { published: null, warnings: [] }

const tableReport = (report: ImportReport, file: string): Report => ({
  ...report,
  ...NOTHING_MORE,
  refused: report.refused.map(({ line, field, code }) => ({
    ...{ file, line, field, key: refusalKey(code), params: {} },
  })),
})

/** Units and people go the way of the workbench: through their endpoint, with its permission. */
const orgTable = (name: 'importUnits' | 'importPeople'): ImportKind => ({
  files: ONE_FILE,
  ofGovernment: true,
  publishes: false,
  async run(platform, { files: [file], governmentId, dryRun }) {
    const endpoint = orgContract.endpoints[name]
    const { output } = await platform.invoke({
      endpoint,
      caller: {
        actor: importer(governmentId, endpoint.permission),
        locale: 'zh-CN',
        origin: { address: '', agent: 'cli' },
      },
      input: { dryRun },
      upload: { ...file, mediaType: 'text/plain' },
      key: newId(),
    })
    return tableReport(output as OutputOf<typeof endpoint>, file.name)
  },
})

const divisions: ImportKind = {
  files: ONE_FILE,
  ofGovernment: false,
  publishes: false,
  async run(platform, { files: [file], dryRun }) {
    const take = (ctx: Ctx) => importDivisions(ctx, file.bytes, { dryRun, within: null })
    return tableReport(await platform.run(importer(null), false, take), file.name)
  },
}

const holidays: ImportKind = {
  files: ONE_FILE,
  ofGovernment: false,
  publishes: false,
  async run(platform, { files: [file], dryRun }) {
    const take = (ctx: Ctx) => importHolidays(ctx.tx, file.bytes, dryRun)
    const report = await platform.run(importer(null), false, take)
    const refused = report.refused.map(({ line, code, value }) => ({
      ...{ file: file.name, line, field: null, key: refusalKey(code), params: { value } },
    }))
    return { ...report, ...NOTHING_MORE, refused }
  },
}

const items: ImportKind = {
  files: { least: 2, most: 3 },
  ofGovernment: true,
  publishes: true,
  async run(platform, { files, governmentId, dryRun, publish }) {
    const permissions = ['item.item.read', 'item.item.edit', ...(publish ? ['item.item.publish'] : [])]
    const [itemsCsv = '', materialsCsv = '', scenesCsv] = files.map(({ bytes }) => bytes.toString('utf8'))
    const input = { itemsCsv, materialsCsv, dryRun, publish, ...(scenesCsv !== undefined && { scenesCsv }) }
    const report = await platform.run(importer(governmentId, ...permissions), false, (ctx) =>
      importItems(ctx, input),
    )
    const names = { items: files[0].name, materials: files[1]?.name ?? '', scenes: files[2]?.name ?? '' }
    const noteOf = ({ file, line, field, key, params }: ImportNote): Note => ({
      ...{ file: names[file], line, field, key, params },
    })
    const { created, changed, unchanged, published } = report
    return {
      ...{ dryRun, created, updated: changed, unchanged, published: publish ? published : null },
      refused: report.refused.map(noteOf),
      warnings: report.warnings.map(noteOf),
    }
  },
}

/** Everything that can be imported, by the word on the command line. */
export const importKinds: Readonly<Record<string, ImportKind>> = {
  divisions,
  units: orgTable('importUnits'),
  people: orgTable('importPeople'),
  items,
  holidays,
}
