-- What grouping looks at of the edition in force, so that later reports are grouped without unpacking its reading. Made again where it is missing or of another version.
CREATE TABLE report_profile (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
