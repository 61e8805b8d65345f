import type { Ctx } from '#kernel/context'
import { formPagesOf } from '#modules/item'
import type { CaseTexts } from '../case-texts.ts'
import { answerSections } from '../item-form.ts'
import type { Dossier } from './dossier.ts'
import type { SheetData } from './plain-sheet.ts'

/** The parties in full and what was applied for. */
export async function formSheet(
  ctx: Ctx,
  { file, version, words }: Dossier,
  { form }: CaseTexts,
): Promise<SheetData> {
  const answered = answerSections(await formPagesOf(ctx, version), form, 'zh-CN', true)
  const people = file.parties.flatMap((party) => {
    const who = words(`capacity.${party.capacity}`)
    if ('destroyed' in party) return [{ label: who, value: words('destroyed') }]
    return [
      { label: who, value: party.name },
      { label: words(`id-type.${party.idType}`), value: party.idNumber },
      { label: words('phone'), value: party.phone },
    ]
  })
  return {
    title: words('form'),
    facts: [
      { label: words('item'), value: version.facts.name },
      { label: words('item-code'), value: version.code },
      { label: words('channel'), value: words(`channel.${file.found.channel}`) },
      ...people,
      { label: words('matter'), value: form.matter },
      ...answered.flatMap(({ lines }) => lines.map(({ label, value }) => ({ label, value }))),
      { label: words('address'), value: form.address },
      { label: words('remark'), value: form.remark },
    ],
  }
}
