import type { Ctx } from '#kernel/context'
import type { FormPage } from '#kernel/form'
import { ownDivisions } from '#modules/org'
import type { ItemVersion } from './item-version.ts'

const hasAddress = (pages: readonly FormPage[]): boolean =>
  pages.some(({ fields }) => fields.some(({ kind }) => kind === 'address'))

/** 申请表 of a version as it is asked here: addresses offer the divisions of the government. Empty: the general form. */
export async function formPagesOf(ctx: Ctx, { facts }: Pick<ItemVersion, 'facts'>): Promise<FormPage[]> {
  const pages = facts.formPages
  if (!hasAddress(pages)) return pages
  const choices = (await ownDivisions(ctx)).map(({ code, name }) => ({ value: code, label: name }))
  return pages.map((page) => ({
    ...page,
    fields: page.fields.map((field) => (field.kind === 'address' ? { ...field, choices } : field)),
  }))
}
