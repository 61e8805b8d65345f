import type { BpmnElement } from 'bpmn-moddle'

/** Namespace of what our flows know and BPMN has no word for. */
export const NAMESPACE = 'urn:yichuang:flow'

export const isElement = (value: unknown): value is BpmnElement =>
  typeof value === 'object' && value !== null && typeof (value as { $type?: unknown }).$type === 'string'

/** The elements of a property that holds many. */
export function elementsIn(element: BpmnElement, property: string): readonly BpmnElement[] {
  const value = element[property]
  return Array.isArray(value) ? value.filter(isElement) : []
}

/** The element of a property that holds or names one. */
export function elementIn(element: BpmnElement, property: string): BpmnElement | undefined {
  const value = element[property]
  return isElement(value) ? value : undefined
}

/** The text of a property; empty text counts as none. */
export function textIn(element: BpmnElement, property: string): string | undefined {
  const value = element[property]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Body of an expression that hangs on an element. */
export function expressionIn(element: BpmnElement, property: string): string | undefined {
  const expression = elementIn(element, property)
  return expression && textIn(expression, 'body')
}

export const idOf = (element: BpmnElement): string => textIn(element, 'id') ?? ''

/** Kind of an element by the name of the standard: `bpmn:UserTask` is `userTask`. */
export const kindOf = ({ $type }: BpmnElement): string => {
  const name = $type.slice($type.indexOf(':') + 1)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
