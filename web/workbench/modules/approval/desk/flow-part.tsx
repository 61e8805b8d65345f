import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { caseworkContract } from '#contracts/casework'
import type { OutputOf } from '#kernel/contract'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { dayText, momentText } from '../../../kit/moments.ts'
import { Section } from '../../../kit/section.tsx'
import { t, textOf, word } from '../../../kit/text.ts'
import { casework } from '../../casework/api.ts'
import { nodeName } from '../../casework/turns/node-name.ts'
import type { CasePanelProps } from '../case-panel-props.ts'

type Picture = OutputOf<(typeof caseworkContract)['endpoints']['readFlowPicture']>
type Node = Picture['nodes'][number]

const nameOf = ({ name, id }: Node): string =>
  name === '' ? (textOf(`approval:status.${id}`) ?? '') : nodeName(name, id)

const isTask = ({ kind }: Node): boolean =>
  kind.endsWith('Task') || kind === 'callActivity' || kind === 'subProcess'

type Step = Node['steps'][number]

/** Of a step that was not done there, what became of it. */
const closedText = ({ reason }: Step, name: string): string =>
  reason === 'completed' ? name : t('flow.closed', { what: word('flow.closed', reason), name })

/** Who did it, and in whose position. */
const doerText = (step: Step): string => {
  const doer = step.by || word('by', step.byKind)
  const { behalfOf } = step
  return closedText(step, behalfOf === null ? doer : t('behalf.by', { by: doer, name: behalfOf }))
}

/** In whose name it was done: the box has room for one. */
const nameBelow = (step: Step): string =>
  closedText(step, step.behalfOf ?? (step.by || word('by', step.byKind)))

const stepText = (step: Step): string => `${doerText(step)} ${momentText(step.at)}`

/** What a node tells who hovers over it or hears it: its name, where it stands, who did it when. */
const toldOf = (node: Node): string =>
  [
    nameOf(node),
    t(`flow.state.${node.state}`),
    ...node.holders.map((holder) => t('panel.taken', { name: holder })),
    ...node.steps.map(stepText),
  ].join(' · ')

function Shape({ node }: { readonly node: Node }) {
  const { kind, x, y, width, height } = node
  const [cx, cy] = [x + width / 2, y + height / 2]
  if (kind.endsWith('Event')) return <circle cx={cx} cy={cy} r={width / 2} />
  if (kind.endsWith('Gateway'))
    return <path d={`M${cx} ${y}L${x + width} ${cy}L${cx} ${y + height}L${x} ${cy}Z`} />
  return <rect x={x} y={y} width={width} height={height} rx={4} />
}

function NodeDrawn({ node }: { readonly node: Node }) {
  const { x, y, width, height, steps, state } = node
  const last = steps.at(-1)
  const cx = x + width / 2
  const below = last && isTask(node)
  return (
    <g className={`flow-node flow-${state}`}>
      <title>{toldOf(node)}</title>
      <Shape node={node} />
      {isTask(node) ? (
        <text x={cx} y={y + height / 2 + (below ? -12 : 5)} className="flow-name">
          {nameOf(node)}
        </text>
      ) : (
        <text x={cx} y={y + height + 16} className="flow-small">
          {nameOf(node)}
        </text>
      )}
      {below && (
        <>
          <text x={cx} y={y + height / 2 + 8} className="flow-small">
            {nameBelow(last)}
          </text>
          <text x={cx} y={y + height / 2 + 26} className="flow-small">
            {dayText(last.at)}
          </text>
        </>
      )}
      {state === 'open' && <circle className="flow-token" cx={x + width - 2} cy={y + 2} r={9} />}
    </g>
  )
}

/** How large a flow is drawn on the page. */
const SCALE = 0.85
/** Who has no mouse must get into what scrolls. */
const SCROLLED_BY_KEYS = 0

function Drawn({ picture }: { readonly picture: Picture }) {
  const { width, height, nodes, lines } = picture
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const token =
      frame.current?.querySelector('.flow-token') ?? frame.current?.querySelector('.flow-done:last-of-type')
    token?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  return (
    <section ref={frame} className="flow-picture" tabIndex={SCROLLED_BY_KEYS} aria-label={t('flow.picture')}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width * SCALE}
        height={height * SCALE}
        role="img"
        aria-label={t('flow.picture')}
      >
        <defs>
          <marker
            id="flow-arrow"
            viewBox="0 0 10 10"
            refX="10"
            refY="5"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L10 5L0 10Z" className="flow-head" />
          </marker>
        </defs>
        {lines.map(({ id, points }) => (
          <polyline
            key={id}
            className="flow-line"
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
            markerEnd="url(#flow-arrow)"
          />
        ))}
        {nodes.map((node) => (
          <NodeDrawn key={node.id} node={node} />
        ))}
      </svg>
    </section>
  )
}

/** The same in words, for who hears the page. */
const Told = ({ picture }: { readonly picture: Picture }) => (
  <ul className="heard">
    {picture.nodes
      .filter((node) => isTask(node) && node.state !== 'idle')
      .map((node) => (
        <li key={node.id}>{toldOf(node)}</li>
      ))}
  </ul>
)

/** The flow of the case, with the token where it stands and who did what when. */
export function FlowPart({ view }: CasePanelProps) {
  const query = useQuery({
    queryKey: ['casework', 'flow', view.id, view.acts.length],
    queryFn: () => casework.readFlowPicture({ caseId: view.id }),
  })
  return (
    <Section title={t('flow.title')}>
      <AwaitQuery query={query}>
        {(picture) => (
          <>
            <Drawn picture={picture} />
            <Told picture={picture} />
          </>
        )}
      </AwaitQuery>
    </Section>
  )
}
