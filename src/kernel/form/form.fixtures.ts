import type { FormColumn, FormField, FormPage } from './form.schema.ts'

const BLANK = { required: true, hint: null, unit: null, min: null, max: null, choices: [] } as const

/** A field of a kind, filled in as little as it can be. */
export const sampleField = (
  id: string,
  kind: FormField['kind'],
  over: Partial<FormField> = {},
): FormField => ({
  ...BLANK,
  ...{ id, label: id, kind, choices: [], columns: [], headline: false, showWhen: null },
  ...over,
})

/** A column of a list. */
export const sampleColumn = (
  id: string,
  kind: FormColumn['kind'],
  over: Partial<FormColumn> = {},
): FormColumn => ({ ...BLANK, id, label: id, kind, choices: [], ...over })

/** A page of these fields. */
export const samplePage = (...fields: FormField[]): FormPage => ({ title: '页', hint: null, fields })
