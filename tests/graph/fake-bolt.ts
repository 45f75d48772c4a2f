// A server that speaks just enough Bolt to refuse, or to agree to everything and remember what it was asked: what an old, a
// locked or a foreign server would answer, and what is said to a cluster.
// The handshake and the messages are described at https://neo4j.com/docs/bolt/current/.

import { createServer, type Server, type Socket } from 'node:net'

export interface FakeServer {
  readonly uri: string
  readonly close: () => Promise<void>
}

export interface Answers {
  /** What the handshake chooses; [0, 0] is what a server says that speaks none of the versions offered. */
  readonly version: readonly [major: number, minor: number]
  /** What it calls itself: "Neo4j/5.26.0". */
  readonly agent: string
  /** What it answers to every statement and transaction. */
  readonly failure?: { readonly code: string; readonly message: string }
  /** What it gives for a transaction that it has committed. */
  readonly bookmark?: string
  /** Hears of every message: its kind, and its bytes as text. */
  readonly heard?: (kind: number, text: string) => void
}

const HELLO = 0x01
const RUN = 0x10
export const BEGIN = 0x11
const COMMIT = 0x12
const ASKING: ReadonlySet<number> = new Set([RUN, BEGIN])
const HANDSHAKE_BYTES = 20

export async function startFakeBolt(answers: Answers): Promise<FakeServer> {
  return listen((socket) => serve(socket, answers))
}

/** A server that answers everybody with these bytes and hangs up. */
export async function startStranger(words: string): Promise<FakeServer> {
  return listen((socket) => socket.once('data', () => socket.end(words)))
}

async function listen(serveOne: (socket: Socket) => void): Promise<FakeServer> {
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
    serveOne(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const close = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    open.forEach((socket) => socket.destroy())
    return closed
  }
  return { uri: `bolt://127.0.0.1:${port}`, close }
}

function serve(socket: Socket, answers: Answers): void {
  let received: Buffer = Buffer.alloc(0)
  let greeted = false
  socket.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data])
    if (!greeted && received.length >= HANDSHAKE_BYTES) {
      greeted = true
      received = received.subarray(HANDSHAKE_BYTES)
      const [major, minor] = answers.version
      socket.write(Buffer.from([0, 0, minor, major]))
    }
    if (!greeted) return
    const { messages, rest } = readMessages(received)
    received = rest
    for (const bytes of messages) {
      const tag = bytes[3] ?? 0
      answers.heard?.(tag, bytes.toString('latin1'))
      socket.write(chunk(answerTo(tag, answers)))
    }
  })
}

/** The messages that have come whole; chunks begin with their length, a message ends with an empty one. */
function readMessages(received: Buffer): { readonly messages: readonly Buffer[]; readonly rest: Buffer } {
  const messages: Buffer[] = []
  let rest = received
  for (;;) {
    const end = endOfMessage(rest)
    if (end === null) return { messages, rest }
    if (end > 4) messages.push(rest.subarray(0, end))
    rest = rest.subarray(end)
  }
}

function endOfMessage(bytes: Buffer): number | null {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const length = bytes.readUInt16BE(at)
    at += 2 + length
    if (length === 0) return at
  }
  return null
}

function answerTo(tag: number, { agent, failure, bookmark }: Answers): Buffer {
  if (tag === HELLO) return message(0x70, { server: agent, connection_id: 'bolt-1' })
  if (ASKING.has(tag) && failure !== undefined) return message(0x7f, failure)
  if (tag === RUN) return Buffer.concat([Buffer.from([0xb1, 0x70, 0xa1]), packed('fields'), Buffer.from([0x90])])
  return message(0x70, tag === COMMIT && bookmark !== undefined ? { bookmark } : {})
}

function message(tag: number, fields: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(fields)
  return Buffer.concat([Buffer.from([0xb1, tag, 0xa0 + entries.length]), ...entries.flatMap(([key, value]) => [packed(key), packed(value)])])
}

function packed(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes])
}

function chunk(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes, Buffer.from([0, 0])])
}
