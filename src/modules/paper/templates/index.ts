import type { Static, TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import { AcceptanceData } from './acceptance.data.ts'
import { ApplicationFormData } from './application-form.data.ts'
import { ApprovalFormData } from './approval-form.data.ts'
import { AuthorityData } from './authority.data.ts'
import { BlankReceiptData } from './blank-receipt.data.ts'
import { CancellationData } from './cancellation.data.ts'
import { CollectionNoticeData } from './collection-notice.data.ts'
import { CorrectionNoticeData } from './correction-notice.data.ts'
import { ExtensionData } from './extension.data.ts'
import { FileContentsData, FileCoverData, FileNoteData } from './file.data.ts'
import { FileSheetData } from './file-sheet.data.ts'
import { GrantData } from './grant.data.ts'
import { HearingNoticeData } from './hearing-notice.data.ts'
import { HearingRecordData } from './hearing-record.data.ts'
import { HearingRightData } from './hearing-right.data.ts'
import { LicenceData } from './licence.data.ts'
import { ListSheetData } from './list-sheet.data.ts'
import { NonAcceptanceData } from './non-acceptance.data.ts'
import { PaymentChangeData } from './payment-change.data.ts'
import { PaymentNoticeData } from './payment-notice.data.ts'
import { ReceiptData } from './receipt.data.ts'
import { RefusalData } from './refusal.data.ts'
import { ResumptionData } from './resumption.data.ts'
import { RevocationData } from './revocation.data.ts'
import { ServiceReturnData } from './service-return.data.ts'
import { SiteCheckRecordData } from './site-check-record.data.ts'
import { readTemplate, type TemplateSource } from './sources.ts'
import { SpecialProcedureData } from './special-procedure.data.ts'
import { SuspensionData } from './suspension.data.ts'
import { TestSheetData } from './test-sheet.data.ts'
import { WithdrawalData } from './withdrawal.data.ts'

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
  'application-form': define('application-form', ApplicationFormData),
  suspension: define('suspension', SuspensionData),
  resumption: define('resumption', ResumptionData),
  'hearing-right': define('hearing-right', HearingRightData),
  'hearing-notice': define('hearing-notice', HearingNoticeData),
  'hearing-record': define('hearing-record', HearingRecordData),
  'site-check-record': define('site-check-record', SiteCheckRecordData),
  'approval-form': define('approval-form', ApprovalFormData),
  'payment-notice': define('payment-notice', PaymentNoticeData),
  'payment-change': define('payment-change', PaymentChangeData),
  'collection-notice': define('collection-notice', CollectionNoticeData),
  'service-return': define('service-return', ServiceReturnData),
  withdrawal: define('withdrawal', WithdrawalData),
  revocation: define('revocation', RevocationData),
  cancellation: define('cancellation', CancellationData),
  'file-cover': define('file-cover', FileCoverData),
  'file-contents': define('file-contents', FileContentsData),
  'file-note': define('file-note', FileNoteData),
  'file-sheet': define('file-sheet', FileSheetData),
  authority: define('authority', AuthorityData),
  'blank-receipt': define('blank-receipt', BlankReceiptData),
  'list-sheet': define('list-sheet', ListSheetData),
  'test-sheet': define('test-sheet', TestSheetData),
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
