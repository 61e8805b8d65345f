/** The mark of the service: 一 in an open window, cut as a seal. Decoration for screen readers. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 40 40" width="30" height="30" aria-hidden="true" focusable="false">
    <rect width="40" height="40" rx="3" className="mark-seal" />
    <path d="M9 9h22v22H9z" className="mark-frame" />
    <path d="M14 20h12" className="mark-frame" />
  </svg>
)
