-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1: places, producers, products, dossiers, councils, sessions, sheets, outcomes, decisions, plans.
--
-- Every kind of record has a row id for this file and a uid for all files. Dates are ISO text. Scores are
-- integers; means are kept as sum and count. What a record is flagged illustrative for prints so.
-- search: folded text of the fields people search in; sort_key: bytes that compare in Vietnamese order.

CREATE TABLE setting (
  key   TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who changed what, when: append-only, each row sealed with a hash over itself and the row before.
CREATE TABLE change (
  id     INTEGER PRIMARY KEY,
  act    INTEGER NOT NULL,               -- first change of the same act of a person
  at     TEXT NOT NULL,                  -- UTC
  who    TEXT NOT NULL,
  label  TEXT NOT NULL,
  kind   TEXT NOT NULL,                  -- table
  record INTEGER NOT NULL,
  uid    TEXT NOT NULL,
  before TEXT,                           -- JSON; NULL: was not there
  after  TEXT,                           -- JSON; NULL: is no longer there
  undoes INTEGER REFERENCES change (id),
  hash   TEXT NOT NULL CHECK (length (hash) = 64)
) STRICT;
CREATE INDEX change_record ON change (kind, record);
CREATE INDEX change_act ON change (act);
CREATE TRIGGER change_is_not_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE (ABORT, 'history is append-only'); END;
CREATE TRIGGER change_is_not_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE (ABORT, 'history is append-only'); END;

-- Places. Codes are reused for other places over the years: never a key.

CREATE TABLE unit (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  code       TEXT NOT NULL,
  name       TEXT NOT NULL,              -- without its kind
  kind       TEXT NOT NULL CHECK (kind IN ('city', 'urban_district', 'rural_district', 'ward', 'commune', 'township', 'special_zone')),
  parent     INTEGER REFERENCES unit (id),
  valid_from TEXT NOT NULL,
  valid_to   TEXT,                       -- last day; NULL: still there
  search     TEXT NOT NULL,
  sort_key   BLOB NOT NULL,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE UNIQUE INDEX unit_code ON unit (code, kind, valid_from);
CREATE INDEX unit_parent ON unit (parent);

CREATE TABLE unit_follow (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  old_unit INTEGER NOT NULL REFERENCES unit (id),
  new_unit INTEGER NOT NULL REFERENCES unit (id),
  extent   TEXT NOT NULL CHECK (extent IN ('whole', 'part')),
  source   TEXT NOT NULL,
  UNIQUE (old_unit, new_unit)
) STRICT;
CREATE INDEX unit_follow_new ON unit_follow (new_unit);

-- Who heads a paper, by date.
CREATE TABLE office (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  role       TEXT NOT NULL CHECK (role IN ('city', 'standing', 'council')),
  name       TEXT NOT NULL,
  superior   TEXT,
  heading    TEXT NOT NULL,
  place      TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to   TEXT
) STRICT;
CREATE INDEX office_role ON office (role, valid_from);

-- Who

CREATE TABLE producer (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  type            TEXT NOT NULL CHECK (type IN ('enterprise', 'cooperative', 'cooperative_group', 'farm', 'household', 'association')),
  registration_no TEXT,
  address         TEXT,
  unit            INTEGER REFERENCES unit (id),
  phone           TEXT,
  email           TEXT,
  representative  TEXT,
  search          TEXT NOT NULL,
  sort_key        BLOB NOT NULL
) STRICT;
CREATE INDEX producer_order ON producer (sort_key, id);
CREATE INDEX producer_unit ON producer (unit);

CREATE TABLE person (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  name         TEXT,                     -- unknown: the office sends whom it likes
  office       TEXT NOT NULL,
  short_office TEXT NOT NULL,
  position     TEXT,
  phone        TEXT,
  search       TEXT NOT NULL,
  sort_key     BLOB NOT NULL
) STRICT;
CREATE INDEX person_order ON person (sort_key, id);

-- What

CREATE TABLE product (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  code           TEXT UNIQUE,
  name           TEXT NOT NULL,
  producer       INTEGER NOT NULL REFERENCES producer (id),
  set_regulation TEXT,                   -- regulation whose set says sector, group and subgroup
  set_no         INTEGER CHECK (set_no BETWEEN 1 AND 26),
  description    TEXT,
  search         TEXT NOT NULL,
  sort_key       BLOB NOT NULL,
  CHECK ((set_no IS NULL) = (set_regulation IS NULL))
) STRICT;
CREATE INDEX product_order ON product (sort_key, id);
CREATE INDEX product_producer ON product (producer);

-- Rounds and dossiers

CREATE TABLE round (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  year         INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2999),
  ordinal      INTEGER NOT NULL CHECK (ordinal BETWEEN 1 AND 99),
  name         TEXT NOT NULL,
  level        TEXT NOT NULL CHECK (level IN ('commune', 'district', 'city', 'centre')),
  filed_by     TEXT,
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  UNIQUE (year, level, ordinal)
) STRICT;

CREATE TABLE dossier (
  id                     INTEGER PRIMARY KEY,
  uid                    TEXT NOT NULL UNIQUE,
  product                INTEGER NOT NULL REFERENCES product (id),
  round                  INTEGER NOT NULL REFERENCES round (id),
  kind                   TEXT NOT NULL CHECK (kind IN ('first', 'upgrade', 're_evaluation')),
  regulation             TEXT NOT NULL,  -- pinned with its revision by the day of filing
  revision               INTEGER NOT NULL CHECK (revision >= 1),
  set_no                 INTEGER NOT NULL CHECK (set_no BETWEEN 1 AND 26),
  case_no                INTEGER CHECK (case_no IN (1, 2)),
  received_on            TEXT,
  local_labour_percent   INTEGER CHECK (local_labour_percent BETWEEN 0 AND 100),
  local_material_percent INTEGER CHECK (local_material_percent BETWEEN 0 AND 100),
  state                  TEXT NOT NULL CHECK (state IN ('received', 'returned', 'accepted', 'refused', 'withdrawn')),
  refusal                TEXT,
  illustrative           INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  UNIQUE (product, round),
  CHECK ((state = 'refused') = (refusal IS NOT NULL))
) STRICT;
CREATE INDEX dossier_round ON dossier (round);

-- Decisions, and what they recognise

CREATE TABLE decision (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE,
  number    TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  authority TEXT NOT NULL,
  subject   TEXT,
  UNIQUE (number, issued_on)
) STRICT;

-- A published rank is a fact of its own; an outcome is compared with it only where sheets exist.
CREATE TABLE recognition (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  product      INTEGER NOT NULL REFERENCES product (id),
  stars        INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  kind         TEXT NOT NULL CHECK (kind IN ('first', 'upgrade', 're_evaluation')),
  year         INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2999),
  round        INTEGER REFERENCES round (id),
  decision     INTEGER REFERENCES decision (id),
  authority    TEXT,
  score_num    INTEGER CHECK (score_num >= 0),   -- published score, exactly as a fraction
  score_den    INTEGER CHECK (score_den >= 1),
  source       TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  CHECK ((score_num IS NULL) = (score_den IS NULL))
) STRICT;
CREATE INDEX recognition_product ON recognition (product, year);
CREATE INDEX recognition_round ON recognition (round);
CREATE INDEX recognition_decision ON recognition (decision);

