import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { GOVERNMENT, ITEM } from '../bench/town.ts'
import { DATA_PACKS } from '../src/apps/install.ts'
import type { Client } from './client.ts'
import { fileForm } from './send.ts'

const drafts = `/api/approval/${GOVERNMENT}/drafts`
const sample = readFile(join(DATA_PACKS, 'demo/sample-material.pdf'))
const form = { matter: '申请登记个体工商户', address: '苏园路 8 号' }

const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)]

/** Applies: draft, form, three uploads, submission. */
export async function apply(client: Client): Promise<void> {
  const { journal } = client.load
  const draft = await client.write<{ draftId: string }>('POST', drafts, { itemCode: ITEM })
  if (!draft) return
  const path = `${drafts}/${draft.draftId}`
  if (!(await client.write('PUT', path, form))) return
  for (const seq of [1, 2, 3]) {
    const added = await client.write<{ fileId: string }>(
      'POST',
      `${path}/materials`,
      fileForm({ seq: String(seq) }, await sample),
    )
    if (!added) return
    journal.files.add(added.fileId)
  }
  const sent = await client.write<{ caseId: string }>('POST', `${path}/submit`)
  if (sent) journal.submitted.set(draft.draftId, sent.caseId)
}

/** Begins an upload and breaks it off. */
export async function breakOff(client: Client): Promise<void> {
  const draft = await client.write<{ draftId: string }>('POST', drafts, { itemCode: ITEM })
  if (!draft) return
  const { headers, body } = fileForm({ seq: '1' }, await sample)
  const cutAt = Math.floor(body.length * Math.random())
  const path = `${drafts}/${draft.draftId}/materials`
  await client.once({
    method: 'POST',
    path,
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    body,
    cutAt,
  })
  await sleep(200)
}

interface TaskList {
  readonly rows: readonly { readonly caseId: string; readonly node: string }[]
}

/** One step of the staff: where it lies in the flow, and what is sent. */
export interface DeskStep {
  readonly node: string
  readonly verb: string
  readonly act: string
  readonly body: object
}

export const STEPS = {
  clerk: { node: 'receive', verb: 'accept', act: 'approval.accepted@1', body: {} },
  reviewer: {
    node: 'review',
    verb: 'review',
    act: 'approval.reviewed@1',
    body: { outcome: 'pass', opinion: '符合条件' },
  },
  senior: {
    node: 'recheck',
    verb: 'recheck',
    act: 'approval.rechecked@1',
    body: { outcome: 'pass', opinion: '同意' },
  },
  leader: {
    node: 'decide',
    verb: 'decide',
    act: 'approval.decided@1',
    body: { outcome: 'grant', opinion: '准予' },
  },
} as const satisfies Record<string, DeskStep>

/** Takes one of the oldest tasks of the own tray through its step. */
export async function work(client: Client, { node, verb, act, body }: DeskStep): Promise<void> {
  const list = await client.read<TaskList>('/api/casework/tasks?size=20')
  const task = pick((list?.rows ?? []).filter((row) => row.node === node))
  if (!task) {
    await sleep(100)
    return
  }
  const done = await client.write('POST', `/api/approval/cases/${task.caseId}/${verb}`, body)
  if (done) client.load.journal.acts.add(`${task.caseId} ${act}`)
}

/** Reads what heads read. */
export async function look(client: Client): Promise<void> {
  const list = await client.read<TaskList>('/api/casework/cases?size=20')
  const found = pick(list?.rows ?? [])
  if (found && 'id' in found) await client.read(`/api/approval/cases/${String(found.id)}`)
  await client.read('/api/casework/tasks/counts')
  await sleep(50)
}
