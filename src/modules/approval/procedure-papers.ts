import { clockTime, legalDayOf, startOfLegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import type { ItemVersion } from '#modules/item'
import { issuePaper, type PaperData } from '#modules/paper'
import { ofCase } from './case-paper.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'
import type { turnsContract } from './turns.contract.ts'

/** The time of an instant in Shanghai, `HH:MM`. */
const timeOf = (instant: Date): string =>
  clockTime(Math.floor((instant.getTime() - startOfLegalDay(legalDayOf(instant)).getTime()) / 60_000))

const basis = (article: string): string[] => [`${PAPER_WORDS.permitLaw}${article}`]

/** What an applicant is told of his right to be heard. */
interface ToldRight {
  readonly intention: string
  readonly reasons: string
  readonly days: number
  readonly counted: PaperData['hearing-right']['counted']
  readonly askBy: string
}

/** 听证告知书 (行政许可法 §47). */
export async function issueHearingRight(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { reasons, ...told }: ToldRight,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  await issuePaper(ctx, {
    ...{ template: 'hearing-right', unit, caseId: found.id },
    data: {
      ...data,
      ...told,
      legalBasis: basis('第四十七条'),
      reasons: [reasons],
      askVia: PAPER_WORDS.askHearingVia,
    },
  })
}

/** Time and place of a hearing. */
interface ToldHearing {
  readonly heldAt: Date
  readonly place: string
  readonly subject: string
  readonly presider: string
}

/** 听证通知书 (行政许可法 §48(1)(1)). */
export async function issueHearingNotice(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { heldAt, ...told }: ToldHearing,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  await issuePaper(ctx, {
    ...{ template: 'hearing-notice', unit, caseId: found.id },
    data: {
      ...data,
      ...told,
      legalBasis: basis('第四十八条'),
      ...{ heldOn: legalDayOf(heldAt), heldAt: timeOf(heldAt) },
    },
  })
}

/** A record, with the names of the staff who made it and what they photographed. */
interface RecordPaper {
  readonly id: string
  readonly template: 'site-check-record' | 'hearing-record'
  readonly input: InputOf<(typeof turnsContract.endpoints)['recordProcedure']>
  readonly names: readonly string[]
  readonly pictures: readonly { readonly name: string; readonly sha256: string }[]
}

const CONCLUSIONS = ['fit', 'unfit', 'to-rectify'] as const

/** What a site check found. @throws Error for an outcome of another kind, which its record does not take */
function conclusionOf(outcome: RecordPaper['input']['outcome']): (typeof CONCLUSIONS)[number] {
  const found = CONCLUSIONS.find((one) => one === outcome)
  if (!found) throw new Error(`a site check does not end with ${outcome}`)
  return found
}

async function issueSiteCheck(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { id, input, names, pictures }: RecordPaper,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const { day, from, until, present, description, outcome, rectifyBy, remark } = input
  await issuePaper(ctx, {
    ...{ id, template: 'site-check-record', unit, caseId: found.id },
    data: {
      ...data,
      ...{ checkedOn: day, from, until, present, description, points: [] },
      place: placeOf(input),
      inspectors: names.map((name) => ({ name })),
      conclusion: conclusionOf(outcome),
      ...(rectifyBy !== undefined && { rectifyBy }),
      photographs: pictures.map(({ name, sha256 }) => ({ caption: name, digest: sha256 })),
      ...(remark !== undefined && { remark }),
    },
  })
}

/** Address, with the coordinates where they were taken (CGCS2000, degrees). */
const placeOf = ({ place, latitude, longitude }: RecordPaper['input']): string =>
  latitude === undefined || longitude === undefined
    ? place
    : PAPER_WORDS.coordinates(place, latitude.toFixed(6), longitude.toFixed(6))

async function issueHearingRecord(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { id, input, names }: RecordPaper,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const { day, from, until, place, present, statements, description } = input
  const [presider = PAPER_WORDS.nobody, recorder = presider] = names
  await issuePaper(ctx, {
    ...{ id, template: 'hearing-record', unit, caseId: found.id },
    data: {
      ...data,
      ...{
        subject: description.slice(0, 500),
        heldOn: day,
        from,
        until,
        place,
        presider,
        recorder,
        statements,
      },
      public: input.open ?? true,
      attendants: [
        { role: PAPER_WORDS.presider, name: presider },
        ...names.slice(1).map((name) => ({ role: PAPER_WORDS.recorder, name })),
        ...present,
      ],
    },
  })
}

/** The record of a procedure as a paper, to be signed by those who took part. */
export const issueRecord = (
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  record: RecordPaper,
): Promise<void> =>
  (record.template === 'site-check-record' ? issueSiteCheck : issueHearingRecord)(ctx, found, version, record)
