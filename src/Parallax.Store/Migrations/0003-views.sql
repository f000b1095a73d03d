-- What the pages list, made from a story's comparison. A story's rows go with it, and when one of its reports is read anew; whoever serves pages makes them again.
CREATE TABLE story_view (
  story INTEGER PRIMARY KEY REFERENCES story (number) ON DELETE CASCADE,
  reports INTEGER NOT NULL,
  witnesses INTEGER NOT NULL, -- reports after copies are folded
  outlets INTEGER NOT NULL, -- outlets of those
  conflicts INTEGER NOT NULL,
  updates INTEGER NOT NULL,
  silences INTEGER NOT NULL,
  happenings INTEGER NOT NULL,
  growth TEXT NOT NULL, -- reports a day from the first day on, separated by blanks; as many as there are days, at most 60
  brief BLOB NOT NULL, -- the format's brief, packed with Brotli
  marks BLOB NOT NULL -- where the happenings' statements, their sources and sentences stand, packed with Brotli
) STRICT;
CREATE INDEX story_view_witnesses ON story_view (witnesses DESC);
CREATE INDEX story_view_conflicts ON story_view (conflicts DESC);
CREATE INDEX story_last_day ON story (last_day DESC, id);

CREATE TABLE expectation (
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  statement INTEGER NOT NULL,
  what TEXT NOT NULL,
  holder TEXT NOT NULL, -- outermost first, one a line; empty is the report's own voice
  strength TEXT NOT NULL,
  conditional INTEGER NOT NULL,
  first_day TEXT,
  last_day TEXT,
  place TEXT,
  status TEXT NOT NULL, -- open stands for open, due and overdue, which the window and the day of asking tell apart
  by_report INTEGER,
  by_statement INTEGER,
  PRIMARY KEY (story, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX expectation_window ON expectation (status, last_day);
CREATE INDEX expectation_last_day ON expectation (last_day);
CREATE INDEX expectation_report ON expectation (report);

CREATE TABLE happening (
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  what TEXT NOT NULL,
  event TEXT,
  first_day TEXT,
  last_day TEXT,
  place TEXT,
  country TEXT,
  witnesses INTEGER NOT NULL,
  PRIMARY KEY (story, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX happening_country ON happening (country);

-- Each coded happening of two actors, by what it adds to their tie.
CREATE TABLE tie_event (
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  statement INTEGER NOT NULL,
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  day TEXT,
  event TEXT NOT NULL,
  score REAL NOT NULL,
  what TEXT NOT NULL,
  PRIMARY KEY (story, report, statement, first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_event_pair ON tie_event (first, second, day);
CREATE INDEX tie_event_second ON tie_event (second, first, day);

-- How a report tells: on whose word, in whose words.
CREATE TABLE report_view (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  carries INTEGER NOT NULL, -- 1 where it carries another report's text
  statements INTEGER NOT NULL,
  own INTEGER NOT NULL, -- in its own voice
  named INTEGER NOT NULL, -- on a named source's word
  unnamed INTEGER NOT NULL, -- on an unnamed source's word
  verbatim INTEGER NOT NULL, -- with a stretch in quotation marks
  hedged INTEGER NOT NULL -- less than certain to the author
) STRICT;
CREATE INDEX report_view_story ON report_view (story);
CREATE INDEX report_outlet ON report (outlet);
CREATE INDEX report_actor_actor ON report_actor (actor);

-- What became of input, run by run.
CREATE TABLE run (
  number INTEGER PRIMARY KEY,
  started TEXT NOT NULL, -- UTC
  command TEXT NOT NULL,
  seconds REAL NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  again INTEGER NOT NULL,
  held INTEGER NOT NULL,
  set_aside INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  passed_over INTEGER NOT NULL
) STRICT;
CREATE TABLE run_message (
  run INTEGER NOT NULL REFERENCES run (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
