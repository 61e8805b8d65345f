import type { FormRule } from 'antd'

/** A text field that must not stand empty. */
export const filled = (message: string): FormRule[] => [{ required: true, whitespace: true, message }]

/** A choice that must be made. */
export const chosen = (message: string): FormRule[] => [{ required: true, message }]
