import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { Act } from '#kernel/ledger'
import { archiveNumberIn } from '#modules/casework'
import { personNames } from '#modules/org'
import type { SheetContent } from '#modules/paper'
import { personIn } from '../act-views.ts'
import { KEPT_AS } from '../approval.kind.ts'
import { ACTS } from '../approval.model.ts'
import type { Dossier } from './dossier.ts'
import type { DossierWords } from './dossier-words.ts'
import { commonOf } from './plain-sheet.ts'

/** One piece of a file and where it lies. */
export interface Piece {
  readonly title: string
  /** 文号. */
  readonly number?: string
  /** 责任者. */
  readonly author?: string
  readonly on?: LegalDay
  /** Number of its first page. */
  readonly first: number
  readonly pages: number
}

const pagesOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { pages }) => sum + pages, 0)

/** 3-5, or 7 for a single page. */
const spanOf = ({ first, pages }: Piece): string =>
  pages > 1 ? `${first}-${first + pages - 1}` : String(first)

/** Acts by which somebody handles a case, those that say most first. */
const HANDLED: readonly string[] = [ACTS.reviewed, ACTS.accepted, ACTS.notAccepted]

/** 经办人: who reviewed the case last, else who decided whether it is accepted; nobody where the platform did. */
async function handlerName(ctx: Ctx, acts: readonly Act[]): Promise<string | undefined> {
  const handled = HANDLED.flatMap((type) => acts.findLast((act) => act.type === type) ?? [])
  const [person] = handled.flatMap(({ actor }) => personIn(actor) ?? [])
  return person && (await personNames(ctx, [person])).get(person)
}

/** 保管期限 of a case that ended so, as its cover says it; nothing where no rule speaks of it. */
function keptText({ services }: Ctx, words: DossierWords, outcome: string): string | undefined {
  const kept = services.keptFor(KEPT_AS, outcome)
  return kept && words(`kept.${kept.unit}`, { length: kept.length })
}

/** 卷宗封面. */
export async function coverSheet(
  ctx: Ctx,
  dossier: Dossier,
  pieces: readonly Piece[],
): Promise<SheetContent['file-cover']> {
  const { file, common, words } = dossier
  const { found, acts } = file
  const { business } = found.state
  const ended = found.closedAt !== null
  const preparedBy = await handlerName(ctx, acts)
  const retention = ended ? keptText(ctx, words, business.status) : undefined
  const fileNumber = archiveNumberIn(acts)
  return {
    ...commonOf(ctx, dossier),
    title: words('title', { applicant: common.data.applicant.name, item: common.data.item.name }).slice(
      0,
      200,
    ),
    category: words('category'),
    openedOn: legalDayOf(found.openedAt),
    ...(found.closedAt && { closedOn: legalDayOf(found.closedAt) }),
    ...(ended && { outcome: ctx.services.words('zh-CN')(`approval:status.${business.status}`) }),
    ...(preparedBy && { preparedBy }),
    ...(retention && { retention }),
    ...(fileNumber && { fileNumber }),
    pieces: pieces.length,
    pages: pagesOf(pieces),
  }
}

/** 卷内目录, with the number of each page. */
export const contentsSheet = (
  ctx: Ctx,
  dossier: Dossier,
  pieces: readonly Piece[],
): SheetContent['file-contents'] => ({
  ...commonOf(ctx, dossier),
  entries: pieces.map((piece) => {
    const { title, number, author, on } = piece
    return {
      title,
      ...(number && { number }),
      ...(author && { author }),
      ...(on && { on }),
      pages: spanOf(piece),
    }
  }),
})

/** 备考表: printed as the last piece, of which it counts itself. */
export function noteSheet(
  ctx: Ctx,
  dossier: Dossier,
  pieces: readonly Piece[],
  missing: readonly string[],
): SheetContent['file-note'] {
  const { words } = dossier
  const printed = words('printed', { day: legalDayOf(ctx.now) })
  return {
    ...commonOf(ctx, dossier),
    pieces: pieces.length + 1,
    pages: pagesOf(pieces) + 1,
    state: [...(missing.length > 0 ? missing : [words('whole')]), printed].join('\n').slice(0, 2000),
  }
}
