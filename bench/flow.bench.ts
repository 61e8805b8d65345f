import { readFileSync } from 'node:fs'
import { validate } from '#kernel/contract'
import { type FlowCommand, type FlowDefinition, FlowDefinitionSchema, newFlow, step } from '#modules/flow'
import { atMost, type Figure, median } from './report.ts'

const MOST_MICROSECONDS = 20
const WARM_UP = 20_000
const ROUNDS = 15
const RUNS = 2_000

/** The flow of a permit as it ships. */
const PERMIT = new URL('../src/modules/approval/flows/permit-1.json', import.meta.url)

const candidate = { role: 'reviewer', unit: 'case' as const }
const task = (id: string) => ({ kind: 'userTask' as const, id, name: id, candidate })

/** Three reviews side by side, two of them chosen, one by three who sign together, and a reminder on the first. */
const branching: FlowDefinition = {
  id: 'branching',
  version: 1,
  format: 2,
  nodes: [
    { kind: 'startEvent', id: 'start' },
    task('receive'),
    { kind: 'parallelGateway', id: 'split' },
    task('fire'),
    { ...task('land'), joint: { order: 'parallel', of: 3, need: 2 } },
    { kind: 'inclusiveGateway', id: 'choose', default: 'plain' },
    task('site'),
    task('expert'),
    { kind: 'inclusiveGateway', id: 'chosen' },
    { kind: 'parallelGateway', id: 'join' },
    { kind: 'boundaryEvent', id: 'late', on: 'fire', clock: 'decide', interrupting: false },
    { kind: 'endEvent', id: 'told' },
    task('decide'),
    { kind: 'endEvent', id: 'end', outcome: 'granted' },
  ],
  flows: [
    { id: 'f1', from: 'start', to: 'receive' },
    { id: 'f2', from: 'receive', to: 'split' },
    { id: 'f3', from: 'split', to: 'fire' },
    { id: 'f4', from: 'split', to: 'land' },
    { id: 'f5', from: 'split', to: 'choose' },
    { id: 'plain', from: 'choose', to: 'site' },
    { id: 'f6', from: 'choose', to: 'expert', when: { var: 'expert', equals: true } },
    { id: 'f7', from: 'site', to: 'chosen' },
    { id: 'f8', from: 'expert', to: 'chosen' },
    { id: 'f9', from: 'fire', to: 'join' },
    { id: 'f10', from: 'land', to: 'join' },
    { id: 'f11', from: 'chosen', to: 'join' },
    { id: 'f12', from: 'late', to: 'told' },
    { id: 'f13', from: 'join', to: 'decide' },
    { id: 'f14', from: 'decide', to: 'end' },
  ],
}

const complete = (id: string, variables = {}): FlowCommand => ({ type: 'complete', task: id, variables })

/** A definition and a whole run of it. */
interface Measured {
  readonly name: string
  readonly definition: FlowDefinition
  readonly commands: readonly FlowCommand[]
}

const measured: readonly Measured[] = [
  {
    name: 'flow.permit',
    definition: validate(FlowDefinitionSchema, JSON.parse(readFileSync(PERMIT, 'utf8'))),
    commands: [
      { type: 'start', variables: {} },
      complete('t1', { receive: 'accept' }),
      complete('t2', { review: 'pass' }),
      complete('t3', { recheck: 'pass' }),
      complete('t4', { decide: 'grant' }),
    ],
  },
  {
    name: 'flow.branching',
    definition: branching,
    commands: [
      { type: 'start', variables: {} },
      complete('t1', { expert: true }),
      { type: 'timer-fired', clock: 'decide' },
      ...['t2', 't3', 't4', 't6'].map((id) => complete(id)),
      { type: 'urge', task: 't7' },
      complete('t7'),
    ],
  },
]

function run({ definition, commands }: Measured): void {
  let state = newFlow(definition)
  for (const command of commands) state = step(definition, state, command).state
  if (state.status !== 'running' && state.outcome === 'granted') return
  throw new Error(`the run ends ${state.status} ${state.outcome}`)
}

/** Microseconds of one step, on average over many whole runs. */
function timeOf(flow: Measured): number {
  const begun = performance.now()
  for (let n = 0; n < RUNS; n += 1) run(flow)
  return ((performance.now() - begun) * 1000) / (RUNS * flow.commands.length)
}

/** `flow`: a step of the pure flow engine, without database, of a definition that is made ready once. */
export async function bench(): Promise<Figure[]> {
  return measured.map((flow) => {
    for (let n = 0; n < WARM_UP / flow.commands.length; n += 1) run(flow)
    const rounds = Array.from({ length: ROUNDS }, () => timeOf(flow))
    return atMost(flow.name, median(rounds), 'µs', MOST_MICROSECONDS)
  })
}
