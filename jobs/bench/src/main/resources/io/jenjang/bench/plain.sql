-- The standard workload, as somebody who knows SQL well would write it for DuckDB. Reads members and sales, writes lines and statements.

-- Everybody, numbered without gaps, with what they sold in the month.
CREATE TABLE person AS
  SELECT (row_number() OVER (ORDER BY m.member_id) - 1)::INTEGER AS n, m.member_id, m.sponsor_id, coalesce(s.cv, 0)::DECIMAL(18, 2) AS cv
  FROM 'members.parquet' m
  LEFT JOIN (SELECT member_id, sum(cv) AS cv FROM 'sales.parquet' GROUP BY member_id) s ON s.member_id = m.member_id;

-- The tree over these numbers; qualified is who sold for a hundred.
CREATE TABLE tree AS
  SELECT p.n, up.n AS sponsor, p.cv, p.cv >= 100 AS qualified
  FROM person p LEFT JOIN person up ON up.member_id = p.sponsor_id;

-- Generation after generation from the top: the next qualified sponsor above everybody.
CREATE TABLE payee AS
  WITH RECURSIVE generation (n, for_downline, payee) AS (
    SELECT n, CASE WHEN qualified THEN n END, NULL::INTEGER FROM tree WHERE sponsor IS NULL
    UNION ALL
    SELECT t.n, CASE WHEN t.qualified THEN t.n ELSE g.for_downline END, g.for_downline
    FROM generation g JOIN tree t ON t.sponsor = g.n)
  SELECT n, payee FROM generation;

-- Generation after generation upwards: what everybody's downline sold.
CREATE TABLE group_volume AS
  WITH RECURSIVE climb (n, cv) AS (
    SELECT sponsor, sum(cv) FROM tree WHERE cv > 0 AND sponsor IS NOT NULL GROUP BY sponsor
    UNION ALL
    SELECT t.sponsor, sum(c.cv) FROM climb c JOIN tree t ON t.n = c.n WHERE t.sponsor IS NOT NULL GROUP BY t.sponsor)
  SELECT n, sum(cv) AS cv FROM climb GROUP BY n;

-- Seven levels of payees above every source.
COPY (
  WITH level_1 AS (SELECT t.n AS source, p.payee AS earner, t.cv FROM tree t JOIN payee p ON p.n = t.n WHERE t.cv > 0 AND p.payee IS NOT NULL),
    level_2 AS (SELECT source, p.payee AS earner, cv FROM level_1 JOIN payee p ON p.n = earner WHERE p.payee IS NOT NULL),
    level_3 AS (SELECT source, p.payee AS earner, cv FROM level_2 JOIN payee p ON p.n = earner WHERE p.payee IS NOT NULL),
    level_4 AS (SELECT source, p.payee AS earner, cv FROM level_3 JOIN payee p ON p.n = earner WHERE p.payee IS NOT NULL),
    level_5 AS (SELECT source, p.payee AS earner, cv FROM level_4 JOIN payee p ON p.n = earner WHERE p.payee IS NOT NULL),
    level_6 AS (SELECT source, p.payee AS earner, cv FROM level_5 JOIN payee p ON p.n = earner WHERE p.payee IS NOT NULL),
    level_7 AS (SELECT source, p.payee AS earner, cv FROM level_6 JOIN payee p ON p.n = earner WHERE p.payee IS NOT NULL),
    line AS (
      SELECT earner, source, 1 AS level, cv, 0.10 AS rate FROM level_1
      UNION ALL SELECT earner, source, 2, cv, 0.08 FROM level_2
      UNION ALL SELECT earner, source, 3, cv, 0.06 FROM level_3
      UNION ALL SELECT earner, source, 4, cv, 0.05 FROM level_4
      UNION ALL SELECT earner, source, 5, cv, 0.04 FROM level_5
      UNION ALL SELECT earner, source, 6, cv, 0.03 FROM level_6
      UNION ALL SELECT earner, source, 7, cv, 0.02 FROM level_7)
  SELECT e.member_id, s.member_id AS source_member_id, l.level, l.cv AS basis, l.rate, round(l.cv * l.rate, 2)::DECIMAL(18, 2) AS amount
  FROM line l JOIN person e ON e.n = l.earner JOIN person s ON s.n = l.source
) TO 'lines.parquet' (FORMAT parquet, COMPRESSION zstd);

-- What everybody is owed.
COPY (
  SELECT member_id, sum(amount) AS earned, count(*) AS lines FROM 'lines.parquet' GROUP BY member_id
) TO 'statements.parquet' (FORMAT parquet, COMPRESSION zstd);
