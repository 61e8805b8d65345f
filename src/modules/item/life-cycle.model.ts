import {
  examinerIsSubmitter,
  notEditable,
  notEnforceable,
  notExaminable,
  notRetirable,
  notReturnable,
  notSubmittable,
} from './item.errors.ts'
import type { VersionState } from './item.words.ts'

/** A version's way through the states: who did what, and when. `By` is an actor reference, never a name. */
export interface LifeCycle {
  readonly state: VersionState
  readonly submittedBy: string | null
  readonly submittedAt: Date | null
  readonly examinedBy: string | null
  readonly examinedAt: Date | null
  readonly inForceBy: string | null
  readonly inForceAt: Date | null
  readonly retiredBy: string | null
  readonly retiredAt: Date | null
  readonly retireReason: string | null
}

/** Who acts, and the instant. */
export interface Doing {
  readonly by: string
  readonly at: Date
}

/** A draft that nobody has submitted yet. */
export const NEW_DRAFT: LifeCycle = {
  state: 'draft',
  submittedBy: null,
  submittedAt: null,
  examinedBy: null,
  examinedAt: null,
  inForceBy: null,
  inForceAt: null,
  retiredBy: null,
  retiredAt: null,
  retireReason: null,
}

/** Whether the content may still be changed: a draft that lies with nobody for examination. */
export const isEditable = (life: LifeCycle): boolean => life.state === 'draft' && life.submittedAt === null

/** Whether the version is on its way to being in force. */
export const isOpen = (life: LifeCycle): boolean => life.state === 'draft' || life.state === 'examined'

/** @throws Refusal `item.not-editable` */
export function demandEditable(life: LifeCycle): void {
  if (!isEditable(life)) throw notEditable()
}

/** 送审: the content is frozen until it is examined or returned. @throws Refusal `item.not-submittable` */
export function submitted(life: LifeCycle, { by, at }: Doing): LifeCycle {
  if (!isEditable(life)) throw notSubmittable()
  return { ...life, submittedBy: by, submittedAt: at }
}

/**
 * 审核通过, by somebody other than who submitted it.
 * @throws Refusal `item.not-examinable`, `item.examiner-is-submitter`
 */
export function examined(life: LifeCycle, { by, at }: Doing): LifeCycle {
  if (life.state !== 'draft' || life.submittedAt === null) throw notExaminable()
  if (life.submittedBy === by) throw examinerIsSubmitter()
  return { ...life, state: 'examined', examinedBy: by, examinedAt: at }
}

/** 退回修改: a submitted or examined version is an open draft again. @throws Refusal `item.not-returnable` */
export function returned(life: LifeCycle): LifeCycle {
  if (!isOpen(life) || isEditable(life)) throw notReturnable()
  return NEW_DRAFT
}

/** 实施. @throws Refusal `item.not-enforceable` */
export function enforced(life: LifeCycle, { by, at }: Doing): LifeCycle {
  if (life.state !== 'examined') throw notEnforceable()
  return { ...life, state: 'in-force', inForceBy: by, inForceAt: at }
}

/** 停用, with the reason; null where a newer version took its place. @throws Refusal `item.not-retirable` */
export function retired(life: LifeCycle, { by, at }: Doing, reason: string | null): LifeCycle {
  if (life.state !== 'in-force') throw notRetirable()
  return { ...life, state: 'retired', retiredBy: by, retiredAt: at, retireReason: reason }
}

/**
 * Straight to being in force, for a list that a holder of both permissions imports and publishes as a whole:
 * all three steps are his, and are recorded as his.
 */
export function published(life: LifeCycle, doing: Doing): LifeCycle {
  const { by, at } = doing
  const submittedBy = life.submittedBy ?? by
  const submittedAt = life.submittedAt ?? at
  const ready: LifeCycle =
    life.state === 'draft'
      ? { ...life, state: 'examined', submittedBy, submittedAt, examinedBy: by, examinedAt: at }
      : life
  return enforced(ready, doing)
}
