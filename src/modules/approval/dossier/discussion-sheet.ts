import type { Ctx } from '#kernel/context'
import type { Act } from '#kernel/ledger'
import { type ActBody, DISCUSSION } from '#modules/casework'
import { personNames } from '#modules/org'
import { personIn } from '../act-views.ts'
import type { CaseTexts } from '../case-texts.ts'
import type { Dossier } from './dossier.ts'
import { minuteText } from './dossier-words.ts'
import type { SheetData } from './plain-sheet.ts'

/** 附件：内部讨论, with the order by which it leaves the office: what had been said when it was ordered, oldest first. */
export async function discussionSheet(
  ctx: Ctx,
  { file, words }: Dossier,
  texts: CaseTexts,
  order: Act,
): Promise<SheetData> {
  const { facts } = order.body as unknown as ActBody
  const said = file.texts.filter(({ kind, at }) => kind === DISCUSSION && at <= new Date(order.at))
  const people = [order.actor, ...said.map(({ author }) => author)].flatMap((one) => personIn(one) ?? [])
  const names = await personNames(ctx, [...new Set(people)])
  const nameOf = (actor: string) => names.get(personIn(actor) ?? '') ?? ''
  const { text: reason } = facts.reason as unknown as { readonly text: string }
  return {
    title: words('discussion'),
    facts: [
      { label: words('order.body'), value: String(facts.body) },
      { label: words('order.number'), value: String(facts.order) },
      { label: words('order.reason'), value: texts.text(reason) ?? '' },
      { label: words('order.at'), value: minuteText(order.at) },
      { label: words('order.by'), value: nameOf(order.actor) },
    ],
    ...(said.length === 0 && { text: words('discussion.none') }),
    tables:
      said.length === 0
        ? []
        : [
            {
              title: words('discussion.said'),
              widths: ['36mm', '30mm', '1fr'],
              head: [words('head.at'), words('head.speaker'), words('head.said')],
              rows: said.map(({ id, at, author }) => [
                minuteText(at.toISOString()),
                nameOf(author),
                texts.text(id) ?? '',
              ]),
            },
          ],
  }
}
