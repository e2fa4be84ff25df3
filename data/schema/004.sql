-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: the history found fast in a long file: what took back what, who did something, what is gone.

CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX change_who ON change (who);
CREATE INDEX change_gone ON change (kind, record) WHERE after IS NULL;