CREATE TABLE certificate (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  recognition  INTEGER NOT NULL REFERENCES recognition (id),
  register_no  TEXT UNIQUE,
  issued_on    TEXT NOT NULL,
  expires_on   TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('issued', 'withdrawn')),
  reason       TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  CHECK (expires_on > issued_on),
  CHECK (state = 'issued' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX certificate_recognition ON certificate (recognition);
CREATE INDEX certificate_expiry ON certificate (expires_on);

-- Councils and sessions

CREATE TABLE council (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  level    TEXT NOT NULL CHECK (level IN ('commune', 'district', 'city', 'centre')),
  year     INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2999),
  unit     INTEGER REFERENCES unit (id),
  decision INTEGER REFERENCES decision (id)
) STRICT;

CREATE TABLE council_member (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  council  INTEGER NOT NULL REFERENCES council (id),
  person   INTEGER NOT NULL REFERENCES person (id),
  role     TEXT NOT NULL CHECK (role IN ('chair', 'vice_chair', 'member', 'secretary', 'adviser')),
  votes    INTEGER NOT NULL CHECK (votes IN (0, 1)),
  position INTEGER NOT NULL,
  UNIQUE (council, person),
  CHECK (role <> 'adviser' OR votes = 0)
) STRICT;
CREATE INDEX council_member_person ON council_member (person);

