interface FlowDrawingProps {
  /** SVG, as the server draws it. */
  readonly picture: string
  readonly label: string
}

/** The drawing of a flow, as wide as there is room, scrolled where it is wider. */
export const FlowDrawing = ({ picture, label }: FlowDrawingProps) => (
  <div className="flow-drawing">
    <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`} alt={label} />
  </div>
)
