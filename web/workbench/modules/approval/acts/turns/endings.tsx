import { word } from '../../../../kit/text.ts'
import { approval, type CaseView } from '../../api.ts'
import type { ActProps } from '../act-props.ts'
import type { Choice } from './turn-field.ts'
import { TurnForm, type TurnSpec } from './turn-form.tsx'

type EndedCase = Parameters<typeof approval.endCase>[0]
type EndedLicence = Parameters<typeof approval.endLicence>[0]

const END_CASE: TurnSpec<EndedCase> = {
  act: 'endCase',
  danger: true,
  fields: [
    {
      ...{ name: 'ground', label: 'refusal.ground', kind: 'choice' },
      choices: () =>
        ['applicant-died', 'organisation-ended', 'matter-gone'].map((value) => ({
          ...{ value, label: word('end.ground', value) },
        })),
    },
    { name: 'reasons', label: 'refusal.reasons', extra: 'refusal.reasons-told', kind: 'prose' },
  ],
  input: (given) => given as EndedCase,
  send: approval.endCase,
}

/** 终止. */
export const EndCaseAct = (props: ActProps) => <TurnForm {...props} spec={END_CASE} />

/** Grounds that the law knows (行政许可法 §8, §69, §70). */
const GROUNDS: Readonly<Record<string, readonly string[]>> = {
  withdrawal: ['law-changed', 'circumstances-changed'],
  revocation: ['abuse', 'beyond-power', 'against-procedure', 'unfit-applicant', 'deceit', 'other'],
  cancellation: ['expired', 'person-gone', 'body-ended', 'taken-back', 'force-majeure', 'other'],
}

const endings = ({ turns }: CaseView): Choice[] =>
  (turns.licenceEnded ? ['cancellation'] : Object.keys(GROUNDS)).map((value) => ({
    ...{ value, label: word('ending', value) },
  }))

const END_LICENCE: TurnSpec<EndedLicence> = {
  act: 'endLicence',
  danger: true,
  fields: [
    { name: 'ending', label: 'ending.which', kind: 'choice', choices: endings },
    {
      ...{ name: 'ground', label: 'refusal.ground', kind: 'choice' },
      choices: (_view, { ending }) =>
        (GROUNDS[String(ending)] ?? []).map((value) => ({
          ...{ value, label: word('ending.ground', `${String(ending)}.${value}`) },
        })),
    },
    { name: 'reasons', label: 'refusal.reasons', extra: 'refusal.reasons-told', kind: 'prose', most: 2000 },
    {
      ...{ name: 'heard', label: 'ending.heard', extra: 'ending.heard-why', kind: 'prose', most: 2000 },
      shown: ({ ending }) => ending === 'withdrawal' || ending === 'revocation',
    },
    {
      ...{ name: 'compensation', label: 'ending.compensation', kind: 'prose', optional: true },
      shown: ({ ending }) => ending === 'withdrawal',
    },
  ],
  input: (given) => given as EndedLicence,
  send: approval.endLicence,
}

/** 撤回、撤销、注销. */
export const EndLicenceAct = (props: ActProps) => <TurnForm {...props} spec={END_LICENCE} />
