import { Button } from 'antd'
import { useEffect, useSyncExternalStore } from 'react'
import { useCutOff } from '../kit/live/live.tsx'
import { loadAnew } from '../kit/load-anew.ts'
import { t } from '../kit/text.ts'
import { useNewer, version } from '../kit/version.ts'

function watchNetwork(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** A window that is seen again, or whose server is there again, may have missed an update of the product. */
function useVersionCheck(away: boolean): void {
  useEffect(() => {
    if (!away) void version.check()
  }, [away])
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && version.check())
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
}

/**
 * Says that the network or the server is away, and what that means for what was written, until it is there again; and
 * that the product was updated meanwhile.
 */
export function ConnectionWord() {
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine)
  const cutOff = useCutOff()
  const away = !online || cutOff
  const newer = useNewer()
  useVersionCheck(away)
  return (
    <div role="status" className="connection-place">
      {!online && <p className="connection">{t('connection.offline')}</p>}
      {online && cutOff && <p className="connection">{t('connection.away')}</p>}
      {!away && newer !== null && (
        <p className="connection">
          {t('version.newer')}{' '}
          <Button size="small" onClick={loadAnew}>
            {t('action.reload')}
          </Button>
        </p>
      )}
    </div>
  )
}
