-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: what happens to a product between two councils, fairs and sales points, the programme's work.

-- Dossiers: documents, evidence, the way of a dossier, support, inspections.





-- Councils and sessions: what the preparation of a session keeps.





-- Fairs.





-- Sales points and trade links.





-- The programme: plans as they are amended, tasks, training, money by source.





-- Papers.

-- Who signs for whom, by date.
CREATE TABLE signer (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  role       TEXT NOT NULL CHECK (role IN ('city', 'standing', 'chair', 'secretary')),
  name       TEXT NOT NULL,
  capacity   TEXT,                      -- the lines above the signature; NULL: as the layout of the paper has them
  valid_from TEXT NOT NULL,
  valid_to   TEXT,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE INDEX signer_role ON signer (role, valid_from);

-- The number that an office gave to a paper, by which other papers name it.
CREATE TABLE paper (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  document   TEXT NOT NULL CHECK (document IN ('statute', 'minutes', 'submission', 'notice')),
  session    INTEGER REFERENCES session (id),
  number     TEXT NOT NULL,
  issued_on  TEXT,
  CHECK ((document = 'statute') = (session IS NULL)),
  CHECK (document <> 'statute' OR issued_on IS NOT NULL),
  UNIQUE (session, document)
) STRICT;
