import { holds } from './condition.ts'
import type { Joint } from './definition.ts'
import { MAX_SIGNERS } from './definition.ts'
import { type Draft, leave, mark, pass, placeIn } from './draft.ts'
import { signersMissing } from './flow.errors.ts'
import { type GraphNode, nodeAt } from './graph.ts'
import type { JointSigning, OpenTask, Place, Turn } from './state.ts'
import { closeTask, openTask, overlay, userTaskAt } from './tasks.ts'

/** Whose turns a joint signing has. @throws Refusal `flow.signers-missing` */
function turnsOf(draft: Draft, { of }: Joint, node: string): readonly Turn[] {
  if (Array.isArray(of)) return of.map((seat) => ({ seat }))
  const count = typeof of === 'number' ? of : draft.variables[of.var]
  const fits = typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= MAX_SIGNERS
  if (!fits) throw signersMissing({ node, most: MAX_SIGNERS })
  return Array.from({ length: count }, () => ({}))
}

const replace = (draft: Draft, signing: JointSigning): void => {
  draft.joints = draft.joints.map((other) => (other.id === signing.id ? signing : other))
}

/** The signing of this id that is going on. */
export const signingOf = ({ joints }: Draft, id: string): JointSigning | undefined =>
  joints.find((signing) => signing.id === id)

/** Opens one part of a signing. */
function openPart(draft: Draft, node: GraphNode, signing: JointSigning, turn: Turn): void {
  const { id, scope, from } = signing
  openTask(draft, node, { ...turn, ...placeIn(scope, from), joint: id })
}

/** 会签 begins: for all at once, or for the first. */
export function openJoint(
  draft: Draft,
  node: GraphNode,
  joint: Joint,
  place: Place,
  fired: readonly string[],
): void {
  const turns = turnsOf(draft, joint, node.key)
  const now = joint.order === 'parallel' ? turns : turns.slice(0, 1)
  const signing: JointSigning = {
    ...{ id: mark(draft, 'j'), node: node.key, of: turns.length, heard: [], ...place },
    left: turns.slice(now.length),
    ...(fired.length > 0 && { fired }),
  }
  draft.joints = [...draft.joints, signing]
  for (const turn of now) openPart(draft, node, signing, turn)
}

/** Somebody signed: the next in turn does, or the signing is decided. */
export function partDone(draft: Draft, task: OpenTask, signing: JointSigning): void {
  const { joint } = userTaskAt(draft.graph, task.node)
  const node = nodeAt(draft.graph, task.node)
  const counted = joint?.counts === undefined || holds(joint.counts, draft.variables)
  const turn: Turn = { ...(task.seat && { seat: task.seat }), ...(task.as && { as: task.as }) }
  const heard = [...signing.heard, { task: task.id, counted, turn }]
  closeTask(draft, task, 'completed')
  const agreed = heard.filter((part) => part.counted).length
  const passed = agreed >= Math.min(joint?.need ?? signing.of, signing.of)
  if (passed || heard.length === signing.of) {
    decide(draft, node, signing, { agreed, passed })
    return
  }
  const [next, ...left] = signing.left
  replace(draft, { ...signing, heard, left })
  if (next) openPart(draft, node, signing, next)
}

/** The signing is over: who has not signed need not any more. Its result stands in variables of its name. */
function decide(
  draft: Draft,
  node: GraphNode,
  { id, scope, from }: JointSigning,
  { agreed, passed }: { readonly agreed: number; readonly passed: boolean },
): void {
  for (const task of draft.tasks.filter(({ joint }) => joint === id)) closeTask(draft, task, 'called-off')
  draft.joints = draft.joints.filter((signing) => signing.id !== id)
  overlay(draft, { [`${node.key}:agreed`]: agreed, [`${node.key}:passed`]: passed })
  leave(draft, node, pass(draft, node, { id, scope, from: [from] }))
}

/** One more signs beside the others; where they sign in turn, as the next. */
export function addPart(draft: Draft, signing: JointSigning, turn: Turn): void {
  const { joint } = userTaskAt(draft.graph, signing.node)
  const node = nodeAt(draft.graph, signing.node)
  const of = signing.of + 1
  if (of > MAX_SIGNERS) throw signersMissing({ node: signing.node, most: MAX_SIGNERS })
  if (joint?.order === 'sequential') {
    replace(draft, { ...signing, of, left: [turn, ...signing.left] })
    return
  }
  replace(draft, { ...signing, of })
  openPart(draft, node, signing, turn)
}

/** 撤回 of one part, as long as the signing goes on and, in turn, the next has not signed: it opens again. */
export function takeBackPart(draft: Draft, signing: JointSigning, taskId: string): boolean {
  const { joint } = userTaskAt(draft.graph, signing.node)
  const part = signing.heard.find(({ task }) => task === taskId)
  const node = nodeAt(draft.graph, signing.node)
  if (!part) return false
  const heard = signing.heard.filter((other) => other !== part)
  const next = draft.tasks.find((task) => task.joint === signing.id)
  if (joint?.order === 'sequential') {
    if (signing.heard.at(-1) !== part || !next || next.next || next.as) return false
    closeTask(draft, next, 'withdrawn')
    replace(draft, { ...signing, heard, left: [next.seat ? { seat: next.seat } : {}, ...signing.left] })
  } else replace(draft, { ...signing, heard })
  openPart(draft, node, signing, part.turn)
  return true
}
