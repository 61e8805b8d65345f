import { useBlocker } from '@tanstack/react-router'
import { App } from 'antd'
import { t } from './text.ts'

/** Asks before leaving a page while it holds input that is not saved. */
export function useLeaveGuard(isUnsaved: () => boolean): void {
  const { modal } = App.useApp()
  const mayLeave = () =>
    new Promise<boolean>((resolve) => {
      modal.confirm({
        title: t('leave.title'),
        content: t('leave.effect'),
        okText: t('leave.go'),
        okButtonProps: { danger: true },
        cancelText: t('leave.stay'),
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      })
    })
  useBlocker({
    enableBeforeUnload: isUnsaved,
    shouldBlockFn: async () => isUnsaved() && !(await mayLeave()),
  })
}
