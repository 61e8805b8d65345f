import type { Ctx, Locale } from '#kernel/context'
import { maskIdNumber, maskPhone } from '#kernel/crypto'
import { invalidInput } from '#kernel/errors'
import {
  type AnswerSection,
  type Answers,
  type AnswerWords,
  answerFaults,
  answerLines,
  answersInShort,
  type FormPage,
  isPersonal,
  keptAnswers,
} from '#kernel/form'
import { languageOf } from '#kernel/i18n'
import { formPagesOf, type ItemVersion } from '#modules/item'
import type { ApplicationForm } from './application-form.ts'
import { answersWrong } from './approval.errors.ts'
import { WORDS } from './approval.words.ts'

/** Fields that every application has, in the order in which they are asked. */
export const GENERAL_FIELDS = ['matter', 'address', 'remark'] as const
/** A field that every application has. */
export type GeneralField = (typeof GENERAL_FIELDS)[number]

const wordsOf = (locale: Locale): AnswerWords => ({
  yes: WORDS[locale]['answer.yes'],
  no: WORDS[locale]['answer.no'],
  yuan: WORDS[locale]['answer.yuan'],
  colon: WORDS[locale]['answer.colon'],
  semicolon: WORDS[locale]['answer.semicolon'],
  comma: languageOf(locale).comma,
})

/** Names of persons stay; numbers by which one is found are masked. */
const masked: NonNullable<AnswerWords['mask']> = (kind, text) => {
  if (!isPersonal(kind)) return text
  return kind === 'phone' ? maskPhone(text) : maskIdNumber(text)
}

const addressField = (pages: readonly FormPage[]) =>
  pages.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'address')

/**
 * Which of the general fields are asked: an item with a form of its own says by it what is applied for and, where it asks for
 * an address, where.
 */
export const generalFields = (pages: readonly FormPage[]): GeneralField[] =>
  GENERAL_FIELDS.filter(
    (name) =>
      pages.length === 0 || name === 'remark' || (name === 'address' && addressField(pages) === undefined),
  )

/** The answers as they are read; numbers of persons are masked unless `inFull`. Empty where the item has no form. */
export function answerSections(
  pages: readonly FormPage[],
  { answers = {} }: ApplicationForm,
  locale: Locale,
  inFull = false,
): AnswerSection[] {
  const words = wordsOf(locale)
  return answerLines(pages, keptAnswers(pages, answers), inFull ? words : { ...words, mask: masked })
}

/** The same of a case, by the form of its pinned version. */
export const sectionsOfCase = async (
  ctx: Ctx,
  version: ItemVersion,
  form: ApplicationForm,
  locale: Locale = ctx.locale,
): Promise<AnswerSection[]> => answerSections(await formPagesOf(ctx, version), form, locale)

/** What a written form says in full: answers in normal form, and by them what is applied for and where. */
export function completedForm(
  pages: readonly FormPage[],
  { facts }: Pick<ItemVersion, 'facts'>,
  form: ApplicationForm,
): ApplicationForm {
  if (pages.length === 0 || form.answers === undefined) return form
  const answers = keptAnswers(pages, form.answers)
  const words = wordsOf('zh-CN')
  const place = answerLines(pages, answers, words)
    .flatMap(({ lines }) => lines)
    .find(({ id }) => id === addressField(pages)?.id)
  return {
    matter: answersInShort(pages, answers, words) || form.matter || facts.name,
    address: (place?.value ?? form.address).slice(0, 200),
    remark: form.remark,
    answers,
  }
}

/** @throws Refusal `approval.answers-wrong` naming each field, of one page (from 1) or of all */
export function demandAnswers(pages: readonly FormPage[], answers: Answers, page?: number): void {
  const faults = answerFaults(pages, keptAnswers(pages, answers), page)
  if (faults.length === 0) return
  const fields = faults.map(({ field, code, params }) => ({ field, code, ...(params && { params }) }))
  throw answersWrong({ count: faults.length }, fields)
}

/** @throws Refusal `kernel.invalid-input` where what every application says is missing */
export function demandGeneral({ matter, address }: ApplicationForm): void {
  const missing = Object.entries({ matter, address }).filter(([, text]) => text.trim() === '')
  if (missing.length > 0)
    throw invalidInput(
      {},
      missing.map(([field]) => ({ field, code: 'kernel.field.required' })),
    )
}
