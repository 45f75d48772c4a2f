// The field in which Cypher is written.

import { autocompletion, closeBrackets, completionKeymap, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { setDiagnostics } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef, type RefObject } from 'react'
import { suggest, type Known } from './completion.ts'
import { cypher } from './language.ts'
import styles from './Editor.module.css'

/** Where and why a query failed; `position` is a UTF-16 offset. */
export interface Fault {
  readonly position: number
  readonly message: string
}

interface Props {
  readonly value: string
  readonly known: Known
  readonly fault: Fault | null
  readonly onChange: (value: string) => void
  readonly onRun: () => void
  /** To the query before this one in the history, or after it. */
  readonly onTurn: (direction: 'older' | 'newer') => void
}

export function CypherEditor(props: Props) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const current = useRef(props)
  useEffect(() => {
    current.current = props
  })
  useEffect(() => {
    if (place.current === null) return undefined
    const editor = new EditorView({ parent: place.current, state: EditorState.create({ doc: current.current.value, extensions: extensions(current) }) })
    view.current = editor
    return () => editor.destroy()
  }, [])
  const { value, fault } = props
  useEffect(() => {
    const editor = view.current
    if (editor === null || editor.state.doc.toString() === value) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value }, selection: { anchor: value.length } })
  }, [value])
  useEffect(() => {
    const editor = view.current
    if (editor !== null) editor.dispatch(setDiagnostics(editor.state, fault === null ? [] : [mark(editor.state, fault)]))
  }, [fault])
  return <div ref={place} className={styles['editor']} />
}

function extensions(current: RefObject<Props>) {
  const turn = (direction: 'older' | 'newer') => () => {
    current.current.onTurn(direction)
    return true
  }
  const run = () => {
    current.current.onRun()
    return true
  }
  const keys = [
    { key: 'Mod-Enter', run },
    { key: 'Mod-ArrowUp', run: turn('older') },
    { key: 'Mod-ArrowDown', run: turn('newer') },
  ]
  return [
    Prec.highest(keymap.of(keys)),
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    cypher(),
    autocompletion({ override: [(context: CompletionContext) => complete(context, current.current.known)], icons: false }),
    keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Cypher', autocapitalize: 'off', spellcheck: 'false' }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) current.current.onChange(state.doc.toString())
    }),
  ]
}

function complete(context: CompletionContext, known: Known): CompletionResult | null {
  const text = context.state.doc.toString()
  const found = suggest(text.slice(0, context.pos), text, known)
  if (found === null) return null
  return { from: found.from, options: found.options.map(({ label, kind }) => ({ label, type: kind })), validFor: /^[\p{L}\p{N}_]*$/u }
}

/** The word at the place, or the last letter when the place is the end. */
function mark({ doc }: EditorState, { position, message }: Fault) {
  const from = Math.min(position, Math.max(0, doc.length - 1))
  const word = /^[\p{L}\p{N}_$]+/u.exec(doc.sliceString(from, from + 80))?.[0].length ?? 1
  return { from, to: Math.min(doc.length, from + word), severity: 'error' as const, message }
}
