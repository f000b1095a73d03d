-- Which program and which knowledge read a report.
CREATE TABLE knowledge (
  number INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  packs TEXT NOT NULL, -- one line a pack: name, version, fingerprint
  UNIQUE (program, packs)
) STRICT;

-- A report is named by its address, or by its text where it has none; edition is the one in force.
CREATE TABLE report (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  outlet TEXT NOT NULL,
  kind TEXT NOT NULL,
  url TEXT,
  edition INTEGER NOT NULL
) STRICT;

-- Every text a report has had, the first is 1. Offsets everywhere refer to text.
CREATE TABLE edition (
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  edition INTEGER NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  published TEXT, -- day
  published_from TEXT CHECK (published_from IN ('given', 'text', 'inferred')),
  published_detail TEXT, -- given: the moment; text: the span; inferred: the story
  PRIMARY KEY (report, edition)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_published ON edition (published);

-- All that was read from an edition: the format's reading without its report, packed with Brotli.
CREATE TABLE reading (
  report INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  knowledge INTEGER NOT NULL REFERENCES knowledge (number),
  content BLOB NOT NULL,
  PRIMARY KEY (report, edition),
  FOREIGN KEY (report, edition) REFERENCES edition (report, edition) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What the edition in force states, for searching; the whole is in reading.
CREATE TABLE statement (
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  statement INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  predicate TEXT NOT NULL,
  event TEXT,
  first_day TEXT,
  last_day TEXT,
  place TEXT,
  factuality TEXT NOT NULL,
  silence TEXT,
  PRIMARY KEY (report, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_event ON statement (event, first_day) WHERE event IS NOT NULL;

-- Whom the edition in force mentions.
CREATE TABLE report_actor (
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  actor TEXT NOT NULL,
  country TEXT,
  name TEXT,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (report, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_actor_country ON report_actor (country);

CREATE VIRTUAL TABLE report_text USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  content TEXT NOT NULL -- the format's story object
) STRICT;

CREATE TABLE story_report (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  copies INTEGER -- reports of a story with the same number here carry one text
) STRICT;
CREATE INDEX story_report_story ON story_report (story);

-- What people decided about stories; grouping keeps to it. A decision is undone by another one, never deleted.
CREATE TABLE story_decision (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('split', 'merge', 'undo')),
  undoes INTEGER REFERENCES story_decision (number),
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE story_decision_report (
  decision INTEGER NOT NULL REFERENCES story_decision (number) ON DELETE CASCADE,
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  PRIMARY KEY (decision, report)
) STRICT, WITHOUT ROWID;
