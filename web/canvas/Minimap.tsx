// The whole graph in small, with the part that is in sight; pointing at it goes there.

import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'
import type { Corner } from '../graph/framing.ts'
import { ENTITY_TOKENS } from '../theme/marks.ts'
import type { CanvasEngine, Survey } from './engine.ts'
import styles from './Canvas.module.css'

const MARGIN = 40
/** As in Canvas.module.css, with its distance from the edges. */
export const MINIMAP: Corner = { width: 144, height: 100 }

export function Minimap({ engine }: { readonly engine: CanvasEngine | null }) {
  const survey = useSurvey(engine)
  const svg = useRef<SVGSVGElement>(null)
  const dots = survey?.dots
  const frame = useMemo(() => around(dots ?? []), [dots])
  const radius = Math.max(frame.width / 132, frame.height / 88) * dotSize(dots?.length ?? 0)
  const paths = useMemo(() => drawDots(dots ?? []), [dots])
  if (engine === null || survey === null || survey.dots.length < 2) return null
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1 || svg.current === null) return
    const matrix = svg.current.getScreenCTM()
    if (matrix === null) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    engine.lookAt({ x, y })
  }
  return (
    <div className={styles['minimap']} aria-hidden="true">
      <svg ref={svg} viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`} onPointerDown={go} onPointerMove={go}>
        {[...paths].map(([type, path]) => (
          <path key={type} d={path} fill="none" stroke={`var(${ENTITY_TOKENS.get(type) ?? '--ink-3'})`} strokeWidth={2 * radius} strokeLinecap="round" />
        ))}
        <rect className={styles['sight']} {...within(survey.sight, frame)} rx={radius} />
      </svg>
    </div>
  )
}

/** Renewed at most this often while things move, and a large graph less often: looking at all of it takes its time. */
const RENEWAL_MS = 50
const LARGE_RENEWAL_MS = 400
const LARGE = 1500

function useSurvey(engine: CanvasEngine | null): Survey | null {
  const [survey, setSurvey] = useState<Survey | null>(null)
  useEffect(() => {
    if (engine === null) return undefined
    let timer: number | null = null
    let wait = RENEWAL_MS
    const renew = () => {
      timer ??= window.setTimeout(() => {
        timer = null
        const seen = engine.survey()
        wait = seen.dots.length > LARGE ? LARGE_RENEWAL_MS : RENEWAL_MS
        setSurvey(seen)
      }, wait)
    }
    renew()
    const stop = engine.onMove(renew)
    return () => {
      if (timer !== null) window.clearTimeout(timer)
      stop()
    }
  }, [engine])
  return survey
}

/** The radius of a dot, in pixels: of thousands, each is small enough to be seen beside the others. */
function dotSize(count: number): number {
  return Math.max(0.5, Math.min(2.6, 24 / Math.sqrt(count)))
}

/** The dots of each type as one path of points: thousands of circles would hold the page up. */
function drawDots(dots: Survey['dots']): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const { type, x, y } of dots) paths.set(type, `${paths.get(type) ?? ''}M${x.toFixed(1)} ${y.toFixed(1)}h0`)
  return paths
}

function around(dots: Survey['dots']): Survey['sight'] {
  const [left, right] = extremes(dots.map(({ x }) => x))
  const [top, bottom] = extremes(dots.map(({ y }) => y))
  return { x: left - MARGIN, y: top - MARGIN, width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN }
}

function extremes(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 0] : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
}

/** The part in sight, cut to the frame so that its border can always be seen. */
function within(sight: Survey['sight'], frame: Survey['sight']): Survey['sight'] {
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
