import type { Ctx } from '#kernel/context'
import type { Act } from '#kernel/ledger'
import type { CaseFile } from '#modules/casework'
import { versionOf } from '#modules/item'
import { papersOf } from '#modules/paper'
import type { ApprovalState } from '../approval.state.ts'
import { ofCase } from '../case-paper.ts'
import type { Dossier } from './dossier.ts'
import { wordsOf } from './dossier-words.ts'

/**
 * Gathers what a printed file is made of. Part: the use case authorizes.
 * @param order act of the order by which what was said among colleagues goes along
 */
export async function openDossier(ctx: Ctx, file: CaseFile<ApprovalState>, order?: Act): Promise<Dossier> {
  const { found } = file
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const [common, papers] = await Promise.all([ofCase(ctx, found, version), papersOf(ctx, found.id)])
  return { file, version, common, papers, words: wordsOf(ctx), order }
}
