// The statements that ask which names a graph uses.

/** The label of the one node in which the store keeps its own affairs. */
export const OWN_LABEL = 'Ligature'

export const LABELS = `CALL db.labels() YIELD label RETURN label AS name`
export const TYPES = `CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name`
export const PROPERTIES = `CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey AS name`
