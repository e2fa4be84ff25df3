-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: what happens to a product between two councils, fairs and sales points, the programme's work.

-- Dossiers: documents, evidence, the way of a dossier, support, inspections.





-- Councils and sessions: what the preparation of a session keeps.





-- Fairs.

CREATE TABLE fair (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('fair', 'market', 'week', 'exhibition', 'conference')),
  outside      INTEGER NOT NULL DEFAULT 0 CHECK (outside IN (0, 1)),       -- of the city
  held_by_city INTEGER NOT NULL DEFAULT 0 CHECK (held_by_city IN (0, 1)),  -- what a plan's target counts
  year         INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2999),        -- of the plan that it belongs to
  starts_on    TEXT NOT NULL,
  ends_on      TEXT NOT NULL,            -- last day
  place        TEXT,
  unit         INTEGER REFERENCES unit (id),
  hosts        TEXT,                     -- a line each
  picture      INTEGER REFERENCES attachment (id),  -- lies under the booths
  report       TEXT,                     -- closing report: what the figures do not say
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  search       TEXT NOT NULL,
  sort_key     BLOB NOT NULL,
  CHECK (ends_on >= starts_on)
) STRICT;
CREATE INDEX fair_year ON fair (year, starts_on);
CREATE INDEX fair_unit ON fair (unit) WHERE unit IS NOT NULL;
CREATE INDEX fair_picture ON fair (picture) WHERE picture IS NOT NULL;

CREATE TABLE fair_budget (
  id     INTEGER PRIMARY KEY,
  uid    TEXT NOT NULL UNIQUE,
  fair   INTEGER NOT NULL REFERENCES fair (id),
  source TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),      -- đồng
  note   TEXT
) STRICT;
CREATE INDEX fair_budget_fair ON fair_budget (fair);

CREATE TABLE fair_zone (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  fair     INTEGER NOT NULL REFERENCES fair (id),
  name     TEXT NOT NULL,                -- "A"
  goods    TEXT,                         -- what is sold there
  position INTEGER NOT NULL CHECK (position >= 1),
  UNIQUE (fair, name)
) STRICT;

-- A producer at a fair: the wish, what was decided on it, and whether it came.
CREATE TABLE participation (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  fair         INTEGER NOT NULL REFERENCES fair (id),
  producer     INTEGER NOT NULL REFERENCES producer (id),
  invited_on   TEXT,
  wish         TEXT NOT NULL CHECK (wish IN ('unknown', 'wants', 'declines', 'withdrawn')),
  wished_on    TEXT,
  approval     TEXT NOT NULL CHECK (approval IN ('open', 'approved', 'refused')),
  decided_on   TEXT,
  reason       TEXT,
  attendance   TEXT NOT NULL CHECK (attendance IN ('expected', 'attended', 'absent')),
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  UNIQUE (fair, producer),
  CHECK (approval <> 'refused' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX participation_producer ON participation (producer);

CREATE TABLE participation_product (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  participation INTEGER NOT NULL REFERENCES participation (id),
  product       INTEGER NOT NULL REFERENCES product (id),
  UNIQUE (participation, product)
) STRICT;
CREATE INDEX participation_product_product ON participation_product (product);

-- Its place on the floor is that of a square on a sheet of paper, from the left and from the top; one that has none
-- stands with its zone. There is one column for who holds it, so that two cannot.
CREATE TABLE booth (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  fair         INTEGER NOT NULL REFERENCES fair (id),
  zone         INTEGER REFERENCES fair_zone (id),
  number       TEXT NOT NULL,
  floor_column INTEGER CHECK (floor_column BETWEEN 1 AND 60),
  floor_row    INTEGER CHECK (floor_row BETWEEN 1 AND 60),
  holder       INTEGER REFERENCES participation (id),
  UNIQUE (fair, number),
  CHECK ((floor_column IS NULL) = (floor_row IS NULL))
) STRICT;
CREATE INDEX booth_zone ON booth (zone) WHERE zone IS NOT NULL;
CREATE INDEX booth_holder ON booth (holder) WHERE holder IS NOT NULL;

-- What was sold in a booth in a day, in đồng; a total is never kept.
CREATE TABLE daily_return (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  booth         INTEGER NOT NULL REFERENCES booth (id),
  participation INTEGER NOT NULL REFERENCES participation (id),
  day           TEXT NOT NULL,
  ocop_revenue  INTEGER CHECK (ocop_revenue >= 0),
  other_revenue INTEGER CHECK (other_revenue >= 0),
  visitors      INTEGER CHECK (visitors >= 0),
  UNIQUE (booth, day),
  CHECK (coalesce (ocop_revenue, other_revenue, visitors) IS NOT NULL)
) STRICT;
CREATE INDEX daily_return_participation ON daily_return (participation);

CREATE TABLE fair_contract (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  fair          INTEGER NOT NULL REFERENCES fair (id),
  kind          TEXT NOT NULL CHECK (kind IN ('contract', 'memorandum')),
  participation INTEGER REFERENCES participation (id),
  product       INTEGER REFERENCES product (id),
  partner       TEXT NOT NULL,
  value         INTEGER CHECK (value >= 0),         -- đồng; NULL: not said
  signed_on     TEXT,
  note          TEXT
) STRICT;
CREATE INDEX fair_contract_fair ON fair_contract (fair);
CREATE INDEX fair_contract_participation ON fair_contract (participation) WHERE participation IS NOT NULL;
CREATE INDEX fair_contract_product ON fair_contract (product) WHERE product IS NOT NULL;





-- Sales points and trade links.





-- The programme: plans as they are amended, tasks, training, money by source.





