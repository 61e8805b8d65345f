import { authorize, type Ctx, type Locale } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import type { FormPage } from '#kernel/form'
import { type CaseFile, readCaseFile, scopeOf } from '#modules/casework'
import { formPagesOf, versionOf } from '#modules/item'
import { type AnswerChanges, answerChanges, type Change } from './answer-changes.ts'
import { type ApplicationForm, EMPTY_FORM } from './application-form.ts'
import { permitKind } from './approval.kind.ts'
import type { ApprovalState } from './approval.state.ts'
import { type CaseTexts, caseTexts } from './case-texts.ts'
import type { changesContract } from './changes.contract.ts'
import { destroyedWord } from './destroyed.ts'
import { answerSections, GENERAL_FIELDS } from './item-form.ts'

type Answer = OutputOf<(typeof changesContract.endpoints)['readChanges']>['answers'][number]

function changeOf(before: string, after: string): Change {
  if (before === after) return 'unchanged'
  return before.trim() === '' ? 'added' : 'replaced'
}

function formOf(texts: CaseTexts, id: string | null): ApplicationForm {
  const written = texts.written(id)
  return written === null ? EMPTY_FORM : (JSON.parse(written) as ApplicationForm)
}

type FieldChange = Answer['fields'][number]

const generalChanges = (before: ApplicationForm, after: ApplicationForm): FieldChange[] =>
  GENERAL_FIELDS.map((name) => ({
    ...{ name, label: null, change: changeOf(before[name], after[name]) },
    ...{ before: before[name], after: after[name] },
  }))

/** Answers of the item's form that are others than before, as they are read. */
function answeredChanges(
  pages: readonly FormPage[],
  before: ApplicationForm,
  after: ApplicationForm,
  locale: Locale,
): FieldChange[] {
  const linesOf = (form: ApplicationForm) =>
    new Map(
      answerSections(pages, form, locale).flatMap(({ lines }) =>
        lines.map((line) => [line.id, line] as const),
      ),
    )
  const [old, young] = [linesOf(before), linesOf(after)]
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), young.get(id)]
    const change = changeOf(was?.value ?? '', is?.value ?? '')
    if (change === 'unchanged') return []
    const label = is?.label ?? was?.label ?? id
    return [{ name: `answers.${id}`, label, change, before: was?.value ?? '', after: is?.value ?? '' }]
  })
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
  const version = await versionOf(ctx, file.found.pinned.item ?? '')
  const pages = await formPagesOf(ctx, version)
  const { materials } = version
  const fieldsOf = ({ formBefore, formAfter }: AnswerChanges): FieldChange[] => {
    const [before, after] = [formOf(texts, formBefore), formOf(texts, formAfter)]
    return [...generalChanges(before, after), ...answeredChanges(pages, before, after, ctx.locale)]
  }
  const names = new Map(materials.map(({ seq, name }) => [seq, name]))
  const filesOf = namedFiles(file, ctx)
  const shown = answerChanges(file.acts).map((answer) => ({
    askedAt: answer.askedAt,
    answeredAt: answer.answeredAt,
    explanation: texts.text(answer.explanation),
    fields: fieldsOf(answer),
    places: answer.places.map(({ seq, change, before, came, copies }) => ({
      ...{ seq, change, copies, name: names.get(seq) ?? '' },
      ...{ before: filesOf(before), came: filesOf(came) },
    })),
  }))
  return { answers: shown.reverse() }
}
