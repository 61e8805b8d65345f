import { t } from '../../../../kit/text.ts'
import { approval, type CaseView } from '../../api.ts'
import { materialName } from '../../material-name.ts'
import type { ActProps } from '../act-props.ts'
import { AnswerFields, type CaseAnswers, changedOnly, WithAnswers } from '../answer-changes.tsx'
import type { Choice, TurnField } from './turn-field.ts'
import { TurnForm, type TurnSpec } from './turn-form.tsx'

type Spot = Parameters<typeof approval.correctOnSpot>[0]
type Allowed = Parameters<typeof approval.allowNotice>[0]

const WHAT: readonly TurnField[] = [
  { name: 'remark', label: 'form.remark', kind: 'prose', optional: true },
  { name: 'what', label: 'turns.what-corrected', kind: 'prose', most: 300 },
  {
    name: 'confirmedBy',
    label: 'turns.confirmed-by',
    extra: 'turns.confirmed-by-why',
    kind: 'line',
    most: 60,
  },
]

/** The general fields of a form, or the answers of the item's own. */
const correctOnSpot = (found: CaseAnswers): TurnSpec<Spot> => {
  const byForm = found.pages.length > 0
  return {
    act: 'correctOnSpot',
    initial: ({ form }) => ({ ...form, ...(byForm && { answers: found.answers }) }),
    fields: byForm
      ? WHAT
      : [
          { name: 'matter', label: 'form.matter', kind: 'prose' },
          { name: 'address', label: 'form.address', kind: 'line' },
          ...WHAT,
        ],
    ...(byForm && {
      above: () => <AnswerFields pages={found.pages} />,
      beside: ({ answers }) => ({ answers: changedOnly(found, answers) }),
    }),
    input: (given) => given as Spot,
    send: approval.correctOnSpot,
  }
}

/** 当场更正: the form as it stands, to be put right with the applicant at the window. */
export const CorrectOnSpotAct = (props: ActProps) => (
  <WithAnswers caseId={props.view.id}>
    {(found) => <TurnForm {...props} spec={correctOnSpot(found)} />}
  </WithAnswers>
)

/** Places that no notice has named yet. */
const further = (view: CaseView): Choice[] => {
  const known = view.turns.noticeMayName ?? []
  return [{ seq: 0, name: t('correction.form') }, ...view.materials]
    .filter(({ seq }, at, all) => all.findIndex((one) => one.seq === seq) === at && !known.includes(seq))
    .map(({ seq, name }) => ({ value: String(seq), label: seq === 0 ? name : materialName({ seq, name }) }))
}

const ALLOW_NOTICE: TurnSpec<Allowed> = {
  act: 'allowNotice',
  fields: [
    { name: 'places', label: 'turns.further-places', kind: 'several', choices: further },
    { name: 'reasons', label: 'refusal.reasons', kind: 'prose' },
  ],
  input: (given) => ({ ...given, places: (given.places as string[]).map(Number) }) as Allowed,
  send: approval.allowNotice,
}

/** 准许再次告知. */
export const AllowNoticeAct = (props: ActProps) => <TurnForm {...props} spec={ALLOW_NOTICE} />
