import { useQuery } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { fetchFile } from '../../../kit/api/fetch-file.ts'
import { sizeText } from '../../../kit/file-size.ts'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { t } from '../../../kit/text.ts'

interface ReceivedDossierProps {
  /** Where the file is made and sent. */
  readonly source: string
  /** Name under which it is kept. */
  readonly name: string
  /** About how many bytes will come. */
  readonly expected: number
}

/** By how many bytes more the page is drawn anew. */
const STEP = 131_072
/** Until the last byte is there it is not done, however large it was expected to be. */
const NEARLY = 99

/** Opens or keeps what was received; it is let go of with this part of the page. */
function Here({ file, name }: { readonly file: Blob; readonly name: string }) {
  const [address] = useState(() => URL.createObjectURL(file))
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return (
    <div role="status">
      <p className="gap-below">{t('dossier.size', { size: sizeText(file.size) })}</p>
      <div className="row-actions">
        <Button type="primary" href={address} target="_blank" rel="noreferrer" autoFocus>
          {t('dossier.open')}
        </Button>
        <Button href={address} download={name}>
          {t('dossier.save')}
        </Button>
      </div>
    </div>
  )
}

/** Receives the printed file while it is made, says how far it is, and gives it to be opened or kept. */
export function ReceivedDossier({ source, name, expected }: ReceivedDossierProps) {
  const [bytes, setBytes] = useState(0)
  const onBytes = (come: number) => setBytes(Math.floor(come / STEP) * STEP)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['dossier-file', source],
    queryFn: ({ signal }) => fetchFile(source, { onBytes, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  if (data) return <Here file={data} name={name} />
  if (error && !isFetching)
    return (
      <>
        <ProblemNotice error={error} />
        <Button onClick={() => void refetch()}>{t('dossier.again')}</Button>
      </>
    )
  return (
    <>
      <p>{t('dossier.fetching')}</p>
      <Progress
        percent={Math.min(NEARLY, Math.round((100 * bytes) / expected))}
        aria-label={t('dossier.progress')}
      />
      <p className="muted">
        {t('dossier.received', { received: sizeText(bytes), expected: sizeText(Math.max(expected, bytes)) })}
      </p>
    </>
  )
}
