import type { Ctx } from '#kernel/context'

/** Texts of the printed file, always in Chinese: it is a document of the office. */
export type DossierWords = (key: string, params?: Readonly<Record<string, string | number>>) => string

export const wordsOf = ({ services }: Ctx): DossierWords => {
  const words = services.words('zh-CN')
  return (key, params) => words(`approval:dossier.${key}`, params)
}

/** An act's type without module and version: `approval.accepted@1` → `accepted`. */
const plainType = (type: string): string => type.replace(/@\d+$/, '').replace(/^.*\./, '')

/** What an act is called. */
export const actWord = ({ services }: Ctx, type: string): string =>
  services.words('zh-CN')(`approval:act.${plainType(type)}`)

const EIGHT_HOURS = 8 * 3_600_000

/** An instant as day and minute in Shanghai, `2026-03-02 09:00`. */
export const minuteText = (instant: string): string =>
  new Date(new Date(instant).getTime() + EIGHT_HOURS).toISOString().slice(0, 16).replace('T', ' ')
