import { textOf, word } from '../../../kit/text.ts'

/** The name of a node: a text of a module (`approval:node.review`), or as the flow itself has it. */
export const nodeName = (name: string, node: string): string => {
  if (name.includes(':')) return textOf(name) ?? word('approval:node', node)
  return name === '' ? word('approval:node', node) : name
}
