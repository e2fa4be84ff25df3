-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: what happens to a product between two councils, fairs and sales points, the programme's work.

-- Dossiers: documents, evidence, the way of a dossier, support, inspections.





-- Councils and sessions: what the preparation of a session keeps.





-- Fairs.





-- Sales points and trade links.





-- The programme: plans as they are amended, tasks, training, money by source.

-- Made anew, because more can be counted: what, of which rank, by whom, where, of which reference set, how it is compared.
CREATE TEMP TABLE target_before AS SELECT * FROM main.target;
DROP TABLE main.target;

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
                                          'to_centre', 'sales_points', 'fairs', 'fair_support', 'trained', 'products', 'producers',
                                          'units', 'tasks')),
  subset          TEXT CHECK (subset IN ('in_force', 'ever', 'recognised', 'upgraded', 're_evaluated', 'lapsing', 'withdrawn',
                                         'filed', 'scored', 'sent', 'done')),
  reference       TEXT CHECK (reference IN ('in_force', 'ever', 'recognised', 'lapsing', 'filed', 'scored', 'all')),
  comparison      TEXT CHECK (comparison IN ('at_least', 'at_most')),  -- NULL: at least
  unit            INTEGER REFERENCES unit (id),
  unit_kind       TEXT CHECK (unit_kind IN ('urban_district', 'rural_district', 'ward', 'commune')),
  stars           INTEGER CHECK (stars BETWEEN 3 AND 5),            -- the least rank that is counted
  producer_type   TEXT CHECK (producer_type IN ('enterprise', 'cooperative', 'cooperative_group', 'farm', 'household', 'association')),
  planned         INTEGER CHECK (planned >= 0),
  planned_most    INTEGER CHECK (planned_most >= planned),
  counts          INTEGER NOT NULL CHECK (counts IN (0, 1)),
  note            TEXT,
  UNIQUE (plan, position),
  CHECK ((measure IS NULL) = (planned IS NULL)),
  CHECK (measure IS NOT NULL OR counts = 0),
  CHECK (subset IS NULL OR measure IN ('products', 'producers', 'units', 'tasks')),
  CHECK (reference IS NULL OR subset IS NOT NULL)
) STRICT;
INSERT INTO target (id, uid, plan, position, ordinal, label, short_label, unit_of_measure, level, measure, unit, unit_kind,
                    planned, planned_most, counts, note)
  SELECT id, uid, plan, position, ordinal, label, short_label, unit_of_measure, level, measure, unit, unit_kind, planned,
         planned_most, counts, note FROM temp.target_before;
DROP TABLE temp.target_before;

-- A later decision changes what is planned, from a day on. What was planned before stays to be read.
CREATE TABLE target_amendment (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  target       INTEGER NOT NULL REFERENCES target (id),
  decision     INTEGER NOT NULL REFERENCES decision (id),
  valid_from   TEXT NOT NULL,
  planned      INTEGER NOT NULL CHECK (planned >= 0),
  planned_most INTEGER CHECK (planned_most >= planned),
  note         TEXT,
  UNIQUE (target, valid_from)
) STRICT;
CREATE INDEX target_amendment_decision ON target_amendment (decision);

CREATE TABLE task (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  plan         INTEGER NOT NULL REFERENCES plan (id),
  agency       TEXT NOT NULL,
  content      TEXT NOT NULL,
  due_on       TEXT,
  state        TEXT NOT NULL CHECK (state IN ('open', 'running', 'done', 'dropped')),
  done_on      TEXT,
  result       TEXT,
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  search       TEXT NOT NULL,
  sort_key     BLOB NOT NULL,
  CHECK ((state = 'done') = (done_on IS NOT NULL))
) STRICT;
CREATE INDEX task_plan ON task (plan, due_on);
CREATE INDEX task_order ON task (sort_key, id);

CREATE TABLE task_document (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  task       INTEGER NOT NULL REFERENCES task (id),
  title      TEXT NOT NULL,
  attachment INTEGER REFERENCES attachment (id)
) STRICT;
CREATE INDEX task_document_task ON task_document (task);
CREATE INDEX task_document_attachment ON task_document (attachment) WHERE attachment IS NOT NULL;

-- The posts of OCOP officers in a unit: of them training reaches so many. Who holds a post is not kept.
CREATE TABLE officer (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  unit       INTEGER NOT NULL REFERENCES unit (id),
  position   TEXT NOT NULL,
  posts      INTEGER NOT NULL CHECK (posts BETWEEN 1 AND 999),
  valid_from TEXT NOT NULL,
  valid_to   TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from),
  UNIQUE (unit, position, valid_from)
) STRICT;

CREATE TABLE course (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  plan_year    INTEGER NOT NULL CHECK (plan_year BETWEEN 2018 AND 2999),
  begins_on    TEXT NOT NULL,
  ends_on      TEXT CHECK (ends_on IS NULL OR ends_on >= begins_on),
  organiser    TEXT NOT NULL,
  place        TEXT,
  content      TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  search       TEXT NOT NULL,
  sort_key     BLOB NOT NULL
) STRICT;
CREATE INDEX course_year ON course (plan_year, begins_on);
CREATE INDEX course_order ON course (sort_key, id);

CREATE TABLE course_attendance (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  course   INTEGER NOT NULL REFERENCES course (id),
  unit     INTEGER NOT NULL REFERENCES unit (id),
  office   TEXT NOT NULL,
  officers INTEGER NOT NULL CHECK (officers BETWEEN 1 AND 999),
  UNIQUE (course, unit, office)
) STRICT;
CREATE INDEX course_attendance_unit ON course_attendance (unit);





