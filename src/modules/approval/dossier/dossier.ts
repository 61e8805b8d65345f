import type { Act } from '#kernel/ledger'
import type { CaseFile } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import type { CasePaper } from '#modules/paper'
import type { ApprovalState } from '../approval.state.ts'
import type { ofCase } from '../case-paper.ts'
import type { DossierWords } from './dossier-words.ts'

/** Everything that a printed file is made of. */
export interface Dossier {
  readonly file: CaseFile<ApprovalState>
  readonly version: ItemVersion
  readonly common: Awaited<ReturnType<typeof ofCase>>
  readonly papers: readonly CasePaper[]
  readonly words: DossierWords
  /** Act of the order of supervision by which what was said among colleagues goes along; undefined where it stays. */
  readonly order: Act | undefined
}
