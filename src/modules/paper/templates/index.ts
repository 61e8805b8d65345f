import type { Static, TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import { AcceptanceData } from './acceptance.data.ts'
import { AuthorityData } from './authority.data.ts'
import { CorrectionNoticeData } from './correction-notice.data.ts'
import { ExtensionData } from './extension.data.ts'
import { GrantData } from './grant.data.ts'
import { LicenceData } from './licence.data.ts'
import { NonAcceptanceData } from './non-acceptance.data.ts'
import { ReceiptData } from './receipt.data.ts'
import { RefusalData } from './refusal.data.ts'
import { readTemplate, type TemplateSource } from './sources.ts'
import { SpecialProcedureData } from './special-procedure.data.ts'

const define = <S extends TSchema>(name: string, schema: S): TemplateSource & { readonly schema: S } => ({
  ...readTemplate(name),
  schema,
})

/** Every template: its Typst text, its version and the schema of its data. */
export const templates = {
  receipt: define('receipt', ReceiptData),
  acceptance: define('acceptance', AcceptanceData),
  'correction-notice': define('correction-notice', CorrectionNoticeData),
  'non-acceptance': define('non-acceptance', NonAcceptanceData),
  'special-procedure': define('special-procedure', SpecialProcedureData),
  extension: define('extension', ExtensionData),
  grant: define('grant', GrantData),
  refusal: define('refusal', RefusalData),
  licence: define('licence', LicenceData),
  authority: define('authority', AuthorityData),
}

export type TemplateName = keyof typeof templates

/** Data type of each template. */
export type TemplateData = { [N in TemplateName]: Static<(typeof templates)[N]['schema']> }

/**
 * What is wrong with `data`, as `path: rule` without any value (values may be personal). Empty when the
 * data fits the template.
 */
export function templateFaults(name: TemplateName, data: unknown): string[] {
  return Errors(templates[name].schema, data).map((fault) => `${fault.instancePath || '/'}: ${fault.keyword}`)
}

/** Tells whether stored JSON is data of the template. */
export function isTemplateData<N extends TemplateName>(name: N, data: unknown): data is TemplateData[N] {
  return templateFaults(name, data).length === 0
}
