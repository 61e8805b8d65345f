import { routesOf } from '#kernel/platform'
import { listRegister } from './list-papers.ts'
import { paperContract } from './paper.contract.ts'
import { endAutomaticSeal, orderAutomaticSeal, readAutomaticSeal, sealPaper } from './seal-paper.ts'
import { stampPaper } from './stamp-paper.ts'
import { verifyFile } from './verify-file.ts'
import { verifyPaper } from './verify-paper.ts'
import { voidPaper } from './void-paper.ts'

export const paperRoutes = routesOf(paperContract, {
  listPapers: listRegister,
  verifyPaper,
  verifyFile,
  voidPaper,
  sealPaper,
  stampPaper,
  readAutomaticSeal,
  orderAutomaticSeal,
  endAutomaticSeal,
})
