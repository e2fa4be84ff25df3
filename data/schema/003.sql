-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: a product's profile, ideas that no producer makes yet, files kept beside the database, indexes of the history.

-- A file that belongs to a record. Its content lies in the folder beside the database, named by its digest.
CREATE TABLE attachment (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  sha256     TEXT NOT NULL CHECK (length (sha256) = 64),
  name       TEXT NOT NULL,              -- as it was called when it was added
  bytes      INTEGER NOT NULL CHECK (bytes >= 0),
  media_type TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_content ON attachment (sha256);

-- The table is made anew, because a producer need not be there any more. Its rows are laid aside, so that all that
-- refers to them is without them for a moment; SQLite counts that and finds, when they are back, that nothing is.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE product_before AS SELECT * FROM main.product;
DROP TABLE main.product;

CREATE TABLE product (
  id               INTEGER PRIMARY KEY,
  uid              TEXT NOT NULL UNIQUE,
  code             TEXT UNIQUE,
  name             TEXT NOT NULL,
  producer         INTEGER REFERENCES producer (id),    -- NULL: an idea that nobody makes yet
  proposed_by      INTEGER REFERENCES unit (id),        -- the community whose idea it is
  proposed_on      TEXT,
  plan_received_on TEXT,                                -- the production plan
  plan_progress    TEXT,
  set_regulation   TEXT,                                -- regulation whose set says sector, group and subgroup
  set_no           INTEGER CHECK (set_no BETWEEN 1 AND 26),
  description      TEXT,
  story            TEXT,
  packaging        TEXT,
  standards        TEXT,
  barcode          TEXT,
  traceability     TEXT,
  trademark        TEXT,
  marketplaces     TEXT,                                -- addresses on the network, a line each
  photo            INTEGER REFERENCES attachment (id),
  search           TEXT NOT NULL,
  sort_key         BLOB NOT NULL,
  CHECK ((set_no IS NULL) = (set_regulation IS NULL)),
  CHECK (producer IS NOT NULL OR proposed_by IS NOT NULL)
) STRICT;
INSERT INTO product (id, uid, code, name, producer, set_regulation, set_no, description, search, sort_key)
  SELECT id, uid, code, name, producer, set_regulation, set_no, description, search, sort_key FROM temp.product_before;
DROP TABLE temp.product_before;
CREATE INDEX product_order ON product (sort_key, id);
CREATE INDEX product_producer ON product (producer);
CREATE INDEX product_proposed_by ON product (proposed_by) WHERE proposed_by IS NOT NULL;
CREATE INDEX product_photo ON product (photo) WHERE photo IS NOT NULL;

-- The history found fast in a long file: what took back what, who did something, what is gone.
CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX change_who ON change (who);
CREATE INDEX change_gone ON change (kind, record) WHERE after IS NULL;
