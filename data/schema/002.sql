-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: the short undo list of a sheet's ticks, what was merged, the history of one record found fast.

-- Ticks of a sheet that is not submitted, in order; those after a tick taken back wait to be done again.
-- One tick is several rows where it displaces another choice of its section.
CREATE TABLE tick (
  sheet     INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
  number    INTEGER NOT NULL CHECK (number >= 1),
  criterion INTEGER NOT NULL CHECK (criterion >= 0),
  before    INTEGER CHECK (before >= 0), -- option; NULL: none was chosen
  after     INTEGER CHECK (after >= 0),
  undone    INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  PRIMARY KEY (sheet, number, criterion)
) STRICT, WITHOUT ROWID;

-- Two records entered for the same thing: the second went into the first.
CREATE TABLE merger (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL CHECK (kind IN ('producer', 'product')),
  survivor_uid TEXT NOT NULL CHECK (survivor_uid <> merged_uid),
  merged_uid   TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL             -- of what went into the other
) STRICT;
CREATE INDEX merger_survivor ON merger (survivor_uid);

CREATE INDEX change_uid ON change (uid);
