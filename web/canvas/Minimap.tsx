// The whole graph in small, with the part that is in sight; pointing at it goes there.

import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { ENTITY_TOKENS } from '../theme/marks.ts'
import type { CanvasEngine, Survey } from './engine.ts'
import styles from './Canvas.module.css'

const MARGIN = 40

export function Minimap({ engine }: { readonly engine: CanvasEngine | null }) {
  const survey = useSurvey(engine)
  const svg = useRef<SVGSVGElement>(null)
  if (engine === null || survey === null || survey.dots.length < 2) return null
  const frame = around(survey)
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1 || svg.current === null) return
    const matrix = svg.current.getScreenCTM()
    if (matrix === null) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    engine.lookAt({ x, y })
  }
  const radius = Math.max(frame.width / 132, frame.height / 88) * 2.6
  return (
    <div className={styles['minimap']} aria-hidden="true">
      <svg ref={svg} viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`} onPointerDown={go} onPointerMove={go}>
        {survey.dots.map(({ id, type, x, y }) => (
          <circle key={id} cx={x} cy={y} r={radius} fill={`var(${ENTITY_TOKENS.get(type) ?? '--ink-3'})`} />
        ))}
        <rect className={styles['sight']} {...within(survey.sight, frame)} rx={radius} />
      </svg>
    </div>
  )
}

/** The survey, renewed at most once a frame while things move. */
function useSurvey(engine: CanvasEngine | null): Survey | null {
  const [survey, setSurvey] = useState<Survey | null>(null)
  useEffect(() => {
    if (engine === null) return undefined
    let frame = 0
    const renew = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        setSurvey(engine.survey())
      })
    }
    renew()
    const stop = engine.onMove(renew)
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [engine])
  return survey
}

function around({ extent }: Survey): Survey['extent'] {
  return { x: extent.x - MARGIN, y: extent.y - MARGIN, width: extent.width + 2 * MARGIN, height: extent.height + 2 * MARGIN }
}

/** The part in sight, cut to the frame so that its border can always be seen. */
function within(sight: Survey['sight'], frame: Survey['extent']): Survey['sight'] {
  const inset = Math.max(frame.width / 132, frame.height / 88) * 1.5
  const x = Math.max(sight.x, frame.x + inset)
  const y = Math.max(sight.y, frame.y + inset)
  return {
    x,
    y,
    width: Math.max(0, Math.min(sight.x + sight.width, frame.x + frame.width - inset) - x),
    height: Math.max(0, Math.min(sight.y + sight.height, frame.y + frame.height - inset) - y),
  }
}
