import type { Ctx } from '#kernel/context'
import type { JsonObject } from '#kernel/ledger'
import { sealOpinion, sealText, storeTexts } from '#modules/casework'
import { type Permit, record, recordStep } from './permit.ts'

/** What a turn says: facts, and texts that lie sealed, each under its name in the act and as its kind. */
type Turn = Omit<Parameters<typeof record>[3], 'facts'> & {
  readonly facts: JsonObject
  /** Name in the act → text; what was left empty is null there. */
  readonly texts?: Readonly<Record<string, string | undefined>>
}

/** The body of an act whose texts are sealed, and what is stored of them. */
async function sealed(ctx: Ctx, found: Permit, { texts = {}, facts, ...body }: Turn) {
  const seal = (name: string, value: string) =>
    name === 'opinion' ? sealOpinion(ctx, found, value) : sealText(ctx, found.governmentId, name, value)
  const parts = await Promise.all(
    Object.entries(texts).map(async ([name, value]) => ({
      name,
      text: value?.trim() ? await seal(name, value.trim()) : null,
    })),
  )
  const references = Object.fromEntries(parts.map(({ name, text }) => [name, text?.reference ?? null]))
  return {
    body: { ...body, facts: { ...facts, ...references } },
    stored: parts.flatMap(({ text }) => (text ? [text] : [])),
  }
}

/** Records a turn of a case with its texts. Part: the use case locks and authorizes. */
export async function takeTurn(ctx: Ctx, found: Permit, type: string, turn: Turn): Promise<Permit> {
  const { body, stored } = await sealed(ctx, found, turn)
  const after = await record(ctx, found, type, body)
  await storeTexts(ctx, found.id, stored)
  return after
}

/** The same, by completing the caller's task at a node of the flow with an outcome. */
export async function takeStep(
  ctx: Ctx,
  found: Permit,
  [node, outcome]: readonly [node: string, outcome: string],
  type: string,
  turn: Omit<Turn, 'flow'>,
): Promise<Permit> {
  const { body, stored } = await sealed(ctx, found, turn)
  const after = await recordStep(ctx, found, node, outcome, type, body)
  await storeTexts(ctx, found.id, stored)
  return after
}

/** Names of the clocks of a case that run. */
export const runningClocks = ({ state }: Permit): string[] => [
  ...new Set(state.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ name }) => name)),
]
