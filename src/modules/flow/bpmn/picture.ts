import type { Box, FlowDefinition, FlowNode, Point } from '../definition.ts'
import { layoutOf } from './lay-out.ts'

/** A flow as data of a picture, from the upper left corner; lengths in pixels. Called flows are drawn as their call. */
export interface FlowPicture {
  readonly width: number
  readonly height: number
  readonly nodes: readonly { readonly node: FlowNode; readonly box: Box }[]
  readonly lines: readonly { readonly id: string; readonly points: readonly Point[] }[]
}

const MARGIN = 20

/** Where the nodes and lines of a flow are drawn, by its layout or a plain one; for faces that draw it themselves. */
export function pictureOf(definition: FlowDefinition): FlowPicture {
  const { boxes, lines } = layoutOf(definition, definition)
  const drawn = definition.nodes.flatMap((node) => {
    const box = boxes[node.id]
    return box ? [{ node, box }] : []
  })
  const ways = definition.flows.flatMap(({ id }) => {
    const points = lines[id]
    return points ? [{ id, points }] : []
  })
  const corners = [
    ...drawn.flatMap(({ box: { x, y, width, height } }) => [
      { x, y },
      { x: x + width, y: y + height + MARGIN },
    ]),
    ...ways.flatMap(({ points }) => points),
  ]
  const [left, top] = [
    Math.min(...corners.map(({ x }) => x)) - MARGIN,
    Math.min(...corners.map(({ y }) => y)) - MARGIN,
  ]
  return {
    width: Math.max(...corners.map(({ x }) => x)) + MARGIN - left,
    height: Math.max(...corners.map(({ y }) => y)) + MARGIN - top,
    nodes: drawn.map(({ node, box }) => ({ node, box: { ...box, x: box.x - left, y: box.y - top } })),
    lines: ways.map(({ id, points }) => ({
      id,
      points: points.map(({ x, y }) => ({ x: x - left, y: y - top })),
    })),
  }
}
