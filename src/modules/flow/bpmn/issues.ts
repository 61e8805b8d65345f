import type { BpmnElement } from 'bpmn-moddle'
import { elementIn, idOf, kindOf, textIn } from './element.ts'

/** What an import says of one element of a foreign file. The texts are in `messages/`, as `import.<code>`. */
export interface ImportIssue {
  /** `refused`: no definition comes of it. `left-out`: it changes nothing of how the flow runs. */
  readonly severity: 'refused' | 'left-out'
  readonly code: RefusedBecause | LeftOut
  /** Kind of element by the name of the standard. */
  readonly element: string
  readonly id: string
  readonly name: string
  /** What of it, as it stands in the file. */
  readonly detail: string
  /** Line of the file in which it begins, from 1; null where it bears no id. */
  readonly line: number | null
}

/** An issue before its line is looked up. */
export type Unplaced = Omit<ImportIssue, 'line'>

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Looks up in which lines of a file the elements of issues begin. */
export function placed(xml: string, issues: readonly Unplaced[]): ImportIssue[] {
  return issues.map((issue) => {
    if (issue.id === '') return { ...issue, line: null }
    const at = xml.search(new RegExp(`\\bid\\s*=\\s*["']${plain(issue.id)}["']`))
    return { ...issue, line: at < 0 ? null : xml.slice(0, at).split('\n').length }
  })
}

/** Why an element cannot be part of a flow. */
export type RefusedBecause =
  | 'not-bpmn'
  | 'no-process'
  | 'unreadable'
  | 'encoding-unknown'
  | 'element-unknown'
  | 'event-unknown'
  | 'trigger-unknown'
  | 'role-missing'
  | 'service-missing'
  | 'clock-missing'
  | 'condition-unreadable'
  | 'loop-unknown'
  | 'joint-unreadable'
  | 'period-unreadable'
  | 'compensation'
  | 'event-sub-process'
  | 'called-missing'
  | 'second-process'
  | 'message-flow'
  | 'bad-id'

/** What is read past. */
export type LeftOut =
  | 'drawn-only'
  | 'data'
  | 'lane'
  | 'task-as-user-task'
  | 'service-as-user-task'
  | 'extension'
  | 'attributes'

const about = (element: BpmnElement, detail: string) => ({
  element: kindOf(element),
  id: idOf(element),
  name: (textIn(element, 'name') ?? nameOfHost(element)).replace(/\s+/g, ' '),
  detail,
})

/** What stands for an element without a name: the name of the activity that it is attached to. */
const nameOfHost = (element: BpmnElement): string => {
  const host = elementIn(element, 'attachedToRef')
  return (host && textIn(host, 'name')) ?? ''
}

export const refused = (code: RefusedBecause, element: BpmnElement, detail = ''): Unplaced => ({
  ...{ severity: 'refused', code },
  ...about(element, detail),
})

export const leftOut = (code: LeftOut, element: BpmnElement, detail = ''): Unplaced => ({
  ...{ severity: 'left-out', code },
  ...about(element, detail),
})

/** Something is wrong with the file as a whole. */
export const refusedFile = (code: RefusedBecause, detail = ''): Unplaced => ({
  ...{ severity: 'refused', code, element: 'definitions', id: '', name: '', detail },
})
