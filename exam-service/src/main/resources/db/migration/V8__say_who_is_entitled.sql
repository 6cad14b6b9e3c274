CREATE VIEW entitled AS
SELECT e.account_id, o.exam
FROM entitlement e JOIN exam_offer o ON o.family = e.family
WHERE e.status = 'active' AND (e.valid_from IS NULL OR e.valid_from <= clock_timestamp())
  AND (e.valid_until IS NULL OR e.valid_until > clock_timestamp());
COMMENT ON VIEW entitled IS 'Which account may sit which exam now, as far as the events have told';
