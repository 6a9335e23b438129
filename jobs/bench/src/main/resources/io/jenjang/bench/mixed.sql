-- The mixed workload: mixed.conf over sales with returns, wrong rows and two currencies. The month is October 2026, money is in dollars.

-- Every sale line with what is wrong with it, if anything, and its volume in dollars.
CREATE TABLE checked AS
  SELECT s.sale_id, s.member_id, s.buyer_id, s.buyer, s.channel, s.kind, s.returns_sale_id, s.currency, s.cv, s.paid_at,
    hash(s.member_id, s.buyer_id, s.buyer, s.channel, s.kind, s.returns_sale_id, s.currency, s.cv, s.quantity, s.paid_at, s.sold_at) AS digest,
    CASE
      WHEN s.sale_id IS NULL OR s.member_id IS NULL OR s.cv IS NULL THEN 'MISSING_FIELD'
      WHEN s.paid_at IS NULL THEN 'UNPAID_ORDER'
      WHEN s.currency <> 'USD' AND f.rate IS NULL THEN 'UNKNOWN_CURRENCY'
      WHEN s.buyer NOT IN ('self', 'stock', 'preferred', 'retail') THEN 'UNKNOWN_BUYER'
      WHEN s.kind = 'sale' AND s.cv < 0 OR s.kind = 'return' AND s.cv > 0 THEN 'WRONG_SIGN'
      WHEN m.member_id IS NULL THEN 'UNKNOWN_MEMBER'
    END AS reason,
    (s.cv * coalesce(f.rate, 1))::DECIMAL(18, 4) AS dollars
  FROM 'sales.parquet' s
  LEFT JOIN 'members.parquet' m ON m.member_id = s.member_id
  LEFT JOIN 'fx_rates.parquet' f ON f."from" = s.currency AND f."to" = 'USD' AND f.period = '2026-10';

-- Keys under which rows differ.
CREATE TABLE clash AS
  SELECT sale_id FROM checked WHERE reason IS NULL GROUP BY sale_id HAVING min(digest) <> max(digest);

-- What counts: whole keys once, returns of sales that are there.
CREATE TABLE sale AS
  SELECT DISTINCT ON (sale_id) * FROM checked c
  WHERE reason IS NULL AND paid_at >= TIMESTAMP '2026-10-01' AND paid_at < TIMESTAMP '2026-11-01'
    AND NOT EXISTS (SELECT 1 FROM clash WHERE clash.sale_id = c.sale_id)
    AND (kind = 'sale' OR EXISTS (
      SELECT 1 FROM checked r WHERE r.sale_id = c.returns_sale_id AND r.kind = 'sale' AND r.reason IS NULL
        AND NOT EXISTS (SELECT 1 FROM clash WHERE clash.sale_id = r.sale_id)));

COPY (
  SELECT sale_id, member_id, cv, reason FROM checked WHERE reason IS NOT NULL
  UNION ALL SELECT c.sale_id, c.member_id, c.cv, 'DUPLICATE_KEY' FROM checked c JOIN clash USING (sale_id) WHERE c.reason IS NULL
) TO 'rejects.parquet' (FORMAT parquet, COMPRESSION zstd);

-- Customers who are left with something bought.
CREATE TABLE customers AS
  SELECT member_id, count(*) AS customers FROM (
    SELECT member_id, buyer_id FROM sale s WHERE buyer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM 'members.parquet' m WHERE m.member_id = s.buyer_id)
    GROUP BY member_id, buyer_id HAVING sum(dollars) >= 1)
  GROUP BY member_id;

-- Everybody, numbered without gaps, with the three volumes.
CREATE TABLE person AS
  SELECT (row_number() OVER (ORDER BY m.member_id) - 1)::INTEGER AS n, m.member_id, m.sponsor_id, coalesce(s.pv, 0)::DECIMAL(18, 4) AS pv,
    coalesce(s.customer, 0)::DECIMAL(18, 4) AS customer, coalesce(s.web, 0)::DECIMAL(18, 4) AS web, coalesce(c.customers, 0) AS customers
  FROM 'members.parquet' m
  LEFT JOIN (SELECT member_id, sum(dollars) AS pv, sum(dollars) FILTER (buyer IN ('retail', 'preferred')) AS customer,
    sum(dollars) FILTER (channel = 'web') AS web FROM sale GROUP BY member_id) s ON s.member_id = m.member_id
  LEFT JOIN customers c ON c.member_id = m.member_id;

CREATE TABLE tree AS
  SELECT p.n, up.n AS sponsor, p.pv, p.customer, p.web, p.customers, p.pv >= 100 AS active
  FROM person p LEFT JOIN person up ON up.member_id = p.sponsor_id;

-- Generation after generation upwards: what everybody and the downline sold.
CREATE TABLE group_volume AS
  WITH RECURSIVE climb (n, pv) AS (
    SELECT n, pv::DECIMAL(38, 4) FROM tree WHERE pv <> 0
    UNION ALL
    SELECT t.sponsor, sum(c.pv)::DECIMAL(38, 4) FROM climb c JOIN tree t ON t.n = c.n WHERE t.sponsor IS NOT NULL GROUP BY t.sponsor)
  SELECT n, sum(pv) AS gv FROM climb GROUP BY n;

CREATE TABLE silver AS
  SELECT t.n FROM tree t JOIN group_volume g ON g.n = t.n WHERE t.pv >= 100 AND g.gv >= 3000 AND t.customers >= 2;

