import type { Act } from '#kernel/ledger'
import type { ActBody } from '#modules/casework'
import { ACTS } from './approval.model.ts'

/** What became of something by the answer to a notice. */
export type Change = 'added' | 'replaced' | 'unchanged'

interface PlacedFile {
  readonly seq: number
  readonly file: string
  /** Keyed hash of the content; empty where the act does not say it. */
  readonly address: string
}

/** One place of the material list before and after an answer. */
interface PlaceChange {
  readonly seq: number
  readonly change: Change
  /** Ids of the files that were there. */
  readonly before: readonly string[]
  /** Ids of the files that came. */
  readonly came: readonly string[]
  /** Copies of paper that came over the counter. */
  readonly copies: number
}

/** What an applicant changed after a notice. */
export interface AnswerChanges {
  readonly askedAt: string
  readonly answeredAt: string
  /** Sealed text of the explanation. */
  readonly explanation: string | null
  /** Sealed texts of the form before the notice and with the answer; the same where nothing was changed. */
  readonly formBefore: string | null
  readonly formAfter: string | null
  readonly places: readonly PlaceChange[]
}

interface Facts {
  readonly form?: { readonly text: string } | null
  readonly explanation?: { readonly text: string } | null
  readonly files?: readonly PlacedFile[]
  readonly papers?: readonly { readonly seq: number; readonly copies: number }[]
  readonly seq?: number
  readonly file?: string
}

const factsOf = (act: Act): Facts => (act.body as unknown as ActBody).facts as unknown as Facts

interface Walk {
  readonly files: readonly PlacedFile[]
  readonly papers: readonly number[]
  readonly form: string | null
  /** As it was when the notice that waits was sent. */
  readonly asked: { readonly at: string; readonly form: string | null } | null
  readonly answers: readonly AnswerChanges[]
}

const filesIn = ({ files = [], seq, file }: Facts): readonly PlacedFile[] =>
  seq !== undefined && file !== undefined ? [{ seq, file, address: '' }] : files

/** A place that had nothing gets something; one that had something gets something else; or nothing that is new comes. */
function changeOf(
  before: readonly PlacedFile[],
  hadPaper: boolean,
  came: readonly PlacedFile[],
  copies: number,
): Change {
  const known = new Set(before.map(({ address }) => address))
  const isNew = copies > 0 || came.some(({ address }) => address === '' || !known.has(address))
  if (!isNew) return 'unchanged'
  return before.length === 0 && !hadPaper ? 'added' : 'replaced'
}

function placesOf({ files, papers }: Walk, facts: Facts): PlaceChange[] {
  const came = filesIn(facts)
  const copiesAt = (seq: number) => facts.papers?.find((paper) => paper.seq === seq)?.copies ?? 0
  const seqs = new Set([
    ...[...files, ...came].map(({ seq }) => seq),
    ...papers,
    ...(facts.papers ?? []).map(({ seq }) => seq),
  ])
  return [...seqs]
    .sort((a, b) => a - b)
    .map((seq) => {
      const here = came.filter((one) => one.seq === seq)
      const before = files.filter((one) => one.seq === seq)
      const copies = copiesAt(seq)
      const ids = (placed: readonly PlacedFile[]) => placed.map(({ file }) => file)
      const change = changeOf(before, papers.includes(seq), here, copies)
      return { seq, change, before: ids(before), came: ids(here), copies }
    })
}

function answered(walk: Walk, { at }: Act, facts: Facts): Walk {
  if (!walk.asked) return walk
  const answer: AnswerChanges = {
    ...{ askedAt: walk.asked.at, answeredAt: at, explanation: facts.explanation?.text ?? null },
    ...{
      formBefore: walk.asked.form,
      formAfter: facts.form?.text ?? walk.form,
      places: placesOf(walk, facts),
    },
  }
  return { ...walk, asked: null, answers: [...walk.answers, answer] }
}

function after(walk: Walk, act: Act): Walk {
  const facts = factsOf(act)
  if (act.type === ACTS.correctionsAsked) return { ...walk, asked: { at: act.at, form: walk.form } }
  const told = act.type === ACTS.corrected ? answered(walk, act, facts) : walk
  return {
    ...told,
    files: [...told.files, ...filesIn(facts)],
    papers: [...told.papers, ...(facts.papers ?? []).map(({ seq }) => seq)],
    form: facts.form?.text ?? told.form,
  }
}

/** What the applicant changed after each notice, oldest first. Pure. */
export const answerChanges = (acts: readonly Act[]): readonly AnswerChanges[] =>
  acts.reduce(after, { files: [], papers: [], form: null, asked: null, answers: [] } as Walk).answers
