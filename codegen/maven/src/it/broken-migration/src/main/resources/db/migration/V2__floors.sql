ALTER TABLE rooms
    ADD floor itneger;