CREATE TABLE session (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  council       INTEGER NOT NULL REFERENCES council (id),
  round         INTEGER NOT NULL REFERENCES round (id),
  regulation    TEXT NOT NULL,
  revision      INTEGER NOT NULL CHECK (revision >= 1),
  held_on       TEXT,
  place         TEXT,
  phase         TEXT NOT NULL CHECK (phase IN ('draft', 'prepared', 'open', 'scoring', 'reviewing', 'concluded', 'sealed')),
  minimums_rule TEXT NOT NULL CHECK (minimums_rule IN ('mean', 'every', 'majority')),
  spread_limit  INTEGER NOT NULL CHECK (spread_limit BETWEEN 0 AND 100),
  quorum_num    INTEGER NOT NULL CHECK (quorum_num >= 0),
  quorum_den    INTEGER NOT NULL CHECK (quorum_den >= 1 AND quorum_num <= quorum_den),
  shows_scores  INTEGER NOT NULL CHECK (shows_scores IN (0, 1)),
  decision      INTEGER REFERENCES decision (id),
  conclusion    TEXT,
  seal          TEXT CHECK (length (seal) = 64),
  illustrative  INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  CHECK ((phase = 'sealed') = (seal IS NOT NULL))
) STRICT;
CREATE INDEX session_round ON session (round);
CREATE INDEX session_council ON session (council);

CREATE TABLE session_member (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  session        INTEGER NOT NULL REFERENCES session (id),
  council_member INTEGER NOT NULL REFERENCES council_member (id),
  presence       TEXT NOT NULL CHECK (presence IN ('expected', 'present', 'absent', 'delegated')),
  arrived_at     TEXT,
  left_at        TEXT,
  note           TEXT,
  UNIQUE (session, council_member)
) STRICT;
CREATE INDEX session_member_council_member ON session_member (council_member);

CREATE TABLE session_product (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  session    INTEGER NOT NULL REFERENCES session (id),
  dossier    INTEGER NOT NULL REFERENCES dossier (id),
  position   INTEGER NOT NULL CHECK (position >= 1),
  turn       INTEGER NOT NULL CHECK (turn >= 1),
  knock_out  TEXT,                       -- ground concluded by the council
  conclusion TEXT,
  UNIQUE (session, dossier)
) STRICT;
CREATE INDEX session_product_dossier ON session_product (dossier);

CREATE TABLE recusal (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  session_product INTEGER NOT NULL REFERENCES session_product (id),
  session_member  INTEGER NOT NULL REFERENCES session_member (id),
  reason          TEXT NOT NULL,
  UNIQUE (session_product, session_member)
) STRICT;
CREATE INDEX recusal_member ON recusal (session_member);

-- Sheets. total is kept, written with the mark that changes it; check recomputes it.

