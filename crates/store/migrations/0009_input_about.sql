-- What waits about one subject is read by that subject.
CREATE INDEX input_about ON input (about);
