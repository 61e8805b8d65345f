import { namedText, word } from '../../../kit/text.ts'

/** Beginnings of the texts that flows name their nodes by. */
const OF_MODULES = ['approval:node.']

/** The name of a node: a text of a module (`approval:node.review`), or as the flow itself has it. */
export const nodeName = (name: string, node: string): string => {
  if (name.includes(':')) return namedText(name, OF_MODULES) ?? word('approval:node', node)
  return name === '' ? word('approval:node', node) : name
}
