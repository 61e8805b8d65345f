import type { TemplateData, TemplateName } from './templates/index.ts'

/** What is set without being issued: a blank form, the sheets of a printed file, a printed list, a printer's test. */
type SheetName = 'authority' | 'test-sheet' | 'list-sheet' | `file-${string}`

/** Templates of papers that are issued. */
export type IssuedTemplate = Exclude<TemplateName, SheetName>

/** Fields of a template's data that the register fills in itself. */
type FilledIn = 'unit' | 'number' | 'date' | 'verification' | 'signed' | 'seal' | 'replaces'

/** What the caller gives for a paper: its content. */
export type PaperData = { [N in IssuedTemplate]: Omit<TemplateData[N], FilledIn> }

/**
 * How papers of each template are numbered: a 文号 without gaps in the series of this word, or none, where the
 * verification code serves as number.
 */
const SERIES: Readonly<Record<IssuedTemplate, string | null>> = {
  receipt: null,
  acceptance: '许受',
  'correction-notice': '许补',
  'non-acceptance': '许不受',
  'special-procedure': '许特',
  extension: '许延',
  grant: '许准',
  refusal: '许否',
  licence: '许证',
  'application-form': null,
  suspension: '许中',
  resumption: '许恢',
  'hearing-right': '许听告',
  'hearing-notice': '许听通',
  'hearing-record': null,
  'site-check-record': null,
  'approval-form': null,
  'payment-notice': '许费',
  'collection-notice': '许领',
  'service-return': null,
  withdrawal: '许撤回',
  revocation: '许撤销',
  cancellation: '许注销',
}

/** The word of a template's series of numbers; null where its papers are not numbered. */
export const seriesOf = (template: IssuedTemplate): string | null => SERIES[template]

/** Whether a stored name is that of a template whose papers are issued. */
export const isIssuedTemplate = (name: string): name is IssuedTemplate => Object.hasOwn(SERIES, name)
