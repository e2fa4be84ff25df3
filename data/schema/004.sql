-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: what happens to a product between two councils, fairs and sales points, the programme's work.

-- Dossiers: documents, evidence, the way of a dossier, support, inspections.

-- What only the office of a city knows: days off besides the ends of weeks and those that the law fixes.
CREATE TABLE day_off (
  id     INTEGER PRIMARY KEY,
  uid    TEXT NOT NULL UNIQUE,
  day    TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL,
  source TEXT
) STRICT;

-- Columns that are only added, which a table need not be made anew for.
ALTER TABLE dossier ADD COLUMN confirmed_on TEXT;             -- local labour and material, by the commune
ALTER TABLE dossier ADD COLUMN confirmed_by TEXT;
ALTER TABLE dossier ADD COLUMN samples INTEGER CHECK (samples BETWEEN 0 AND 999);
ALTER TABLE dossier ADD COLUMN samples_on TEXT;
ALTER TABLE certificate ADD COLUMN ground TEXT CHECK (ground IN ('dishonest', 'below', 'unlawful', 'misuse', 'stopped', 'other'));
ALTER TABLE certificate ADD COLUMN concluded_on TEXT;         -- what the withdrawal follows
ALTER TABLE certificate ADD COLUMN withdrawn_on TEXT;         -- NULL: not known, taken for always
ALTER TABLE certificate ADD COLUMN withdrawal INTEGER REFERENCES decision (id);
CREATE INDEX certificate_withdrawal ON certificate (withdrawal) WHERE withdrawal IS NOT NULL;

-- A paper that proves something, given once: it serves all dossiers of its producer, or of one product, until it lapses.
CREATE TABLE evidence (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  producer     INTEGER NOT NULL REFERENCES producer (id),
  product      INTEGER REFERENCES product (id),     -- NULL: all products of the producer
  document     TEXT NOT NULL CHECK (document IN ('registration-form', 'self-assessment', 'changes', 'update', 'business-plan',
                 'organisation', 'samples', 'commune-request', 'commune-report', 'commune-confirmation', 'business-licence',
                 'production-licence', 'quality-declaration', 'product-standard', 'quality-test', 'codes', 'codes-property',
                 'intellectual-property', 'materials', 'local-labour', 'management-system', 'quality-plan', 'environment',
                 'accounting', 'growth', 'market', 'promotion', 'story', 'awards', 'research', 'operation-plan',
                 'city-request', 'advisory-report', 'council-report', 'results-decision', 'agency-report', 'extra-tests',
                 'other')),
  name         TEXT NOT NULL,
  number       TEXT,
  issued_on    TEXT,
  expires_on   TEXT,                                -- its last day; NULL: it does not lapse
  issuer       TEXT,
  criteria     TEXT,                                -- ids, where the office corrects what the kind of document proves
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  search       TEXT NOT NULL,
  sort_key     BLOB NOT NULL,
  CHECK (expires_on >= issued_on)
) STRICT;
CREATE INDEX evidence_order ON evidence (sort_key, id);
CREATE INDEX evidence_producer ON evidence (producer, document);
CREATE INDEX evidence_product ON evidence (product) WHERE product IS NOT NULL;
CREATE INDEX evidence_expiry ON evidence (expires_on) WHERE expires_on IS NOT NULL;

CREATE TABLE evidence_file (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  evidence   INTEGER NOT NULL REFERENCES evidence (id),
  attachment INTEGER NOT NULL REFERENCES attachment (id),
  position   INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
  UNIQUE (evidence, attachment)
) STRICT;
CREATE INDEX evidence_file_attachment ON evidence_file (attachment);

-- What an office decided about a document that a dossier is asked for. The others follow from the evidence.
CREATE TABLE dossier_document (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  dossier        INTEGER NOT NULL REFERENCES dossier (id),
  document       TEXT NOT NULL CHECK (document IN ('registration-form', 'self-assessment', 'changes', 'update', 'business-plan',
                   'organisation', 'samples', 'commune-request', 'commune-report', 'commune-confirmation', 'business-licence',
                   'production-licence', 'quality-declaration', 'product-standard', 'quality-test', 'codes', 'codes-property',
                   'intellectual-property', 'materials', 'local-labour', 'management-system', 'quality-plan', 'environment',
                   'accounting', 'growth', 'market', 'promotion', 'story', 'awards', 'research', 'operation-plan',
                   'city-request', 'advisory-report', 'council-report', 'results-decision', 'agency-report', 'extra-tests',
                   'other')),
  evidence       INTEGER REFERENCES evidence (id),  -- that fulfils it; NULL: any that fits
  not_applicable INTEGER NOT NULL DEFAULT 0 CHECK (not_applicable IN (0, 1)),
  reason         TEXT,                              -- why it does not apply
  defect         TEXT,                              -- what is wrong with what was handed in
  UNIQUE (dossier, document),
  CHECK ((not_applicable = 1) = (reason IS NOT NULL))
) STRICT;
CREATE INDEX dossier_document_evidence ON dossier_document (evidence) WHERE evidence IS NOT NULL;

