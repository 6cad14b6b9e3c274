CREATE TABLE example (event_id uuid NOT NULL, name text NOT NULL, traceparent text);
