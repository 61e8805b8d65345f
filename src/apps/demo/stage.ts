import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '#kernel/context'
import type { Endpoint, InputOf, OutputOf } from '#kernel/contract'
import type { Upload } from '#kernel/files'
import type { Answers } from '#kernel/form'
import type { Platform } from '#kernel/platform'
import { DATA_PACKS } from '../install.ts'
import { type Cast, callerAs } from './cast.ts'

/** How one demo case goes: who applies for what, and the steps it takes, one a working day. */
export interface CaseScript {
  /** Names the case; with the step it is the idempotency key, so that an interrupted load goes on where it was. */
  readonly key: string
  readonly channel: 'web' | 'window'
  readonly applicant: number
  readonly handler?: number
  readonly item: string
  readonly workingDaysAgo: number
  readonly matter: string
  readonly address: string
  /** Answers of the item's own form, of an application on line. */
  readonly answers?: Answers
  readonly path: readonly string[]
}

/** What running a script needs. */
export interface Stage {
  readonly platform: Platform
  readonly cast: Cast
  readonly government: string
  /** Department of an item, as the code of its unit. */
  departmentOf(item: string): string
  /** Sets the demo's clock to the step of a script. */
  setStep(script: CaseScript, step: number): void
  /** Delivers what was told, at the time of the step. */
  settle(): Promise<unknown>
}

/** Something to hand in. */
export const sample = async (): Promise<Upload> => ({
  name: '示例材料.pdf',
  mediaType: 'application/pdf',
  bytes: await readFile(join(DATA_PACKS, 'demo/sample-material.pdf')),
})

/** Calls an endpoint as somebody, once for a key. */
export async function call<E extends Endpoint>(
  { platform }: Stage,
  endpoint: E,
  actor: Actor,
  input: InputOf<E>,
  key: string,
  upload?: Upload,
): Promise<OutputOf<E>> {
  const answer = await platform.invoke({
    endpoint,
    caller: callerAs(actor),
    input: input as Record<string, unknown>,
    key,
    upload,
  })
  return answer.output as OutputOf<E>
}

const CLERKS = ['1001', '1002', '1003', '1004', '1005', '1006']

/** The clerk at the window who looks after a script. */
export function clerkFor(stage: Stage, { applicant }: CaseScript): Promise<Actor> {
  return stage.cast.staff(CLERKS[applicant % CLERKS.length] ?? '1001')
}

/** Who has a role in the department of a script's item. */
export function officerFor(stage: Stage, script: CaseScript, role: string): Promise<Actor> {
  const unit = stage.departmentOf(script.item)
  const officer = stage.cast.people.find((person) => person.unit === unit && person.roles.includes(role))
  if (!officer) throw new Error(`no ${role} in ${unit}`)
  return stage.cast.staff(officer.employeeNo)
}
