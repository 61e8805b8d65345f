/** A sum of money in 元 with two decimals, as `12.50`. @param fen whole 分 */
export const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** A heading as the id of its place: letters, digits and hyphens, as the standard of documents wants it. */
export const anchorOf = (heading: string): string => heading.replace(/[^\p{L}\p{N}]+/gu, '-')

/** Values for the `{{name}}` places of a message. */
export type MessageParams = Readonly<Record<string, string | number>>

/**
 * Fills the `{{name}}` places of one message. For the sentences of start-up, before languages and pages exist.
 * A place without a value stays visible.
 */
export const fill = (template: string, params: MessageParams = {}): string =>
  template.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(params[name] ?? place))
