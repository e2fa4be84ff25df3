-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: what happens to a product between two councils, fairs and sales points, the programme's work.

-- Dossiers: documents, evidence, the way of a dossier, support, inspections.





-- Councils and sessions: what the preparation of a session keeps.
-- All of it may be unknown: of a session held before this version nobody was asked.
ALTER TABLE session ADD COLUMN form TEXT CHECK (form IN ('meeting', 'written'));    -- NULL: a meeting
ALTER TABLE session ADD COLUMN sent_on TEXT;                                        -- day on which members had the dossiers
ALTER TABLE session ADD COLUMN turns INTEGER CHECK (turns BETWEEN 1 AND 9);         -- by design; NULL: one
ALTER TABLE session ADD COLUMN rules_confirmed_at TEXT;                             -- moment at which the chair confirmed the rules
ALTER TABLE session ADD COLUMN advice TEXT;                                         -- report of the advisory team
ALTER TABLE session_member ADD COLUMN delegation TEXT;                              -- by which a vice-chair leads in the chair's stead
ALTER TABLE session_product ADD COLUMN heard_because TEXT;                          -- why it is heard though its dossier is incomplete
ALTER TABLE session_product ADD COLUMN samples INTEGER CHECK (samples BETWEEN 0 AND 999); -- that came with it
ALTER TABLE session_product ADD COLUMN advice TEXT;                                 -- what the advisory team found
ALTER TABLE session_product ADD COLUMN to_centre TEXT CHECK (to_centre IN ('proposed', 'kept')); -- the council on a mean of 90 and more





-- Fairs.





-- Sales points and trade links.





-- The programme: plans as they are amended, tasks, training, money by source.





