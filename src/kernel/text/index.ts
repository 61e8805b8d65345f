/** Values for the `{{name}}` places of a message. */
export type MessageParams = Readonly<Record<string, string | number>>

/**
 * Fills the `{{name}}` places of one message. For the sentences of start-up, before languages and pages exist.
 * A place without a value stays visible.
 */
export const fill = (template: string, params: MessageParams = {}): string =>
  template.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(params[name] ?? place))
