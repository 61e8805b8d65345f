import { legaltimeContract } from '#contracts/legaltime'
import { call, type Stage } from './stage.ts'

/** Who proposes and confirms rules of the demo: the administrator of the government. */
const OFFICER = '1007'

/** Grounds on which periods stand still only where a place has ruled so; here as an example, which says that it is one. */
const GROUNDS = ['payment', 'suspension'] as const

/**
 * 地方规定（示例）: gives the rule of the decision the grounds 缴费 and 中止, so that both can be walked through. Once: a rule that
 * has them is left alone.
 */
export async function addLocalGrounds(stage: Stage): Promise<void> {
  const { readRule, proposeRule, confirmRule } = legaltimeContract.endpoints
  const officer = await stage.cast.staff(OFFICER)
  const { versions } = await call(stage, readRule, officer, { rule: 'PERMIT.DECIDE' }, '')
  const newest = versions[0]?.rule
  if (!newest) throw new Error('no rule PERMIT.DECIDE')
  const { format: _format, id: _id, version: _version, ...said } = newest
  const missing = GROUNDS.filter((name) => !said.pause.some(({ ground }) => ground === name))
  if (missing.length === 0) return
  const added = missing.map((ground) => ({
    ...{ ground, article: '地方规定（示例）', notice: true, evidence: true, endingAct: true },
    otherRole: ground === 'suspension',
  }))
  const proposal = {
    rule: 'PERMIT.DECIDE',
    draft: { ...said, pause: [...said.pause, ...added] },
    ...{
      openCases: 'keep' as const,
      reason: '演示：地方规定缴费、中止期间不计入办理期限（示例，不是真实规定）',
    },
  }
  const { id } = await call(stage, proposeRule, officer, proposal, 'local-grounds')
  await call(stage, confirmRule, officer, { proposalId: id }, 'local-grounds-confirmed')
}
