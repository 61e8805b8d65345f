import { useQuery } from '@tanstack/react-query'
import { approvalContract } from '#contracts/approval'
import { addressOf } from '../../../kit/api/client.ts'
import { approval, fileAddress, type Material } from '../api.ts'

/** A file as its pages. */
export interface FilePages {
  readonly pages: number
  srcOf(page: number): string
}

/** Width of a drawn page in pixels: sharp at twice the size that it is shown in on the screens of offices. */
const WIDTH = 1_400
const HALF_HOUR = 1_800_000

type File = Material['files'][number]

/** The pages of a file as pictures: a picture is its own page, a PDF is drawn by the server. */
export function usePages(caseId: string, file: File) {
  const isPicture = file.mediaType.startsWith('image/')
  return useQuery({
    queryKey: ['case-pages', caseId, file.id],
    staleTime: HALF_HOUR,
    retry: false,
    queryFn: async (): Promise<FilePages> => {
      if (isPicture) return { pages: 1, srcOf: () => fileAddress(caseId, file.id) }
      const { pages, look } = await approval.openCaseFile({ caseId, fileId: file.id })
      return {
        pages,
        srcOf: (page) =>
          addressOf(approvalContract.endpoints.readCasePage, {
            ...{ caseId, fileId: file.id, page, look },
            width: WIDTH,
          }),
      }
    },
  })
}