-- The way of a dossier. Its state and the day it was received follow from these.
CREATE TABLE dossier_step (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  kind    TEXT NOT NULL CHECK (kind IN ('received', 'returned', 'completed', 'accepted', 'forwarded_city', 'forwarded_centre',
            'refused', 'withdrawn')),
  made_on TEXT NOT NULL,
  made_by TEXT,
  words   TEXT,                                     -- what is asked, why it is refused
  due_on  TEXT,                                     -- until when what is asked is to be there
  CHECK (kind NOT IN ('returned', 'refused') OR words IS NOT NULL),
  CHECK (due_on >= made_on)
) STRICT;
CREATE INDEX dossier_step_dossier ON dossier_step (dossier, made_on);

-- Where money comes from, year by year.
CREATE TABLE fund (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  year         INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2999),
  name         TEXT NOT NULL,
  source       TEXT NOT NULL CHECK (source IN ('central', 'city', 'district', 'commune', 'producer', 'other')),
  budget       INTEGER CHECK (budget BETWEEN 0 AND 999999999999999),
  decision     INTEGER REFERENCES decision (id),
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  search       TEXT NOT NULL,
  sort_key     BLOB NOT NULL,
  UNIQUE (year, name)
) STRICT;
CREATE INDEX fund_order ON fund (sort_key, id);
CREATE INDEX fund_decision ON fund (decision) WHERE decision IS NOT NULL;

-- What a producer received, for one product or all. The producer stays the one who received it, whoever makes the product later.
CREATE TABLE support (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  producer     INTEGER NOT NULL REFERENCES producer (id),
  product      INTEGER REFERENCES product (id),
  kind         TEXT NOT NULL CHECK (kind IN ('advice', 'certification', 'dossier', 'story', 'packaging', 'trademark', 'stamps', 'equipment',
                 'booth', 'decoration', 'transport', 'travel', 'printing', 'sales_point', 'training', 'other')),
  content      TEXT NOT NULL,
  amount       INTEGER CHECK (amount BETWEEN 0 AND 999999999999999),
  fund         INTEGER REFERENCES fund (id),
  decision     INTEGER REFERENCES decision (id),
  given_on     TEXT,
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  participation INTEGER REFERENCES participation (id),   -- the fair that it was given for; NULL: none
  search       TEXT NOT NULL,
  CHECK (given_on IS NOT NULL OR fund IS NOT NULL)
) STRICT;
CREATE INDEX support_producer ON support (producer);
CREATE INDEX support_product ON support (product) WHERE product IS NOT NULL;
CREATE INDEX support_participation ON support (participation) WHERE participation IS NOT NULL;
CREATE INDEX support_fund ON support (fund) WHERE fund IS NOT NULL;
CREATE INDEX support_decision ON support (decision) WHERE decision IS NOT NULL;

CREATE TABLE inspection (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  producer     INTEGER NOT NULL REFERENCES producer (id),
  product      INTEGER REFERENCES product (id),     -- NULL: all products of the producer
  kind         TEXT NOT NULL CHECK (kind IN ('yearly', 'ad_hoc')),
  concerns     TEXT NOT NULL CHECK (concerns IN ('product', 'mark')),
  planned_on   TEXT,
  visited_on   TEXT,
  inspected_by TEXT,                                -- office
  findings     TEXT,
  result       TEXT CHECK (result IN ('met', 'remedy', 'violation')),
  remedy       TEXT,                                -- what is to be put right
  remedy_due   TEXT,
  remedied_on  TEXT,
  proposal     TEXT,                                -- on a violation
  minutes      INTEGER REFERENCES attachment (id),
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  search       TEXT NOT NULL,
  CHECK (planned_on IS NOT NULL OR visited_on IS NOT NULL),
  CHECK (result IS NULL OR visited_on IS NOT NULL)
) STRICT;
CREATE INDEX inspection_producer ON inspection (producer);
CREATE INDEX inspection_product ON inspection (product) WHERE product IS NOT NULL;
CREATE INDEX inspection_minutes ON inspection (minutes) WHERE minutes IS NOT NULL;





