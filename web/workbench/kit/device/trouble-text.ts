import { t } from '../text.ts'
import type { DeviceTrouble } from './local-service.ts'

/** What went wrong at a device, and what to do. */
export const troubleText = (trouble: DeviceTrouble): string =>
  ({
    'not-paired': t('device.not-paired'),
    unreachable: t('device.unreachable'),
    refused: t('device.refused'),
    'no-card': t('device.no-card'),
    failed: t('device.failed'),
  })[trouble]
