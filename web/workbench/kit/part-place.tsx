import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import {
  type ComponentType,
  createElement,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { loadAnew, loadNewer } from './load-anew.ts'
import { PartNotLoaded, type PartSource } from './part-source.ts'
import { t } from './text.ts'
import { useNewer } from './version.ts'

/** Says why a part is not there. A build that is out of date is left at once where nothing is written. */
function PartMissing({ onAgain }: { readonly onAgain: () => void }) {
  const newer = useNewer()
  useEffect(loadNewer, [])
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      title={newer === null ? t('version.part-away') : t('version.part-gone')}
      action={
        <Button size="small" onClick={newer === null ? onAgain : loadAnew}>
          {newer === null ? t('action.retry') : t('action.reload')}
        </Button>
      }
    />
  )
}

interface PartPlaceProps<P extends object> {
  readonly source: PartSource<P>
  /** Stands here until the part is there. */
  readonly meanwhile: ReactNode
  /** What the part is given. */
  readonly given: P
}

/** Where a part is shown whose script is loaded: the rest of the page stays when that fails. */
export function PartPlace<P extends object>({ source, meanwhile, given }: PartPlaceProps<P>) {
  const [part, show] = useState<ComponentType<P>>(source.shown)
  const Failed = useMemo(
    () =>
      ({ error, reset }: ErrorComponentProps) => {
        if (!(error instanceof PartNotLoaded)) throw error
        const again = () => {
          show(source.again)
          reset()
        }
        return <PartMissing onAgain={again} />
      },
    [source],
  )
  return (
    <CatchBoundary getResetKey={() => 'part'} errorComponent={Failed}>
      <Suspense fallback={meanwhile}>{createElement(part, given)}</Suspense>
    </CatchBoundary>
  )
}
