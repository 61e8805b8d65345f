import type { Box, FlowBody, FlowDefinition, FlowNode, Layout, Point, SequenceFlow } from '../definition.ts'

const GAP_X = 60
const GAP_Y = 40
const PADDING = 40
const BORDER = 36

/** Size of a node by its kind, in pixels as other tools draw them. */
function sizeOf({ kind }: FlowNode): { readonly width: number; readonly height: number } {
  if (kind.endsWith('Event')) return { width: BORDER, height: BORDER }
  if (kind.endsWith('Gateway')) return { width: 50, height: 50 }
  return { width: 120, height: 80 }
}

interface Laid {
  readonly layout: Layout
  readonly width: number
  readonly height: number
}

/**
 * A plain layout for flows that were never drawn: in columns by how far they are from the start, one row below the
 * other in each; what goes back runs below everything.
 */
const layOut = (body: FlowBody): Layout => layLevel(body, undefined).layout

/** The layout that a flow was drawn with where it holds every node, else a plain one. */
export function layoutOf({ layout }: Pick<FlowDefinition, 'layout'>, body: FlowBody): Layout {
  const isWhole = layout && body.nodes.every(({ id }) => Object.hasOwn(layout.boxes, id))
  return isWhole ? layout : layOut(body)
}

function layLevel(body: FlowBody, inner: string | undefined): Laid {
  const own = body.nodes.filter((node) => node.in === inner)
  const ids = new Set(own.map(({ id }) => id))
  const flows = body.flows.filter(({ from }) => ids.has(from))
  const laidInside = new Map(
    own.filter(({ kind }) => kind === 'subProcess').map(({ id }) => [id, layLevel(body, id)] as const),
  )
  const layout: Layout = { boxes: {}, lines: {} }
  const hosted = own.flatMap((node) => (node.kind === 'boundaryEvent' ? [node] : []))
  const edges = [...flows, ...hosted.map(({ id, on }) => ({ from: on, to: id }))]
  const columns = columnsOf(
    own.filter(({ kind }) => kind !== 'boundaryEvent'),
    ranksOf(own, edges),
  )
  const sizeIn = (node: FlowNode) => laidInside.get(node.id) ?? sizeOf(node)
  const rows = Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, row) =>
    Math.max(...columns.flatMap((column) => (column[row] ? [sizeIn(column[row]).height] : []))),
  )
  let x = PADDING
  for (const column of columns) {
    const width = Math.max(...column.map((node) => sizeIn(node).width))
    let y = PADDING
    for (const [row, node] of column.entries()) {
      const { width: w, height: h } = sizeIn(node)
      const room = rows[row] ?? h
      layout.boxes[node.id] = { x: x + (width - w) / 2, y: y + (room - h) / 2, width: w, height: h }
      y += room + GAP_Y
    }
    x += width + GAP_X
  }
  for (const [id, laid] of laidInside) shift(layout, laid.layout, layout.boxes[id])
  for (const [n, { id, on }] of hosted.entries()) layout.boxes[id] = onBorder(layout.boxes[on], n)
  const height = PADDING + Math.max(...own.map(({ id }) => bottomOf(layout.boxes[id])))
  for (const flow of flows) layout.lines[flow.id] = lineOf(flow, layout.boxes, height)
  return { layout, width: x - GAP_X + PADDING, height: height + PADDING }
}

const bottomOf = (box: Box | undefined): number => (box ? box.y + box.height : 0)

/** How far each node is from the start; ways that lead back do not count. */
function ranksOf(nodes: readonly FlowNode[], edges: readonly Pick<SequenceFlow, 'from' | 'to'>[]) {
  const ranks = new Map<string, number>()
  const visit = (id: string, rank: number, way: ReadonlySet<string>): void => {
    if (way.has(id) || (ranks.get(id) ?? -1) >= rank) return
    ranks.set(id, rank)
    for (const { to } of edges.filter(({ from }) => from === id)) visit(to, rank + 1, new Set([...way, id]))
  }
  for (const { id, kind } of nodes) if (kind === 'startEvent') visit(id, 0, new Set())
  return ranks
}

function columnsOf(nodes: readonly FlowNode[], ranks: ReadonlyMap<string, number>): readonly FlowNode[][] {
  const columns = new Map<number, FlowNode[]>()
  for (const node of nodes) {
    const rank = ranks.get(node.id) ?? 0
    columns.set(rank, [...(columns.get(rank) ?? []), node])
  }
  return [...columns].sort(([a], [b]) => a - b).map(([, column]) => column)
}

/** Moves what lies in a sub-process to where that lies. */
function shift(layout: Layout, inner: Layout, to: Box | undefined): void {
  const { x, y } = to ?? { x: 0, y: 0 }
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x + x, y: point.y + y })
  for (const [id, box] of Object.entries(inner.boxes)) layout.boxes[id] = moved(box)
  for (const [id, line] of Object.entries(inner.lines)) layout.lines[id] = line.map(moved)
}

/** A boundary event stands on the lower border of its activity. */
function onBorder(host: Box | undefined, n: number): Box {
  const { x, y, width, height } = host ?? { x: 0, y: 0, width: 0, height: 0 }
  const at = x + 10 + ((n * (BORDER + 4)) % Math.max(1, width - BORDER))
  return { x: at, y: y + height - BORDER / 2, width: BORDER, height: BORDER }
}

/** From the right side of one node to the left of the next; what goes back runs below all others. */
function lineOf({ from, to }: SequenceFlow, boxes: Layout['boxes'], below: number): Point[] {
  const [a, b] = [boxes[from], boxes[to]]
  if (!a || !b) return []
  const [start, end] = [
    { x: a.x + a.width, y: a.y + a.height / 2 },
    { x: b.x, y: b.y + b.height / 2 },
  ]
  if (end.x >= start.x) {
    const middle = (start.x + end.x) / 2
    return start.y === end.y ? [start, end] : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
  }
  const [right, left] = [start.x + GAP_X / 3, end.x - GAP_X / 3]
  return [
    start,
    { x: right, y: start.y },
    { x: right, y: below },
    { x: left, y: below },
    { x: left, y: end.y },
    end,
  ]
}