-- Everybody with a silver in the downline or silver by own merit: the legs that count.
CREATE TABLE silver_leg AS
  WITH RECURSIVE climb (n) AS (
    SELECT n FROM silver
    UNION
    SELECT t.sponsor FROM climb c JOIN tree t ON t.n = c.n WHERE t.sponsor IS NOT NULL)
  SELECT n FROM climb;

-- 0 member, 1 silver, 2 gold.
CREATE TABLE ranked AS
  SELECT t.*, CASE WHEN s.n IS NULL THEN 0 WHEN g.gv >= 9000 AND coalesce(l.legs, 0) >= 2 THEN 2 ELSE 1 END AS paid_as
  FROM tree t LEFT JOIN silver s ON s.n = t.n LEFT JOIN group_volume g ON g.n = t.n
  LEFT JOIN (SELECT t.sponsor AS n, count(*) AS legs FROM silver_leg JOIN tree t USING (n) GROUP BY t.sponsor) l ON l.n = t.n;

-- Generation after generation from the top: the next above everybody who is active, who is silver, who is gold.
CREATE TABLE payee AS
  WITH RECURSIVE generation (n, below_active, below_silver, below_gold, active, silver, gold) AS (
    SELECT n, CASE WHEN active THEN n END, CASE WHEN active AND paid_as >= 1 THEN n END, CASE WHEN active AND paid_as = 2 THEN n END,
      NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM ranked WHERE sponsor IS NULL
    UNION ALL
    SELECT r.n, CASE WHEN r.active THEN r.n ELSE g.below_active END, CASE WHEN r.active AND r.paid_as >= 1 THEN r.n ELSE g.below_silver END,
      CASE WHEN r.active AND r.paid_as = 2 THEN r.n ELSE g.below_gold END, g.below_active, g.below_silver, g.below_gold
    FROM generation g JOIN ranked r ON r.sponsor = g.n)
  SELECT n, active, silver, gold FROM generation;

CREATE TABLE line AS
  WITH level_1 AS (SELECT t.n AS source, p.active AS earner, t.customer AS basis FROM tree t JOIN payee p ON p.n = t.n WHERE t.customer <> 0 AND p.active IS NOT NULL),
    level_2 AS (SELECT source, p.active AS earner, basis FROM level_1 JOIN payee p ON p.n = earner WHERE p.active IS NOT NULL),
    level_3 AS (SELECT source, p.active AS earner, basis FROM level_2 JOIN payee p ON p.n = earner WHERE p.active IS NOT NULL),
    level_4 AS (SELECT source, p.active AS earner, basis FROM level_3 JOIN payee p ON p.n = earner WHERE p.active IS NOT NULL),
    level_5 AS (SELECT source, p.active AS earner, basis FROM level_4 JOIN payee p ON p.n = earner WHERE p.active IS NOT NULL),
    stair_1 AS (SELECT t.n AS source, p.silver AS earner, r.paid_as, t.pv AS basis FROM tree t JOIN payee p ON p.n = t.n JOIN ranked r ON r.n = p.silver WHERE t.pv <> 0),
    stair_2 AS (SELECT source, p.gold AS earner, basis FROM stair_1 JOIN payee p ON p.n = earner WHERE paid_as = 1 AND p.gold IS NOT NULL)
  SELECT earner, source, bonus, basis, rate, round(basis * rate, 2)::DECIMAL(18, 2) AS amount FROM (
    SELECT n AS earner, n AS source, 'margin' AS bonus, web AS basis, 0.01::DECIMAL(4, 2) AS rate FROM tree WHERE active AND web <> 0
    UNION ALL SELECT earner, source, 'levels', basis, 0.10 FROM level_1
    UNION ALL SELECT earner, source, 'levels', basis, 0.06 FROM level_2
    UNION ALL SELECT earner, source, 'levels', basis, 0.04 FROM level_3
    UNION ALL SELECT earner, source, 'levels', basis, 0.03 FROM level_4
    UNION ALL SELECT earner, source, 'levels', basis, 0.02 FROM level_5
    UNION ALL SELECT earner, source, 'stairs', basis, CASE paid_as WHEN 2 THEN 0.08 ELSE 0.05 END FROM stair_1
    UNION ALL SELECT earner, source, 'stairs', basis, 0.03 FROM stair_2);

-- Two levels on what others earned in levels and stairs.
COPY (
  WITH earned AS (SELECT earner AS n, sum(amount)::DECIMAL(18, 4) AS basis FROM line WHERE bonus IN ('levels', 'stairs') GROUP BY earner HAVING sum(amount) <> 0),
    match_1 AS (SELECT e.n AS source, p.active AS earner, e.basis FROM earned e JOIN payee p ON p.n = e.n WHERE p.active IS NOT NULL),
    match_2 AS (SELECT source, p.active AS earner, basis FROM match_1 JOIN payee p ON p.n = earner WHERE p.active IS NOT NULL),
    every_line AS (
      SELECT * FROM line
      UNION ALL SELECT earner, source, 'match', basis, 0.10, round(basis * 0.10, 2)::DECIMAL(18, 2) FROM match_1
      UNION ALL SELECT earner, source, 'match', basis, 0.05, round(basis * 0.05, 2)::DECIMAL(18, 2) FROM match_2)
  SELECT e.member_id, s.member_id AS source_member_id, l.bonus, l.basis, l.rate, l.amount
  FROM every_line l JOIN person e ON e.n = l.earner JOIN person s ON s.n = l.source
) TO 'lines.parquet' (FORMAT parquet, COMPRESSION zstd);

COPY (
  SELECT member_id, sum(amount) AS earned, count(*) AS lines FROM 'lines.parquet' GROUP BY member_id
) TO 'statements.parquet' (FORMAT parquet, COMPRESSION zstd);
