// Just enough of ZIP to look into a Word file: its properties, and how much it would unpack to.

import { inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly unpackedBytes: number
  readonly packedBytes: number
  readonly method: number
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const DEFLATED = 8

/** The entries that a ZIP's directory lists; none when the directory is missing or torn. */
export function listEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(zip)
  if (end === null) return []
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packedBytes: zip.readUInt32LE(at + 20),
      unpackedBytes: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

// The end record is at most a comment of 65,535 bytes before the end.
function findEnd(zip: Buffer): number | null {
  for (let at = zip.length - 22; at >= 0 && at > zip.length - 65_558; at--) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return null
}

/** One entry's content; throws RangeError when it is larger than `maxBytes` or lies outside the file. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Buffer {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28)
  const packed = zip.subarray(start, start + entry.packedBytes)
  return entry.method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: maxBytes }) : packed
}
