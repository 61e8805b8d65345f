import type { BpmnElement } from 'bpmn-moddle'
import type { Layout, Point } from '../definition.ts'
import { elementIn, elementsIn, idOf, kindOf } from './element.ts'

const numbers = <K extends string>(
  element: BpmnElement,
  names: readonly K[],
): Record<K, number> | undefined => {
  const found = names.map((name) => [name, element[name]] as const)
  return found.every(([, value]) => typeof value === 'number')
    ? (Object.fromEntries(found) as Record<K, number>)
    : undefined
}

/** How the nodes and flows of a file are drawn. @returns nothing where it holds no drawing */
export function readLayout(root: BpmnElement): Layout | undefined {
  const layout: Layout = { boxes: {}, lines: {} }
  const drawn = elementsIn(root, 'diagrams').flatMap((diagram) => {
    const plane = elementIn(diagram, 'plane')
    return plane ? elementsIn(plane, 'planeElement') : []
  })
  for (const element of drawn) {
    const of = elementIn(element, 'bpmnElement')
    if (!of) continue
    const bounds = elementIn(element, 'bounds')
    const box = bounds && numbers(bounds, ['x', 'y', 'width', 'height'])
    if (kindOf(element) === 'bPMNShape' && box) layout.boxes[idOf(of)] = box
    const points = elementsIn(element, 'waypoint').flatMap((point): Point[] => {
      const at = numbers(point, ['x', 'y'])
      return at ? [at] : []
    })
    if (kindOf(element) === 'bPMNEdge' && points.length > 1) layout.lines[idOf(of)] = points
  }
  return Object.keys(layout.boxes).length > 0 ? layout : undefined
}
