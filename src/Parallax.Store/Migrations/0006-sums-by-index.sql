-- Sums over an actor's reports and a pair's events are read off indexes alone: their tables hold texts, and a row for each would be fetched.
CREATE INDEX edition_day ON edition (report, edition, published);
DROP INDEX tie_event_pair;
CREATE INDEX tie_event_pair ON tie_event (first, second, day, score);
DROP INDEX tie_event_second;
CREATE INDEX tie_event_second ON tie_event (second, first, day, score);
