// What can be taken away from the canvas: its picture, its part of the graph, a report; or everything.

import { Menu, Tooltip } from '@mantine/core'
import { Download, FileText, Image, Share } from 'lucide-react'
import { asJson, send } from '../api/client.ts'
import type { ExportFormat, ReportRequest, SelectionRequest } from '../api/types.ts'
import type { CanvasEngine } from '../canvas/engine.ts'
import type { CanvasModel } from '../canvas/model.ts'
import { countOf } from '../graph/dates.ts'
import { Hint } from '../parts/Button.tsx'
import buttons from '../parts/Button.module.css'
import { download } from '../parts/download.ts'
import { useToast } from '../parts/ToastProvider.tsx'
import { readPalette } from '../theme/palette.ts'
import { drawPng } from './png.ts'
import { drawPicture } from './svg.ts'

interface Props {
  readonly engine: CanvasEngine | null
  readonly model: CanvasModel
}

const FORMATS: readonly { readonly format: ExportFormat; readonly name: string; readonly extension?: string }[] = [
  { format: 'json', name: 'JSON' },
  { format: 'csv', name: 'CSV' },
  { format: 'csv-nodes', name: 'CSV for Gephi, nodes', extension: 'nodes.csv' },
  { format: 'csv-edges', name: 'CSV for Gephi, edges', extension: 'edges.csv' },
  { format: 'graphml', name: 'GraphML' },
  { format: 'gexf', name: 'GEXF' },
  { format: 'cypher', name: 'Cypher' },
]
/** As the server takes at most. */
const MOST_REPORTED = 500
/** Somewhat less than the server takes, whose limit of 1 MB counts bytes, and all that is sent. */
const LARGEST_PICTURE = 800_000

export function TakeAwayMenu({ engine, model }: Props) {
  const toast = useToast()
  const say = (error: unknown) => toast({ message: error instanceof Error ? error.message : String(error) })
  const picture = () => drawPicture(model, engine?.positions() ?? new Map(), readPalette())
  const save = (file: Promise<Blob>, name: string) => void file.then((blob) => download(blob, name)).catch(say)
  const ids = selectedIds(model)
  const what = model.marked.size > 0 ? `the ${countOf(ids.length, 'selected entity', 'selected entities')}` : `what is on the canvas`
  const part = (format: ExportFormat): Promise<Blob> => {
    const asked: SelectionRequest = { format, entities: [...ids], associations: false }
    return send('/api/export', asJson(asked)).then((response) => response.blob())
  }
  const report = (): Promise<Blob> => {
    const { svg } = picture()
    const isTooLarge = sizeOf(svg) > LARGEST_PICTURE
    if (isTooLarge) toast({ message: 'The picture is too large for a report, which says so in its place. Take it away as PNG or SVG.' })
    const relationships = relationshipsAmong(model, new Set(ids))
    const asked: ReportRequest = {
      entities: ids.slice(0, MOST_REPORTED),
      relationships: relationships.slice(0, MOST_REPORTED),
      leftOut: { entities: Math.max(0, ids.length - MOST_REPORTED), relationships: Math.max(0, relationships.length - MOST_REPORTED), picture: isTooLarge },
      picture: isTooLarge ? null : svg,
    }
    return send('/api/report', asJson(asked)).then((response) => response.blob())
  }
  const empty = ids.length === 0
  return (
    <Menu position="bottom-end" shadow="md" width={232}>
      <Menu.Target>
        <Tooltip label={<Hint label="Take away" />}>
          <button type="button" aria-label="Take away" className={buttons['icon']}>
            <Share size={16} aria-hidden="true" />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={empty} leftSection={<FileText size={14} />} onClick={() => save(report(), 'ligature-report.html')}>
          Report with sources (HTML)
        </Menu.Item>
        <Menu.Item disabled={empty} leftSection={<Image size={14} />} onClick={() => save(drawPng(picture()), 'ligature.png')}>
          Picture (PNG)
        </Menu.Item>
        <Menu.Item disabled={empty} leftSection={<Image size={14} />} onClick={() => save(Promise.resolve(new Blob([picture().svg], { type: 'image/svg+xml' })), 'ligature.svg')}>
          Picture (SVG)
        </Menu.Item>
        <Menu.Label>Data: {what}</Menu.Label>
        {FORMATS.map(({ format, name, extension = format }) => (
          <Menu.Item key={format} disabled={empty} leftSection={<Share size={14} />} onClick={() => save(part(format), `ligature-part.${extension}`)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Label>Data: the whole graph</Menu.Label>
        {FORMATS.map(({ format, name }) => (
          <Menu.Item key={format} leftSection={<Download size={14} />} component="a" href={`/api/export?format=${format}`} download>
            Everything as {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The bytes that a text takes in a request: names in other scripts take more than their letters. */
function sizeOf(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length
}

/** The entities that are selected, or all that are drawn, those in groups too. */
function selectedIds({ marked, entities, groups }: CanvasModel): readonly string[] {
  if (marked.size > 0) return [...marked]
  return [...entities.map(({ id }) => id), ...groups.flatMap(({ members }) => members)]
}

function relationshipsAmong({ lines, groups }: CanvasModel, ids: ReadonlySet<string>): string[] {
  const all = [...lines, ...groups.flatMap((group) => group.lines)]
  return all.filter(({ source, target }) => ids.has(source) && ids.has(target)).flatMap(({ members }) => members.map(({ id }) => id))
}
