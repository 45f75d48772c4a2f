// The files in what was dropped: folders are walked, hidden files left out.

export interface Dropped {
  readonly files: readonly File[]
  /** Paths of the files and folders that the browser could not read. */
  readonly unreadable: readonly string[]
}

/** Read at once, while the event lasts: the browser forgets its items afterwards. */
export async function readDropped({ items, files }: DataTransfer): Promise<Dropped> {
  const entries = [...items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null)
  if (entries.length === 0) return { files: [...files], unreadable: [] }
  return together(await Promise.all(entries.map((entry) => walk(entry))))
}

/** What cannot be read keeps nothing else back. */
async function walk(entry: FileSystemEntry): Promise<Dropped> {
  if (entry.name.startsWith('.')) return together([])
  try {
    if (isFile(entry)) return { files: [await readFile(entry)], unreadable: [] }
    if (!isFolder(entry)) return together([])
    const found: Dropped[] = []
    for (const child of await readAll(entry.createReader())) found.push(await walk(child))
    return together(found)
  } catch {
    // Gone in the meantime, or the browser may not read it: it says no more than that.
    return { files: [], unreadable: [pathOf(entry)] }
  }
}

function together(parts: readonly Dropped[]): Dropped {
  return { files: parts.flatMap(({ files }) => files), unreadable: parts.flatMap(({ unreadable }) => unreadable) }
}

function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, '')
}

/** With its path inside what was dropped, so that two files of one name stay apart. */
async function readFile(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((done, fail) => entry.file(done, fail))
  const path = pathOf(entry)
  return path === file.name ? file : new File([file], path, { type: file.type })
}

/** A folder gives its entries a hundred at a time, until it gives none. */
async function readAll(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) return all.sort((one, other) => (one.name < other.name ? -1 : 1))
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
