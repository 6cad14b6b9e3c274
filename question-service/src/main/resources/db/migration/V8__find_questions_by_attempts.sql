-- "Measured by at least so many" alone read every row.
CREATE INDEX question_search_attempts ON question_search (attempts) WHERE attempts > 0;
