CREATE TABLE event_ticket (
    ticket_hash bytea PRIMARY KEY,
    session_id  uuid NOT NULL REFERENCES exam_session,
    learner_id  uuid NOT NULL,
    expires_at  timestamptz NOT NULL
);
COMMENT ON TABLE event_ticket IS 'One-use tickets for the event stream; deleted when spent. Only the hash is kept';
CREATE INDEX event_ticket_expires ON event_ticket (expires_at);
CREATE INDEX event_ticket_session ON event_ticket (session_id);
