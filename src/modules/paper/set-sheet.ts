import type { Ctx } from '#kernel/context'
import type { TemplateData } from './templates/index.ts'
import { typesetterOf } from './typeset-paper.ts'

/** Sheets of a printed file, and printed lists: set when they are wanted, in no register, without a code. */
type Sheet = 'list-sheet' | 'blank-receipt' | 'file-sheet' | 'file-cover' | 'file-contents' | 'file-note'

/** What is given for each. */
export type SheetContent = Pick<TemplateData, Sheet>

/**
 * Sets a sheet of a printed file, or a list. Part: the use case authorizes and puts the print on record.
 * @throws TypesetError where the data does not fit
 */
export async function setSheet<N extends Sheet>(
  { services }: Ctx,
  sheet: N,
  data: SheetContent[N],
): Promise<Uint8Array> {
  const { pdf } = await typesetterOf(services.log).typeset(sheet, data)
  return pdf
}
