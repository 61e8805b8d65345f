import type { CaseTexts } from '../case-texts.ts'
import type { Dossier } from './dossier.ts'
import type { SheetData } from './plain-sheet.ts'

/** The parties in full and what was applied for. */
export function formSheet({ file, version, words }: Dossier, { form }: CaseTexts): SheetData {
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
      { label: words('address'), value: form.address },
      { label: words('remark'), value: form.remark },
    ],
  }
}
