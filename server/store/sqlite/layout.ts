/** The version of the layout below, kept in the file's header as `user_version`. */
export const LAYOUT_VERSION = 2;

/** Marks the file as ours, kept in its header as `application_id`: "LiTu" in ASCII. */
export const APPLICATION_ID = 0x4c695475;

const SCENARIOS = `
  CREATE TABLE scenario (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
`;

/** What makes the layout of a version out of the one before it, by that version. */
export const UPGRADES: Readonly<Record<number, string>> = { 2: SCENARIOS };

/** What the file holds.
 *
 *  `fact`: one row a fact. `body` is its canonical text, `checksum` the CRC-32 of that text, since SQLite
 *  notices a page that is torn but not a bit that has flipped. `number` is the file's own short name for it;
 *  `kind` is there for people who look into the file.
 *  `reference`: one row for each node that a fact names, both by number; asked when a node is to go.
 *  `history`: one row a commit. `body` is its line of history, the digest of its change set and the number of
 *  facts after it, as JSON.
 *  `scenario`: one row a scenario, as JSON; no fact names it and it names none by number. */
export const LAYOUT = `
  CREATE TABLE fact (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE reference (
    target INTEGER NOT NULL,
    fact INTEGER NOT NULL,
    PRIMARY KEY (target, fact)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reference_by_fact ON reference (fact);
  CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    change_set TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
  ${SCENARIOS}
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${LAYOUT_VERSION};
`;
