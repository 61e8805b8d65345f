import { useQuery } from '@tanstack/react-query'
import { caseworkContract } from '#contracts/casework'
import { addressOf } from '../../kit/api/client.ts'
import { casework } from './api.ts'

/** What may be attached to something written in a case. */
export const WORKING_TYPES = caseworkContract.endpoints.addOpinionFile.upload?.types.join(',') ?? ''

/** Files of opinions given in a case, and those that one has added for the next. */
export const useOpinionFiles = (caseId: string) =>
  useQuery({
    queryKey: ['casework', 'opinion-files', caseId],
    queryFn: () => casework.listOpinionFiles({ caseId }),
  })

/** Address of a file that was attached to something written in a case. */
export const workingFileAddress = (caseId: string, fileId: string): string =>
  addressOf(caseworkContract.endpoints.readWorkingFile, { caseId, fileId })