-- Councils and sessions: what the preparation of a session keeps.
-- All of it may be unknown: of a session held before this version nobody was asked.
ALTER TABLE session ADD COLUMN form TEXT CHECK (form IN ('meeting', 'written'));    -- NULL: a meeting
ALTER TABLE session ADD COLUMN sent_on TEXT;                                        -- day on which members had the dossiers
ALTER TABLE session ADD COLUMN turns INTEGER CHECK (turns BETWEEN 1 AND 9);         -- by design; NULL: one
ALTER TABLE session ADD COLUMN rules_confirmed_at TEXT;                             -- moment at which the chair confirmed the rules
ALTER TABLE session ADD COLUMN advice TEXT;                                         -- report of the advisory team
ALTER TABLE session_member ADD COLUMN delegation TEXT;                              -- by which a vice-chair leads in the chair's stead
ALTER TABLE session_product ADD COLUMN heard_because TEXT;                          -- why it is heard though its dossier is incomplete
ALTER TABLE session_product ADD COLUMN advice TEXT;                                 -- what the advisory team found
ALTER TABLE session_product ADD COLUMN to_centre TEXT CHECK (to_centre IN ('proposed', 'kept')); -- the council on a mean of 90 and more

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
  fund   INTEGER REFERENCES fund (id),   -- of the city's money; NULL: who else gives it, as source says
  source TEXT,
  amount INTEGER NOT NULL CHECK (amount >= 0),      -- đồng
  note   TEXT,
  CHECK (fund IS NOT NULL OR source IS NOT NULL)
) STRICT;
CREATE INDEX fair_budget_fair ON fair_budget (fair);
CREATE INDEX fair_budget_fund ON fair_budget (fund) WHERE fund IS NOT NULL;

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
-- With the figures: what a participant sold is summed up from the index alone.
CREATE INDEX daily_return_participation ON daily_return (participation, ocop_revenue, other_revenue, visitors);

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

