-- An event is written once and read whole. To take one apart and compress it, in both tables, costs more than to write it as it is
-- (ADR 25). What is no JSON is refused as before.
ALTER TABLE outbox ALTER COLUMN data TYPE json USING CAST(data AS json);
ALTER TABLE outbox ALTER COLUMN data SET STORAGE EXTERNAL;
ALTER TABLE outbox_sent ALTER COLUMN data TYPE json USING CAST(data AS json);
ALTER TABLE outbox_sent ALTER COLUMN data SET STORAGE EXTERNAL;
