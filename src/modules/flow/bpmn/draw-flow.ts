import type { Box, FlowBody, FlowDefinition, FlowNode, Layout, Point } from '../definition.ts'
import { layoutOf } from './lay-out.ts'

const MARGIN = 20

/** How a node stands out. */
const MARKED = ' fill="#fff1b8" stroke="#d46b08" stroke-width="3"'

/** How stands out where something is wrong, and the way there. */
const WRONG = ' fill="#fff1f0" stroke="#cf1322" stroke-width="4"'
const RED = '#cf1322'
const ON_WAY = ` stroke="${RED}" stroke-width="4"`

/** What stands out in a picture. */
export interface FlowMarks {
  /** Nodes, such as those that are open. */
  readonly open?: ReadonlySet<string>
  /** A node or line where something is wrong; in a called flow behind the call and a slash. */
  readonly wrong?: string
  /** Lines of the way that shows it. */
  readonly way?: ReadonlySet<string>
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Signs within gateways and events, as BPMN draws them. */
const SIGNS: Readonly<Partial<Record<FlowNode['kind'], string>>> = {
  exclusiveGateway: '×',
  inclusiveGateway: '○',
  parallelGateway: '+',
  timerEvent: '◷',
  boundaryEvent: '◷',
}

function shapeOf(node: FlowNode, box: Box): string {
  const { x, y, width, height } = box
  const { x: cx, y: cy } = middleOf(box)
  if (node.kind.endsWith('Event')) {
    const bold = node.kind === 'endEvent' ? ' stroke-width="4"' : ''
    const dashed = node.kind === 'boundaryEvent' && !node.interrupting ? ' stroke-dasharray="4 3"' : ''
    return `<circle cx="${cx}" cy="${cy}" r="${width / 2}"${bold}${dashed}/>`
  }
  if (node.kind.endsWith('Gateway'))
    return `<path d="M${cx} ${y}L${x + width} ${cy}L${cx} ${y + height}L${x} ${cy}Z"/>`
  const bold = node.kind === 'callActivity' ? ' stroke-width="4"' : ''
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10"${bold}/>`
}

/** Where the words of a node stand: in tasks, on top of sub-processes, below everything else. */
function textOf(node: FlowNode, box: Box, words: string): string {
  const { x, y } = middleOf(box)
  const sign = SIGNS[node.kind]
  const at = (dy: number, text: string) => `<text x="${x}" y="${dy}">${escaped(text)}</text>`
  if (node.kind === 'subProcess') return at(box.y + 16, words)
  if (node.kind.endsWith('Task') || node.kind === 'callActivity') {
    const marker = node.kind === 'userTask' && node.joint ? at(box.y + box.height - 6, '∥') : ''
    return at(y + 4, words) + marker
  }
  return `${sign ? at(y + 5, sign) : ''}${words ? at(box.y + box.height + 14, words) : ''}`
}

const lineOf = (points: readonly Point[], onWay: boolean): string => {
  const at = points.map(({ x, y }) => `${x},${y}`).join(' ')
  return `<polyline${onWay ? ON_WAY : ''} points="${at}" marker-end="url(#${onWay ? 'way' : 'arrow'})"/>`
}

/** The head of an arrow, as large on a thick line as on a thin one. */
const arrowOf = (id: string, fill: string): string =>
  `<marker id="${id}" viewBox="0 0 10 10" refX="10" refY="5" markerUnits="userSpaceOnUse" markerWidth="12" markerHeight="12" orient="auto"><path d="M0 0L10 5L0 10Z" fill="${fill}"/></marker>`

/** Everything drawn is within this. */
function frameOf({ boxes, lines }: Layout): Box {
  const points = [
    ...Object.values(boxes).flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height + MARGIN },
    ]),
    ...Object.values(lines).flat(),
  ]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN]
  return { x: left, y: top, width: Math.max(...xs) + MARGIN - left, height: Math.max(...ys) + MARGIN - top }
}

/**
 * A flow as an SVG picture, by its layout or a plain one. Called flows are drawn as their call.
 * @param wordsOf the name of a node as it is read; by default as the definition has it
 * @param marks what stands out
 */
export function drawFlow(
  definition: FlowDefinition,
  wordsOf: (node: FlowNode) => string = ({ name }) => name ?? '',
  { open, wrong, way }: FlowMarks = {},
): string {
  const body: FlowBody = definition
  const layout = layoutOf(definition, body)
  const [wrongHere] = wrong?.split('/') ?? []
  const lookOf = (id: string): string => {
    if (id === wrongHere) return WRONG
    return open?.has(id) ? MARKED : ''
  }
  const { x, y, width, height } = frameOf(layout)
  const nodes = body.nodes.toSorted((a, b) => depthOf(body, a) - depthOf(body, b))
  const drawn = nodes.flatMap((node) => {
    const box = layout.boxes[node.id]
    return box
      ? [
          `<g id="${escaped(node.id)}"${lookOf(node.id)}>${shapeOf(node, box)}${textOf(node, box, wordsOf(node))}</g>`,
        ]
      : []
  })
  const lines = body.flows.flatMap(({ id }) => {
    const line = layout.lines[id]
    return line ? [lineOf(line, way?.has(id) === true || id === wrongHere)] : []
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">`,
    `<defs>${arrowOf('arrow', '#333')}${arrowOf('way', RED)}</defs>`,
    '<g fill="#fff" stroke="#333" stroke-width="1.5" font-family="sans-serif" font-size="12" text-anchor="middle">',
    '<style>text{fill:#222;stroke:none}polyline{fill:none}</style>',
    ...drawn.slice(0, nodes.filter(({ kind }) => kind === 'subProcess').length),
    ...lines,
    ...drawn.slice(nodes.filter(({ kind }) => kind === 'subProcess').length),
    '</g></svg>',
  ].join('\n')
}

/** Sub-processes first, outer before inner; borders last, so that nothing covers what stands on it. */
function depthOf(body: FlowBody, node: FlowNode): number {
  if (node.kind === 'boundaryEvent') return Number.POSITIVE_INFINITY
  if (node.kind !== 'subProcess') return body.nodes.length
  const outer = body.nodes.find(({ id }) => id === node.in)
  return outer ? depthOf(body, outer) + 1 : 0
}
