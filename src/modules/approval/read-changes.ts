import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { type CaseFile, readCaseFile, scopeOf } from '#modules/casework'
import { versionOf } from '#modules/item'
import { type AnswerChanges, answerChanges, type Change } from './answer-changes.ts'
import { permitKind } from './approval.kind.ts'
import type { ApprovalState } from './approval.state.ts'
import { type CaseTexts, caseTexts } from './case-texts.ts'
import type { changesContract } from './changes.contract.ts'
import { destroyedWord } from './destroyed.ts'
import { type ApplicationForm, EMPTY_FORM } from './draft.ts'

type Answer = OutputOf<(typeof changesContract.endpoints)['readChanges']>['answers'][number]

const FIELDS = ['matter', 'address', 'remark'] as const

function changeOf(before: string, after: string): Change {
  if (before === after) return 'unchanged'
  return before.trim() === '' ? 'added' : 'replaced'
}

function formOf(texts: CaseTexts, id: string | null): ApplicationForm {
  const written = texts.written(id)
  return written === null ? EMPTY_FORM : (JSON.parse(written) as ApplicationForm)
}

function fieldChanges(texts: CaseTexts, { formBefore, formAfter }: AnswerChanges): Answer['fields'] {
  const [before, after] = [formOf(texts, formBefore), formOf(texts, formAfter)]
  return FIELDS.map((name) => ({
    name,
    change: changeOf(before[name], after[name]),
    before: before[name],
    after: after[name],
  }))
}

/** The files of a case by id, as the comparison names them. */
function namedFiles({ materials }: CaseFile<ApprovalState>, { locale }: Ctx) {
  const infos = new Map(materials.map(({ info }) => [info.id, info]))
  return (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const info = infos.get(id)
      if (!info) return []
      const { bytes, destroyed } = info
      return [{ id, bytes, destroyed, name: destroyed ? destroyedWord(locale) : info.name }]
    })
}

/** 补正对照: what was changed by the answer to each notice, the newest first. */
export async function readChanges(
  ctx: Ctx,
  input: InputOf<(typeof changesContract.endpoints)['readChanges']>,
): Promise<{ answers: Answer[] }> {
  const file = await readCaseFile(ctx, permitKind, input.caseId, (found) =>
    authorize(ctx.actor, 'casework.case.read', scopeOf(found)),
  )
  const texts = caseTexts(file.texts, ctx.locale)
  const { materials } = await versionOf(ctx, file.found.pinned.item ?? '')
  const names = new Map(materials.map(({ seq, name }) => [seq, name]))
  const filesOf = namedFiles(file, ctx)
  const shown = answerChanges(file.acts).map((answer) => ({
    askedAt: answer.askedAt,
    answeredAt: answer.answeredAt,
    explanation: texts.text(answer.explanation),
    fields: fieldChanges(texts, answer),
    places: answer.places.map(({ seq, change, before, came, copies }) => ({
      ...{ seq, change, copies, name: names.get(seq) ?? '' },
      ...{ before: filesOf(before), came: filesOf(came) },
    })),
  }))
  return { answers: shown.reverse() }
}
