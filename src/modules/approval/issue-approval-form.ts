import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Act, readActs } from '#kernel/ledger'
import { type ActBody, openTexts } from '#modules/casework'
import { nameOfNode } from '#modules/flow'
import { versionOf } from '#modules/item'
import { personNames } from '#modules/org'
import { issuePaper, type PaperData } from '#modules/paper'
import { peopleOf, personIn, signedOnPaper } from './act-views.ts'
import { ACTS } from './approval.model.ts'
import { ofCase } from './case-paper.ts'
import { caseTexts, opinionOf } from './case-texts.ts'
import chinese from './messages/zh-CN.json' with { type: 'json' }
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

/** What says who signs an opinion. */
interface Signers {
  readonly names: ReadonlyMap<string, string>
  /** Mandates under which steps of the case were done. */
  readonly mandates: ReadonlySet<string>
  /** When what acts record was signed on paper. */
  readonly signed: ReadonlyMap<unknown, string>
  readonly words: ReturnType<Ctx['services']['words']>
}

/** Mandates under which steps were done, as their acts name them. */
const mandatesIn = (acts: readonly Act[]): ReadonlySet<string> =>
  new Set(
    acts.flatMap(({ type, body }) =>
      type === ACTS.byMandate ? [String((body as unknown as ActBody).facts.mandate)] : [],
    ),
  )

/** Whose opinion it is: of who signed it on paper and who recorded it, of who was mandated by whom, else of whom it was given for, else of who gave it. */
function signerOf(
  { n, actor, behalf }: Act,
  { names, mandates, signed, words }: Signers,
): string | undefined {
  const [own, giver] = [names.get(personIn(actor) ?? ''), names.get(behalf?.person ?? '')]
  if (signed.has(n)) return words('approval:form.late-entered', { leader: giver ?? '', secretary: own ?? '' })
  if (!behalf || !mandates.has(behalf.delegation)) return giver ?? own
  return words('approval:form.by-mandate', { holder: own ?? '', giver: giver ?? '' })
}

function boxOf(found: Permit, act: Act, opinion: string | null, signers: Signers): Box[] {
  if (opinion === null) return []
  const { node } = (act.body as unknown as ActBody).facts
  const step = stepName(found, NODE_OF[act.type] ?? String(node ?? ''))
  const name = signerOf(act, signers)
  const on = legalDayOf(new Date(signers.signed.get(act.n) ?? act.at))
  return [{ step, opinion, ...(name !== undefined && { name }), on }]
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
  const words = ctx.services.words('zh-CN')
  const signers = { names, mandates: mandatesIn(acts), signed: signedOnPaper(acts), words }
  const given = acts.flatMap((act) => boxOf(found, act, texts.written(opinionOf(act)), signers))
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
