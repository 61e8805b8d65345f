import type { KeptFor } from '#kernel/context'

/** How the files of a unit are numbered: the parts of an archive number that are data of the place, and their order. */
export interface ArchiveRule {
  /** 全宗号. */
  readonly fonds: string
  /** 档案门类代码. */
  readonly category: string
  /** 机构（问题）代码. */
  readonly office: string
  /** `{fonds}`, `{category}`, `{year}`, `{period}`, `{office}` and signs between them, at the end `{item}`. */
  readonly pattern: string
}

const PATTERN = /^(?:\{(?:fonds|category|year|period|office)\}|[A-Z0-9·.-])*\{item\}$/

/** Without these a number of one year, or of one period of retention, could be given again in another. */
const NEEDED = ['{fonds}', '{year}', '{period}']

/** Whether numbers can be made by a pattern: nothing in it is unknown, and what sets files apart is in it. */
export const isArchivePattern = (pattern: string): boolean =>
  PATTERN.test(pattern) && NEEDED.every((part) => pattern.includes(part))

/** Digits of 件号, filled with zeros from the left (DA/T 22). */
const ITEM_DIGITS = 4
const DAYS_A_YEAR = 365

/** 保管期限代码 (DA/T 22): `Y` for ever, where no rule of retention speaks; `D30` for thirty years. */
export function periodCode(kept: Pick<KeptFor, 'unit' | 'length'> | undefined): string {
  if (!kept) return 'Y'
  return `D${kept.unit === 'year' ? kept.length : Math.ceil(kept.length / DAYS_A_YEAR)}`
}

/** Everything of an archive number before 件号: files with the same share one row of numbers. */
export const archiveSeries = (rule: ArchiveRule, year: number, period: string): string =>
  rule.pattern
    .replace('{item}', '')
    .replaceAll('{fonds}', rule.fonds)
    .replaceAll('{category}', rule.category)
    .replaceAll('{office}', rule.office)
    .replaceAll('{year}', String(year))
    .replaceAll('{period}', period)

/** 档号 of the n-th file of a series. */
export const archiveNumber = (series: string, item: number): string =>
  series + String(item).padStart(ITEM_DIGITS, '0')

/** The rule of a unit: its own, else that of the nearest unit above it. @param path ids from the root, each with `/` behind */
export const ruleFor = <R extends { readonly unitId: string }>(
  path: string,
  rules: readonly R[],
): R | undefined =>
  path
    .split('/')
    .reverse()
    .map((id) => rules.find(({ unitId }) => unitId === id))
    .find((rule) => rule !== undefined)
