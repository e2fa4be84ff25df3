-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: what happens to a product between two councils, fairs and sales points, the programme's work.

-- Dossiers: documents, evidence, the way of a dossier, support, inspections.





-- Councils and sessions: what the preparation of a session keeps.

-- Sheets: what was submitted, what was entered from paper, what was shown of others.
ALTER TABLE sheet ADD COLUMN choices TEXT;    -- as submitted last, "1.1=3 1.2=1": criterion and option; the history keeps each
ALTER TABLE sheet ADD COLUMN entered_by TEXT; -- who entered it from paper; NULL: its member did
ALTER TABLE sheet ADD COLUMN checked_by TEXT  -- who compared it with the paper
  CHECK (checked_by IS NULL OR (entered_by IS NOT NULL AND checked_by <> entered_by AND state = 'submitted'));
ALTER TABLE sheet ADD COLUMN checked_at TEXT CHECK ((checked_at IS NULL) = (checked_by IS NULL));

-- A member saw what others gave a product in a scoring turn: from then on the member's sheet of that turn stands.
CREATE TABLE showing (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  session_product INTEGER NOT NULL REFERENCES session_product (id),
  session_member  INTEGER NOT NULL REFERENCES session_member (id),
  turn            INTEGER NOT NULL CHECK (turn >= 1),
  shown_at        TEXT NOT NULL,
  UNIQUE (session_product, session_member, turn)
) STRICT;
CREATE INDEX showing_member ON showing (session_member);


-- Fairs.





-- Sales points and trade links.





-- The programme: plans as they are amended, tasks, training, money by source.





