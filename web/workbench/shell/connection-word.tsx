import { useSyncExternalStore } from 'react'
import { useCutOff } from '../kit/live/live.tsx'
import { t } from '../kit/text.ts'

function watchNetwork(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Says that the network or the server is away, and what that means for what was written, until it is there again. */
export function ConnectionWord() {
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine)
  const cutOff = useCutOff()
  return (
    <div role="status" className="connection-place">
      {!online && <p className="connection">{t('connection.offline')}</p>}
      {online && cutOff && <p className="connection">{t('connection.away')}</p>}
    </div>
  )
}
