import { sizeText } from '../../kit/file-size.ts'
import { workingFileAddress } from './working-files.ts'

interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly destroyed: boolean
}

interface AttachedFilesProps {
  readonly caseId: string
  readonly files: readonly AttachedFile[]
}

/** Files that were attached to something written in a case. */
export function AttachedFiles({ caseId, files }: AttachedFilesProps) {
  const there = files.filter(({ destroyed }) => !destroyed)
  if (there.length === 0) return null
  return (
    <ul className="plain">
      {there.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={workingFileAddress(caseId, id)} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <span className="muted">{sizeText(bytes)}</span>
        </li>
      ))}
    </ul>
  )
}