CREATE TABLE sheet (
  id               INTEGER PRIMARY KEY,
  uid              TEXT NOT NULL UNIQUE,
  kind             TEXT NOT NULL CHECK (kind IN ('council', 'self', 'advisory', 'district')),
  dossier          INTEGER NOT NULL REFERENCES dossier (id),
  session_product  INTEGER REFERENCES session_product (id),
  session_member   INTEGER REFERENCES session_member (id),
  turn             INTEGER NOT NULL CHECK (turn >= 1),
  state            TEXT NOT NULL CHECK (state IN ('open', 'submitted')),
  total            INTEGER CHECK (total BETWEEN 0 AND 100),  -- NULL: not finished
  submitted_at     TEXT,
  digest           TEXT CHECK (length (digest) = 64),
  knock_out        TEXT,                 -- ground the member proposes
  knock_out_reason TEXT,
  CHECK (kind <> 'council' OR (session_product IS NOT NULL AND session_member IS NOT NULL)),
  CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
  CHECK ((state = 'submitted') = (digest IS NOT NULL)),
  CHECK (state = 'open' OR total IS NOT NULL OR knock_out IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX sheet_due ON sheet (session_product, session_member, turn, kind) WHERE session_product IS NOT NULL;
CREATE INDEX sheet_dossier ON sheet (dossier);
CREATE INDEX sheet_member ON sheet (session_member);

CREATE TABLE mark (
  sheet     INTEGER NOT NULL REFERENCES sheet (id),
  criterion INTEGER NOT NULL CHECK (criterion >= 0),  -- its place in the set, from 0
  option    INTEGER NOT NULL CHECK (option >= 0),     -- its place in the criterion, from 1; 0: none of these
  PRIMARY KEY (sheet, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE remark (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE,
  sheet     INTEGER NOT NULL REFERENCES sheet (id),
  criterion INTEGER,                     -- NULL: on the product as a whole
  text      TEXT NOT NULL
) STRICT;
CREATE INDEX remark_sheet ON remark (sheet);

-- Kept at conclusion, recomputed by check.
CREATE TABLE outcome (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  session_product INTEGER NOT NULL UNIQUE REFERENCES session_product (id),
  sheets          INTEGER NOT NULL CHECK (sheets >= 0),
  sum             INTEGER NOT NULL CHECK (sum BETWEEN 0 AND 100 * sheets),
  spread          INTEGER NOT NULL CHECK (spread BETWEEN 0 AND 100),
  rank_by_points  INTEGER CHECK (rank_by_points BETWEEN 1 AND 5),
  rank            INTEGER CHECK (rank BETWEEN 1 AND 5),
  minimums        TEXT NOT NULL,         -- JSON: minimums missed
  CHECK ((sheets = 0) = (rank_by_points IS NULL)),
  CHECK (rank IS NULL OR rank <= rank_by_points)
) STRICT;

-- Programme

CREATE TABLE plan (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE,
  year      INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 2018 AND 2999),
  number    TEXT NOT NULL,
  issued_on TEXT,
  authority TEXT NOT NULL,
  source    TEXT
) STRICT;

CREATE TABLE target (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  plan            INTEGER NOT NULL REFERENCES plan (id),
  position        INTEGER NOT NULL,
  ordinal         TEXT NOT NULL,
  label           TEXT NOT NULL,
  short_label     TEXT NOT NULL,
  unit_of_measure TEXT,
  level           INTEGER NOT NULL CHECK (level BETWEEN 0 AND 1),   -- 1: one reading of an ambiguous target
  measure         TEXT CHECK (measure IN ('recognised', 'recognised_in_unit', 'recognised_each_unit', 'recognised_in_units',
                                          'to_centre', 'sales_points', 'fairs', 'fair_support', 'trained')),
  unit            INTEGER REFERENCES unit (id),
  unit_kind       TEXT CHECK (unit_kind IN ('urban_district', 'rural_district', 'ward', 'commune')),
  planned         INTEGER CHECK (planned >= 0),
  planned_most    INTEGER CHECK (planned_most >= planned),
  counts          INTEGER NOT NULL CHECK (counts IN (0, 1)),
  note            TEXT,
  UNIQUE (plan, position),
  CHECK ((measure IS NULL) = (planned IS NULL)),
  CHECK (measure IS NOT NULL OR counts = 0)
) STRICT;

-- What a reader of the figures must know of the data.
CREATE TABLE doubt (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  year     INTEGER,                      -- NULL: every year
  position INTEGER NOT NULL,
  subject  TEXT NOT NULL,
  text     TEXT NOT NULL
) STRICT;
