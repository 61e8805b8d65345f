import { t } from '../../kit/text.ts'
import type { SaveState } from './use-autosave.ts'

/** Says whether what was written is safe. */
export const SaveNote = ({ state }: { readonly state: SaveState }) => (
  <span className="muted" role="status">
    {
      {
        saved: t('sitting.saved'),
        saving: t('sitting.saving'),
        failed: t('sitting.save-failed'),
      }[state]
    }
  </span>
)
