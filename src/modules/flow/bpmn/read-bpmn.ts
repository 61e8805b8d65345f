import type { BpmnElement } from 'bpmn-moddle'
import { validate } from '#kernel/contract'
import { Refusal } from '#kernel/errors'
import { type FlowBody, type FlowDefinition, FlowDefinitionSchema } from '../definition.ts'
import { elementsIn, idOf, kindOf, textIn } from './element.ts'
import { type ImportIssue, leftOut, placed, refused, refusedFile, type Unplaced } from './issues.ts'
import { readBody } from './read-body.ts'
import { readLayout } from './read-layout.ts'
import type { ReadOptions } from './read-node.ts'

/** Characters of a file that is read. */
const MAX_LENGTH = 5_000_000

/** What came of a file: a definition unless something of it was refused. */
export interface Imported {
  readonly definition: FlowDefinition | null
  readonly issues: readonly ImportIssue[]
}

/** What came of what stands in a file. */
interface Read {
  readonly definition: FlowDefinition | null
  readonly issues: readonly Unplaced[]
}

const failed = (...issues: readonly Unplaced[]): Read => ({ definition: null, issues })

/**
 * Reads BPMN 2.0 XML of any tool. What it cannot be is said element by element; whether the flow is sound is for
 * `validateDefinition` to say.
 */
export async function readBpmn(xml: string, options: ReadOptions = {}): Promise<Imported> {
  const { definition, issues } = await readXml(xml, options)
  return { definition, issues: placed(xml, issues) }
}

/** What a decoder leaves in the place of a letter that it could not read. */
const LOST_LETTER = '\uFFFD'

/** The text without what its head says of the bytes that it came in: it is text by now. */
const withoutEncoding = (xml: string): string =>
  xml.replace(/^(\uFEFF?<\?xml\b[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1')

async function readXml(xml: string, options: ReadOptions): Promise<Read> {
  if (xml.length > MAX_LENGTH) return failed(refusedFile('not-bpmn', `> ${MAX_LENGTH}`))
  if (xml.includes(LOST_LETTER)) return failed(refusedFile('encoding-unknown'))
  try {
    const { BpmnModdle } = await import('bpmn-moddle')
    const { rootElement, warnings } = await new BpmnModdle().fromXML(withoutEncoding(xml))
    const unread = warnings.map(({ message }) =>
      refusedFile('unreadable', message.replace(/\s+/g, ' ').trim()),
    )
    return readDefinitions(rootElement, options, unread)
  } catch (error) {
    return failed(refusedFile('not-bpmn', reasonOf(error)))
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.fields.map(({ field }) => field).join(', ')
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
}

/** The process that a file is about: one that no other calls, executable before others. */
function mainOf(processes: readonly BpmnElement[], called: ReadonlySet<string>): BpmnElement | undefined {
  const free = processes.filter((process) => !called.has(idOf(process)))
  return free.find(({ isExecutable }) => isExecutable === true) ?? free[0] ?? processes[0]
}

/** Ids of the processes that an element calls, itself or deep inside. */
const calledIn = (element: BpmnElement): readonly string[] =>
  elementsIn(element, 'flowElements').flatMap((inner) => [
    ...(kindOf(inner) === 'callActivity' ? [textIn(inner, 'calledElement') ?? ''] : []),
    ...calledIn(inner),
  ])

/** Id and version that a process has as a flow. */
function nameOf(process: BpmnElement): { readonly id: string; readonly version: number } {
  const [, id = idOf(process), version = '1'] = /^(.+)@(\d+)$/.exec(process.$attrs['yc:flow'] ?? '') ?? []
  return { id, version: Number(version) }
}

function readDefinitions(root: BpmnElement, options: ReadOptions, unread: readonly Unplaced[]): Read {
  const roots = elementsIn(root, 'rootElements')
  const processes = roots.filter((element) => kindOf(element) === 'process')
  const called = new Set(processes.flatMap(calledIn))
  const main = mainOf(processes, called)
  if (!main) return failed(...unread, refusedFile('no-process'))
  const flowCalled = (id: string): string | undefined => {
    const found = processes.find((process) => idOf(process) === id && process !== main)
    const name = found && nameOf(found)
    return name && `${name.id}@${name.version}`
  }
  const belongs = (process: BpmnElement): boolean => process === main || called.has(idOf(process))
  const all = processes.map((process) => ({
    process,
    ...readBody(process, nameOf(process), options, flowCalled),
  }))
  const bodies = all.filter(({ process }) => belongs(process))
  const issues = [
    ...unread,
    ...all
      .filter(({ process }) => !belongs(process))
      .flatMap(({ process, issues: inside }) => [
        refused('second-process', process),
        ...inside.filter(({ severity }) => severity === 'refused'),
      ]),
    ...roots.flatMap(aboutCollaboration),
    ...bodies.flatMap((body) => body.issues),
  ]
  if (issues.some(({ severity }) => severity === 'refused')) return failed(...issues)
  const [own] = bodies.filter(({ process }) => process === main)
  const others = bodies.filter(({ process }) => process !== main).map(({ body }) => body)
  return { definition: own ? definitionOf(root, main, own.body, others) : null, issues }
}

function definitionOf(
  root: BpmnElement,
  main: BpmnElement,
  body: FlowBody,
  called: readonly FlowBody[],
): FlowDefinition {
  const name = textIn(main, 'name')
  const layout = readLayout(root)
  return validate(FlowDefinitionSchema, {
    ...body,
    format: 2,
    ...(name !== undefined && { name }),
    ...(called.length > 0 && { called }),
    ...(layout && { layout }),
  })
}

/** Pools are only drawn; messages between them would have to be sent. */
function aboutCollaboration(element: BpmnElement): readonly Unplaced[] {
  return [
    ...[...elementsIn(element, 'participants'), ...elementsIn(element, 'artifacts')].map((drawn) =>
      leftOut('drawn-only', drawn),
    ),
    ...elementsIn(element, 'messageFlows').map((flow) => refused('message-flow', flow)),
  ]
}
