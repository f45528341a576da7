CREATE TABLE boxes (w integer, h integer, size integer GENERATED ALWAYS AS (w + h) STORED);
