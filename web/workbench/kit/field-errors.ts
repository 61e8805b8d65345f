import type { FormInstance } from 'antd'
import { ProblemError } from './api/problem.ts'

/** Path of a form field from its name in a problem document: `papers.0.copies`. */
export const fieldPath = (field: string): (string | number)[] =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

/** Ties the refused fields of a problem document to the fields of a form, and leads to the first. */
export function showFieldErrors(form: FormInstance, error: unknown): void {
  if (!(error instanceof ProblemError) || error.fields.length === 0) return
  const fields = error.fields.map(({ field, message }) => ({ name: fieldPath(field), errors: [message] }))
  form.setFields(fields)
  const [first] = fields
  if (first) form.scrollToField(first.name, { focus: true, block: 'center' })
}
