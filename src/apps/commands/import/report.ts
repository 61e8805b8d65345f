import type { Translate } from '#kernel/i18n'
import { say } from '../command.ts'

/** Something to say about one line of a file. */
export interface Note {
  /** Name of the file. */
  readonly file: string
  /** Counted from 1; the heading is line 1. */
  readonly line: number
  /** Column, where one is meant. */
  readonly field: string | null
  /** Message with its namespace. */
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What an import of any kind did, or with a dry run would do. */
export interface Report {
  readonly dryRun: boolean
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly Note[]
  readonly warnings: readonly Note[]
}

const wordsOf = (translate: Translate, notes: readonly Note[]) =>
  notes.map(({ key, params, ...place }) => ({ ...place, reason: translate(key, params) }))

const listOf = (translate: Translate, notes: readonly Note[]): string[] =>
  wordsOf(translate, notes).map(({ field, ...note }) =>
    say('import.note', { ...note, field: field === null ? '' : ` ${field}` }),
  )

/** The report as text: what was done, then each line that was refused or looks odd, with the reason. */
export function reportText(report: Report, translate: Translate): string {
  const { dryRun, created, updated, unchanged, refused, warnings } = report
  const counts = { created, updated, unchanged, refused: refused.length, warnings: warnings.length }
  return [
    say(dryRun ? 'import.would' : 'import.done', counts),
    ...(refused.length > 0 ? [say('import.refused'), ...listOf(translate, refused)] : []),
    ...(warnings.length > 0 ? [say('import.warnings'), ...listOf(translate, warnings)] : []),
  ].join('\n')
}

/** The report as JSON, each note with its message key and its words. */
export const reportJson = (report: Report, translate: Translate): string =>
  JSON.stringify({
    ...report,
    refused: wordsOf(translate, report.refused).map((note, n) => ({ ...note, key: report.refused[n]?.key })),
    warnings: wordsOf(translate, report.warnings).map((note, n) => ({
      ...note,
      key: report.warnings[n]?.key,
    })),
  })
