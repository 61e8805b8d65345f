import type { StateTone } from '../../kit/status-tag.tsx'
import { t, textOf, word } from '../../kit/text.ts'
import type { FlowProblem, ImportIssue } from './api.ts'

/** How the states of a definition look. */
export const FLOW_TONES: Readonly<Record<string, StateTone>> = {
  draft: 'waiting',
  checked: 'going',
  published: 'done',
  retired: 'ended',
}

/** What is wrong with a definition, as the module of its code words it. */
export function problemText({ code, at, path, detail, name }: FlowProblem): string {
  const [module = '', issue = ''] = code.split('.')
  const where = name === '' || name.includes(':') ? at : `${name} (${at})`
  return textOf(`${module}:refusal.${issue}`, { at: where, path, detail }) ?? code
}

/** What an import says of an element: where, and what. */
export function issueText({ code, element, id, name, detail, line }: ImportIssue): string {
  const where = textOf(`flow:import.where${name === '' ? '' : '-named'}`, { element, id, name }) ?? id
  const place = line === null ? '' : (textOf('flow:import.in-line', { line }) ?? '')
  return `${place}${where}: ${textOf(`flow:import.${code}`, { detail }) ?? code}`
}

/** The item that a flow is for. */
export const itemText = (itemCode: string | null): string => itemCode ?? t('flow.all-items')

/** What cases a flow is for. */
export const purposeText = (purpose: string): string => word('flow-purpose', purpose)