-- What a sales point is measured by: the text of a decision as far as the office has it, which it may correct and extend.
CREATE TABLE checklist (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  decision   TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to   TEXT,                       -- last day; NULL: still in force
  source     TEXT NOT NULL,
  noted_on   TEXT,                       -- when the office took it from there
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE UNIQUE INDEX checklist_begin ON checklist (valid_from);

CREATE TABLE checklist_item (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE,
  checklist INTEGER NOT NULL REFERENCES checklist (id),
  position  INTEGER NOT NULL CHECK (position BETWEEN 1 AND 999),
  heading   TEXT NOT NULL,
  label     TEXT NOT NULL,
  note      TEXT,                        -- what is known of it, what the office still has to enter
  UNIQUE (checklist, position)
) STRICT;

-- The state of a point follows from its days: closed, running, assessed, else proposed.
CREATE TABLE sales_point (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  name           TEXT NOT NULL,
  type           TEXT NOT NULL CHECK (type IN ('centre', 'point', 'shop')),
  address        TEXT,
  unit           INTEGER REFERENCES unit (id),
  outside        INTEGER NOT NULL DEFAULT 0 CHECK (outside IN (0, 1)),
  location       TEXT CHECK (location IN ('station', 'rest_stop', 'market', 'tourism', 'craft_village', 'commercial_centre',
                                          'exhibition', 'post_office')),
  producer       INTEGER REFERENCES producer (id),
  operator       TEXT,                   -- who runs it and makes no product
  area           INTEGER CHECK (area BETWEEN 1 AND 1000000),
  proposed_on    TEXT,
  proposal       TEXT,
  assessed_on    TEXT,
  assessment     TEXT,
  opened_on      TEXT,
  opening        TEXT,
  closed_on      TEXT,
  closing        TEXT,
  keep_until     TEXT,
  funding        TEXT,
  amount         INTEGER CHECK (amount BETWEEN 0 AND 1000000000000000),
  note           TEXT,
  illustrative   INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  search         TEXT NOT NULL,
  sort_key       BLOB NOT NULL,
  CHECK (outside = 0 OR unit IS NULL),
  CHECK ((closed_on IS NULL) = (closing IS NULL))
) STRICT;
CREATE INDEX sales_point_order ON sales_point (sort_key, id);
CREATE INDEX sales_point_unit ON sales_point (unit) WHERE unit IS NOT NULL;
CREATE INDEX sales_point_producer ON sales_point (producer) WHERE producer IS NOT NULL;

-- What was found of an item on a day; the latest holds.
CREATE TABLE sales_point_check (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  sales_point INTEGER NOT NULL REFERENCES sales_point (id),
  item        INTEGER NOT NULL REFERENCES checklist_item (id),
  result      TEXT NOT NULL CHECK (result IN ('met', 'not_met', 'not_yet')),
  checked_on  TEXT NOT NULL,
  inspector   TEXT,                      -- an office, never a person
  note        TEXT,
  evidence    INTEGER REFERENCES attachment (id),
  UNIQUE (sales_point, item, checked_on)
) STRICT;
CREATE INDEX sales_point_check_item ON sales_point_check (item);
CREATE INDEX sales_point_check_evidence ON sales_point_check (evidence) WHERE evidence IS NOT NULL;

-- What a point carries: a product of the file, or another good by its name.
CREATE TABLE sales_point_good (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  sales_point INTEGER NOT NULL REFERENCES sales_point (id),
  product     INTEGER REFERENCES product (id),
  good        TEXT,
  origin      TEXT NOT NULL CHECK (origin IN ('own', 'other')),
  locality    TEXT,
  stars       INTEGER CHECK (stars BETWEEN 1 AND 5),
  valid_until TEXT,                      -- of the other good's certificate
  since       TEXT,
  until       TEXT,
  CHECK ((product IS NULL) <> (good IS NULL)),
  CHECK (product IS NULL OR (origin = 'own' AND locality IS NULL AND stars IS NULL AND valid_until IS NULL)),
  CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;
CREATE INDEX sales_point_good_point ON sales_point_good (sales_point);
CREATE INDEX sales_point_good_product ON sales_point_good (product) WHERE product IS NOT NULL;

CREATE TABLE sales_point_month (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  sales_point INTEGER NOT NULL REFERENCES sales_point (id),
  year        INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2999),
  month       INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  ocop        INTEGER CHECK (ocop BETWEEN 0 AND 1000000000000000),
  other       INTEGER CHECK (other BETWEEN 0 AND 1000000000000000),
  UNIQUE (sales_point, year, month),
  CHECK (ocop IS NOT NULL OR other IS NOT NULL)
) STRICT;

CREATE TABLE sales_point_visit (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  sales_point INTEGER NOT NULL REFERENCES sales_point (id),
  visited_on  TEXT NOT NULL,
  visitor     TEXT NOT NULL,             -- an office
  findings    TEXT NOT NULL,
  remedy      TEXT,
  deadline    TEXT,
  remedied_on TEXT,
  CHECK (deadline IS NULL OR remedy IS NOT NULL)
) STRICT;
CREATE INDEX sales_point_visit_point ON sales_point_visit (sales_point);

CREATE TABLE trade_meeting (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  held_on      TEXT NOT NULL,
  place        TEXT,
  partner      TEXT NOT NULL,            -- supermarkets and buyers who came
  outcome      TEXT,
  note         TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
  search       TEXT NOT NULL,
  sort_key     BLOB NOT NULL
) STRICT;
CREATE INDEX trade_meeting_order ON trade_meeting (sort_key, id);

CREATE TABLE trade_meeting_producer (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  trade_meeting INTEGER NOT NULL REFERENCES trade_meeting (id),
  producer      INTEGER NOT NULL REFERENCES producer (id),
  partner       TEXT,                    -- whom it met, where there were several
  result        TEXT NOT NULL CHECK (result IN ('open', 'memorandum', 'contract', 'none')),
  value         INTEGER CHECK (value BETWEEN 0 AND 1000000000000000),
  note          TEXT,
  UNIQUE (trade_meeting, producer, partner),
  CHECK (value IS NULL OR result IN ('memorandum', 'contract'))
) STRICT;
CREATE INDEX trade_meeting_producer_producer ON trade_meeting_producer (producer);

-- Where a product is offered on the network.
CREATE TABLE online_listing (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  product  INTEGER NOT NULL REFERENCES product (id),
  site     TEXT NOT NULL,
  address  TEXT NOT NULL,
  since    TEXT,
  until    TEXT,
  note     TEXT,
  UNIQUE (product, address),
  CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;





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
  attachment INTEGER NOT NULL REFERENCES attachment (id),
  position   INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
  UNIQUE (task, attachment)
) STRICT;
CREATE INDEX task_document_attachment ON task_document (attachment);

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
  session    INTEGER REFERENCES session (id), -- NULL: working rules, which are of none
  number     TEXT NOT NULL,
  issued_on  TEXT,
  UNIQUE (session, document)
) STRICT;
