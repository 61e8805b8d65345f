import type { paperContract } from '#contracts/paper'
import type { InputOf } from '#kernel/contract'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { paper, printAddress } from './api.ts'
import { printFile } from './print-file.ts'

type Asked = InputOf<typeof paperContract.endpoints.printPaper>

/** Puts a print on record and opens the printer's dialogue on its file. */
export const usePrint = (onDone?: () => void) =>
  useSubmit({
    send: (asked: Asked, options) => paper.printPaper(asked, options),
    touches: ['paper'],
    onDone: ({ printId }) => {
      printFile(printAddress(printId))
      onDone?.()
    },
  })
