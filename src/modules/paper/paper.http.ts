import { speaking } from '#kernel/i18n'
import { routesOf } from '#kernel/platform'
import { answerSeal, askSeal } from './ask-seal.ts'
import { listRegister } from './list-papers.ts'
import { listWaiting } from './list-waiting.ts'
import { paperContract } from './paper.contract.ts'
import { listPrints, printPaper, readPrint } from './print-paper.ts'
import { addPrinter, changePrinter, listPrinters, readTestSheet, removePrinter } from './printers.ts'
import { reissuePaper } from './reissue-paper.ts'
import { sealPaper } from './seal-paper.ts'
import { stampPaper } from './stamp-paper.ts'
import { verifyFile } from './verify-file.ts'
import { verifyPaper } from './verify-paper.ts'
import { voidPaper } from './void-paper.ts'

export const paperRoutes = routesOf(paperContract, {
  listPapers: listRegister,
  listWaiting,
  printPaper,
  readPrint,
  listPrints,
  listPrinters,
  addPrinter,
  changePrinter,
  removePrinter,
  readTestSheet,
  askSeal,
  answerSeal,
  reissuePaper,
  verifyPaper: speaking(verifyPaper),
  verifyFile: speaking(verifyFile),
  voidPaper,
  sealPaper,
  stampPaper,
})
