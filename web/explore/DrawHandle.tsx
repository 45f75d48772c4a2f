// A small handle beside the selected entity: dragged to another one, it draws a relationship between the two.

import { Spline } from 'lucide-react'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { CanvasEngine } from '../canvas/engine.ts'
import type { Entity } from '../api/types.ts'
import type { Point } from '../graph/placement.ts'
import { useReviewing } from '../review/ReviewProvider.tsx'
import styles from './DrawHandle.module.css'

/** How near the pointer must come to a node's middle; pixels. */
const REACH = 34
const BESIDE = 30

interface Props {
  readonly entity: Entity
  readonly entities: ReadonlyMap<string, Entity>
  readonly engine: CanvasEngine
}

export function DrawHandle({ entity, entities, engine }: Props) {
  const { draw } = useReviewing()
  const stage = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Point | null>(null)
  const [pointer, setPointer] = useState<Point | null>(null)
  useEffect(() => {
    const follow = () => setAt(inStage(stage.current, engine.windowPoint(entity.id)))
    follow()
    return engine.onMove(follow)
  }, [engine, entity.id])
  const target = pointer === null ? null : findNear(engine, { point: pointer, entities, except: entity.id })
  const start = (event: PointerEvent<HTMLButtonElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setPointer({ x: event.clientX, y: event.clientY })
  }
  const end = () => {
    setPointer(null)
    if (target !== null) draw(entity, target)
  }
  const to = inStage(stage.current, pointer)
  const halo = target === null ? null : inStage(stage.current, engine.windowPoint(target.id))
  return (
    <div ref={stage} className={styles['over']}>
      {at !== null && to !== null && (
        <svg className={styles['line']} aria-hidden="true">
          <line x1={at.x} y1={at.y} x2={to.x} y2={to.y} />
          {halo !== null && <circle cx={halo.x} cy={halo.y} r={REACH} />}
        </svg>
      )}
      {at !== null && (
        <button
          type="button"
          className={styles['handle']}
          style={{ left: at.x + BESIDE, top: at.y - BESIDE }}
          aria-label={`Draw a relationship from ${entity.name}: drag to another entity`}
          title="Drag to another entity to draw a relationship"
          onPointerDown={start}
          onPointerMove={(event) => pointer !== null && setPointer({ x: event.clientX, y: event.clientY })}
          onPointerUp={end}
          onPointerCancel={() => setPointer(null)}
        >
          <Spline size={13} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

function inStage(stage: HTMLElement | null, point: Point | null): Point | null {
  const box = stage?.getBoundingClientRect()
  return box === undefined || point === null ? null : { x: point.x - box.x, y: point.y - box.y }
}

interface Search {
  readonly point: Point
  readonly entities: ReadonlyMap<string, Entity>
  readonly except: string
}

function findNear(engine: CanvasEngine, { point, entities, except }: Search): Entity | null {
  const near = [...engine.positions().keys()].flatMap((id) => {
    const [entity, at] = [entities.get(id), engine.windowPoint(id)]
    if (entity === undefined || at === null || id === except) return []
    const far = Math.hypot(at.x - point.x, at.y - point.y)
    return far <= REACH ? [{ entity, far }] : []
  })
  return near.sort((a, b) => a.far - b.far)[0]?.entity ?? null
}
