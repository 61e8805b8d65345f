import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Act, readActs } from '#kernel/ledger'
import { type ActBody, openTexts } from '#modules/casework'
import { nameOfNode } from '#modules/flow'
import { versionOf } from '#modules/item'
import { personNames } from '#modules/org'
import { issuePaper, type PaperData } from '#modules/paper'
import { peopleOf, personIn } from './act-views.ts'
import { caseTexts, opinionOf } from './case-texts.ts'
import chinese from './messages/zh-CN.json' with { type: 'json' }
import { ofCase } from './papers.ts'
import type { Permit } from './permit.ts'

type Box = PaperData['approval-form']['opinions'][number]

const WORDS: Readonly<Record<string, string>> = chinese

/** Nodes of the acts that say none themselves. */
const NODE_OF: Readonly<Record<string, string>> = {
  'approval.accepted@1': 'receive',
  'approval.reviewed@1': 'review',
  'approval.rechecked@1': 'recheck',
  'approval.decided@1': 'decide',
}

/** What a step is called: as the drawn flow has it, or by the words of permits. */
function stepName({ definition }: Permit, node: string): string {
  const own = definition.nodes.some(({ id }) => id === node) ? nameOfNode(definition, node) : node
  return own.includes(':') ? (WORDS[`node.${node}`] ?? node) : own
}

function boxOf(found: Permit, act: Act, opinion: string | null, names: ReadonlyMap<string, string>): Box[] {
  if (opinion === null) return []
  const { node } = (act.body as unknown as ActBody).facts
  const step = stepName(found, NODE_OF[act.type] ?? String(node ?? ''))
  const name = names.get(act.behalf?.person ?? personIn(act.actor) ?? '')
  return [{ step, opinion, ...(name !== undefined && { name }), on: legalDayOf(new Date(act.at)) }]
}

/**
 * 审批呈批表: every opinion given so far, and a box for the decision that a hand can sign. It stays inside the organ.
 * Part: the caller authorizes.
 */
export async function issueApprovalForm(ctx: Ctx, found: Permit): Promise<void> {
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const { unit, data } = await ofCase(ctx, found, version)
  const acts = await readActs(ctx.tx, found.governmentId, found.id)
  const texts = caseTexts(await openTexts(ctx, found.id), 'zh-CN')
  const names = await personNames(ctx, [...new Set(acts.flatMap(peopleOf))])
  const given = acts.flatMap((act) => boxOf(found, act, texts.written(opinionOf(act)), names))
  const decide = found.state.clocks.find(({ name, stoppedOn }) => name === 'decide' && stoppedOn === null)
  await issuePaper(ctx, {
    ...{ template: 'approval-form', unit, caseId: found.id },
    data: {
      ...data,
      ...(found.state.business.acceptedOn !== null && { acceptedOn: found.state.business.acceptedOn }),
      ...(decide && { dueOn: decide.dueOn }),
      summary: texts.form.matter,
      opinions: [...given, { step: stepName(found, 'decide') }],
    },
  })
}
