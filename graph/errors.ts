// The few errors that Ligature throws on purpose. Each quotes the offending value and says what to do;
// server/problems.ts is the one place that maps them to HTTP.

/** Base of every error that is the caller's to mend; its message is fit to show to a person. */
export abstract class LigatureError extends Error {
  override get name(): string {
    return this.constructor.name
  }
}

/** Something that was asked for by id or name is not there. */
export class NotFoundError extends LigatureError {}

/** An address was asked for something by a method that it does not take. */
export class MethodNotAllowedError extends LigatureError {
  /** The methods that it takes. */
  readonly allowed: readonly string[]

  constructor({ method, address, allowed }: { readonly method: string; readonly address: string; readonly allowed: readonly string[] }) {
    super(`${address} does not take ${method}; send ${allowed.join(', ')}`)
    this.allowed = allowed
  }
}

/** A value that was handed in is not of the form it must have. */
export class InvalidInputError extends LigatureError {}

/** A file or text that cannot be read as what it claims to be. */
export class UnreadableDocumentError extends LigatureError {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`)
  }
}

/** A Cypher query that is refused: it writes, changes the schema or reaches outside the graph. */
export class QueryRefusedError extends LigatureError {
  constructor(
    message: string,
    /** The UTF-16 offset of what is refused; null when it is the query as a whole. */
    readonly position: number | null = null,
  ) {
    super(message)
  }
}

/** A Cypher query that the engine could not run; `position` is the UTF-16 offset where it says so. */
export class QueryFailedError extends LigatureError {
  constructor(
    message: string,
    readonly position: number | null = null,
  ) {
    super(message)
  }
}

/** A query that ran past its time limit and was stopped. */
export class QueryTimeoutError extends LigatureError {}

/** A query that whoever asked it no longer waits for. */
export class QueryStoppedError extends LigatureError {
  constructor() {
    super('The query was stopped before it had an answer. Run it again when you want one.')
  }
}

/** Somebody asks one query more while several of theirs wait. */
export class TooManyQueriesError extends LigatureError {}

/** The store cannot be opened or reached. */
export class StoreUnavailableError extends LigatureError {}

/** The file of a store is damaged, or is no store. */
export class DamagedStoreError extends StoreUnavailableError {}

/** The file of the accounts is damaged. Its message names the file: whoever keeps the machine may read it, not everybody who asks. */
export class DamagedAccountsError extends StoreUnavailableError {}

/** The disk has no space left for what was to be written. */
export class DiskFullError extends StoreUnavailableError {}

/** Somebody else changed the same thing first. */
export class ConflictError extends LigatureError {}

/** A job was to be stopped that has ended. */
export class JobEndedError extends LigatureError {}

/** Somebody else has reviewed the same thing since its author looked at it. */
export class OutdatedReviewError extends LigatureError {}

/** A Review does not say which version of something its author saw. */
export class VersionRequiredError extends LigatureError {}

/** A relationship type is not in the ontology, or may not join entities of these types. */
export class OntologyError extends LigatureError {}

/** An entity was to be merged into itself. */
export class SelfMergeError extends LigatureError {}

/** Entities of two types were to be merged. */
export class MixedMergeError extends LigatureError {}

/** A Review that was undone was to be undone again. */
export class AlreadyUndoneError extends LigatureError {}

/** A Review was to be undone that a later one rests on. */
export class DependentReviewError extends LigatureError {
  constructor(
    message: string,
    /** The id of the Review that rests on it. */
    readonly review: string,
  ) {
    super(message)
  }
}

/** Somebody has to log in first. */
export class LoginRequiredError extends LigatureError {}

/** Whoever asks may not do that. */
export class NotAllowedError extends LigatureError {}

/** A request in somebody's session that does not come from the page that they see. */
export class ForgedRequestError extends LigatureError {}

/** Too many attempts in a short time. */
export class TooManyAttemptsError extends LigatureError {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message)
  }
}
