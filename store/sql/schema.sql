-- One snapshot: everything the pages may ask for. Empty text and null mean not stated.

create table meta (key text primary key, value text not null);

create table criteria (
    criterion text primary key,          -- SDG7, SDG11.2, GD5, GD5c, GDX1, SC-A, SC-ZP.1
    framework text not null,             -- SDG, GD, SC (experimental)
    kind text not null,                  -- goal, target, area, subcriterion, pillar, topic
    parent text not null,                -- the goal, area or pillar; empty at the top
    position integer not null,
    weight double not null,              -- 1 core, 0.5 supporting
    is_scored boolean not null,
    colour text not null                 -- goals only
);

create table regions (
    region text primary key,             -- admin-1 key such as PL.77, also the key of the map
    country text not null,
    name text not null,                  -- official, in the local language
    name_en text not null
);

create table places (
    place_id text primary key,           -- gn:3094802, adm1:PL.77, sv4:gzm
    country text not null,
    region text not null,                -- admin-1 key; empty where the place spans several
    kind text not null,
    kind_group text not null,            -- municipality, district, region, association
    name text not null,                  -- endonym
    name_en text not null,
    parent text not null,
    population integer,
    size_class text not null,            -- XS, S, M, L, XL; empty where the population is unknown
    latitude double,
    longitude double
);

create table place_members (place_id text not null, member text not null);

create table strategies (
    strategy_code text primary key,
    country text not null,
    partner text not null,
    place_id text,                       -- null: the place is on the review list
    place text not null,                 -- as written
    title text not null,
    short_title text not null,
    title_en text not null,
    type text not null,
    status text not null,
    is_adopted boolean not null,         -- adopted, signed or in force
    status_note text not null,
    adopted_year integer,
    period_start integer,
    period_end integer,                  -- null: open
    outlook_year integer,
    supersedes text[] not null,
    issuer text not null,
    language text not null,
    summary text not null,
    summary_en text not null,
    budget_amount double,
    budget_currency text not null,
    budget_basis text not null,
    budget_note text not null,
    source_urls text[] not null,
    declared text[] not null,            -- criteria the partner names, such as SDG7, SDG11.2, GD5
    text_basis text not null,            -- full, summary, excerpt
    confidence text not null,
    version text not null,
    accessed text not null,              -- when the source was read: 2026-11-28, 2026-11 or 2026
    word_count integer not null,         -- words of its own text, measures included
    search_text text not null,           -- folded: lower case, no diacritics
    workbook text not null,
    sheet text not null,
    sheet_row integer not null,          -- as Excel shows it
    cells text not null,                 -- field -> address such as C14, as JSON
    written text not null,               -- field -> the cell, where it says more, as JSON
    extras text not null                 -- heading -> text of the partner's own columns, as JSON
);

create table measures (
    measure_code text primary key,
    strategy_code text not null,
    position integer not null,           -- order in the workbook
    kind text not null,                  -- goal, priority, measure, project, indicator
    title text not null,
    title_en text not null,
    description text not null,
    description_en text not null,
    target_text text not null,
    quantity text not null,
    direction text not null,
    bound text not null,
    target_value double,                 -- positive; direction says which way
    unit text not null,
    base_year integer,
    baseline_value double,
    target_year integer,
    budget_amount double,
    budget_currency text not null,
    budget_basis text not null,
    responsible text not null,
    monitoring text not null,
    source_urls text[] not null,
    confidence text not null,
    note text not null,
    workbook text not null,
    sheet text not null,
    sheet_row integer not null,
    cells text not null,                 -- field -> address, as JSON
    written text not null,               -- field -> the cell, where it says more, as JSON
    extras text not null                 -- heading -> text of the partner's own columns, as JSON
);

create table statements (
    statement_id text primary key,
    strategy_code text not null,
    measure_code text not null,          -- empty: the strategy's own title or summary
    position integer not null,           -- reading order within the strategy
    field text not null,
    role text not null,                  -- vision, objective, measure, indicator, diagnosis
    language text not null,
    text text not null,
    text_start integer not null,         -- characters from the beginning of the cell
    text_end integer not null,
    cell text not null                   -- address such as C14
);

create table evidence (
    statement_id text not null,
    strategy_code text not null,
    measure_code text not null,
    criterion text not null,
    concept text not null,
    surface text not null,               -- as written
    text_start integer not null,         -- characters from the beginning of the cell
    text_end integer not null,
    strength text not null,
    status text not null,                -- counted, signal, negated, blocked, harm
    rule text not null
);

create table attributes (
    statement_id text not null,
    strategy_code text not null,
    measure_code text not null,
    kind text not null,                  -- quantity, deadline, indicator, baseline, budget, owner, monitoring
    surface text not null,
    text_start integer not null,
    text_end integer not null
);

-- Where a second, statistical scorer reads a measure differently: a reason to look, no change.
create table doubts (
    strategy_code text not null,
    measure_code text not null,          -- empty: the strategy's own title or summary
    criterion text not null,             -- a goal
    verdict text not null,               -- unseen, doubted
    probability double not null,         -- of the second scorer, 0..1
    words text[] not null                -- that weigh most, as written
);

-- A figure beside a target of the EU, from classification/ambition.py; no part of any level.
create table ambitions (
    statement_id text not null,
    strategy_code text not null,
    measure_code text not null,          -- empty: the strategy's own title or summary
    criterion text not null,
    benchmark text not null,             -- id in data/reference/eu_benchmarks.csv
    verdict text not null,               -- beyond, matches, below, not_comparable
    reason text not null,                -- why not comparable; empty otherwise
    surface text not null,               -- the figure as written
    text_start integer not null,         -- characters from the beginning of the cell
    text_end integer not null,
    value double,                        -- null: a state that needs no figure
    base_year integer,
    target_year integer
);

-- Dense: every strategy has a row for every scored criterion.
create table levels (
    strategy_code text not null,
    criterion text not null,
    level integer,                       -- 0..4; null: no data, or not applicable
    level_low integer,                   -- by phrases that prove the topic alone
    level_high integer,                  -- if phrases without a companion counted as well
    status text not null,                -- found, not_found, not_applicable, no_data
    is_relevant boolean not null,        -- false: limited local relevance, left out of shares
    evidence_count integer not null,     -- counted evidence, repetitions included
    attributes text[] not null,
    measure_code text not null           -- where the level was earned; empty: title or summary
);

create table problems (
    code text not null,
    severity text not null,              -- error, warning, info
    workbook text not null,
    sheet text not null,
    sheet_row integer not null,          -- 0: the whole sheet or file
    cell text not null,
    field text not null,
    value text not null,
    details text not null                -- further words of the sentence, as JSON
);

create table submissions (
    workbook text not null,
    sha256 text primary key,
    partner text not null,
    template_version text not null,
    accepted_at timestamp not null,      -- UTC
    strategy_count integer not null,
    measure_count integer not null,
    rejected_count integer not null
);
